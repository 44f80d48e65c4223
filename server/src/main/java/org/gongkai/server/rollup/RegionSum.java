package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Facts;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.RegionShare;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a region (区域汇总数据): cell by cell the sum over its parts. Money is added in yuan; an amount without a unit
 * stays out until a person says which, and blank is not zero: where nobody has filled a cell in, the sum is blank.
 *
 * @param form form of all parts
 * @param parts the office itself, and the accepted units
 * @param missing units that are not accepted yet
 */
public record RegionSum(ReportForm form, List<Part> parts, List<Unit> missing) implements RegionTotal {

    public RegionSum {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * What is added up.
     *
     * @param unit unit
     * @param subject its report as the ledger names it
     * @param path page of its report
     * @param figures figures of its report
     * @param stated what its prose states; null for the office itself, whose prose is the region's
     */
    public record Part(
            Unit unit,
            String subject,
            String path,
            Figures figures,
            @Nullable Facts stated) {

        /** The office's own figures. */
        static Part own(Unit unit, RollupYear rollup, Figures figures) {
            String path = "/office/annual/" + rollup.year();
            return new Part(unit, "annual/" + rollup.year(), path, figures, null);
        }

        /** The accepted report of a unit. */
        static Part of(Unit unit, RollupYear rollup, AnnualReport report) {
            String path = "/office/rollup/" + rollup.year() + "/units/" + unit.code();
            return new Part(unit, rollup.subject(unit.code()), path, report.figures(), report.facts());
        }
    }

    /** What each gives to a cell. */
    @Override
    public List<RegionShare> shares(CellId cell) {
        FormColumn column = form.columnOf(cell);
        return parts.stream()
                .map(part -> {
                    Figure figure = part.figures().get(cell);
                    return new RegionShare(part.unit(), part.subject(), part.path(), figure, counted(column, figure));
                })
                .toList();
    }

    /** The region's figure of a cell: money in the unit that the form prescribes, else in yuan. */
    public Figure figure(CellId cell) {
        FormColumn column = form.columnOf(cell);
        Optional<BigDecimal> sum = shares(cell).stream()
                .map(RegionShare::counted)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add);
        if (sum.isEmpty()) {
            return Figure.blank("");
        }
        MoneyUnit unit = Objects.requireNonNullElse(column.unit(), MoneyUnit.YUAN);
        return column.type() == CellType.MONEY ? Figure.of(unit.fromYuan(sum.get()), unit) : Figure.of(sum.get(), null);
    }

    @Override
    public Figures figures() {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        form.cells().forEach(cell -> figures.put(cell, figure(cell)));
        return new Figures(figures);
    }

    @Override
    public List<Facts> stated() {
        return parts.stream()
                .map(Part::stated)
                .filter(Objects::nonNull)
                .map(Facts.class::cast)
                .toList();
    }

    @Override
    public List<CellId> unclear() {
        return form.cells().stream()
                .filter(cell -> shares(cell).stream().anyMatch(RegionShare::isUnclear))
                .toList();
    }

    private static @Nullable BigDecimal counted(FormColumn column, @Nullable Figure figure) {
        BigDecimal value = figure == null ? null : figure.value();
        if (figure == null || value == null || column.type() != CellType.MONEY || value.signum() == 0) {
            return value;
        }
        MoneyUnit unit = figure.unit();
        return unit == null ? null : unit.toYuan(value);
    }
}
