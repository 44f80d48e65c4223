package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;

/** Reports with any figures on any built-in form: filled, blank with and without a sign, unreadable, absent. */
final class RandomReports {

    private RandomReports() {}

    static Arbitrary<AnnualReport> any() {
        return Arbitraries.of(SampleReports.FORM_2019, SampleReports.FORM_2021).flatMap(RandomReports::on);
    }

    private static Arbitrary<AnnualReport> on(ReportForm form) {
        List<CellId> cells = form.cells();
        List<Arbitrary<Figure>> figures = new ArrayList<>();
        cells.forEach(cell -> figures.add(figure(form.columnOf(cell)).injectNull(0.05)));
        return Combinators.combine(figures)
                .as(values -> SampleReports.report(form, form.firstYear(), figures(cells, values)));
    }

    private static Figures figures(List<CellId> cells, List<Figure> values) {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (values.get(i) != null) {
                figures.put(cells.get(i), values.get(i));
            }
        }
        return new Figures(figures);
    }

    private static Arbitrary<Figure> figure(FormColumn column) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, number(column)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("", "/", "-", "—", "无").map(Figure::blank)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("若干", "3o", "约5").map(Figure::unreadable)));
    }

    private static Arbitrary<Figure> number(FormColumn column) {
        if (column.type() == CellType.COUNT) {
            return Arbitraries.longs().between(0, 9_999_999).map(Figure::of);
        }
        if (column.type() == CellType.CHANGE) {
            return Arbitraries.longs().between(-9_999, 9_999).map(Figure::of);
        }
        Arbitrary<BigDecimal> sums = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999"))
                .ofScale(2);
        return Combinators.combine(sums, Arbitraries.of(MoneyUnit.values())).as(Figure::of);
    }
}
