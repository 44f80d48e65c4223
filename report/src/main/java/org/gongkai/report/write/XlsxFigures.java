package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Writes the figures of one table as numbers, and what is no number as text; the unit of money goes to the head. */
final class XlsxFigures {

    /** What a cell holds exactly; longer numbers are written as text. */
    private static final int EXACT_DIGITS = 15;

    private static final int MOST_DECIMALS = 30;

    private final FormTable table;
    private final Map<CellId, Figure> figures;

    XlsxFigures(AnnualReport report, FormTable table) {
        this.table = table;
        this.figures = report.figures().asMap();
    }

    void fill(XSSFCell target, FormGrid.Slot slot) {
        FormColumn column = slot.column();
        Figure figure = figures.get(slot.id());
        MoneyUnit headUnit = headUnit(column);
        BigDecimal value = figure == null ? null : figure.value();
        boolean plain = figure != null && (figure.unit() == null || figure.unit() == headUnit);
        if (value != null && plain && value.precision() <= EXACT_DIGITS) {
            target.setCellValue(value.doubleValue());
        } else {
            String text = FigureText.of(column, figure, headUnit);
            if (!text.isEmpty()) {
                target.setCellValue(XmlText.legal(text));
            }
        }
    }

    /** Number format: the decimals that the figure has, and the sign of a change. */
    String format(FormGrid.Slot slot) {
        Figure figure = figures.get(slot.id());
        BigDecimal value = figure == null ? null : figure.value();
        int decimals = value == null ? 0 : Math.min(value.scale(), MOST_DECIMALS);
        String digits = decimals <= 0 ? "0" : "0." + "0".repeat(decimals);
        return slot.column().type() == CellType.CHANGE ? "+" + digits + ";-" + digits + ";" + digits : digits;
    }

    /** A label, with the unit of the sums below it where the form leaves the unit to the office. */
    String head(FormGrid.Head head) {
        return columnOf(head)
                .filter(column -> column.unit() == null)
                .map(this::headUnit)
                .map(unit -> PrintWords.get(
                        "head_with_unit", head.text(), MoneySymbols.builtIn().symbol(unit)))
                .orElse(head.text());
    }

    private Optional<FormColumn> columnOf(FormGrid.Head head) {
        return table.columns().stream()
                .filter(column -> head.kind() == FormGrid.HeadKind.COLUMN)
                .filter(column -> column.label().text().equals(head.text()))
                .findFirst();
    }

    /** The unit at a column's head: the form's, else the one that all its sums have in common, else none. */
    private @Nullable MoneyUnit headUnit(FormColumn column) {
        if (column.unit() != null || column.type() != CellType.MONEY) {
            return column.unit();
        }
        List<Figure> sums = table.rows().stream()
                .map(row -> figures.get(new CellId(table.id(), row.id(), column.id())))
                .filter(Objects::nonNull)
                .filter(Figure::isFilled)
                .toList();
        MoneyUnit first = sums.isEmpty() ? null : sums.get(0).unit();
        return sums.stream().allMatch(sum -> sum.unit() == first) ? first : null;
    }
}
