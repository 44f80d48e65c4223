package org.gongkai.rules.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a relation between this year and last, for each row or column that its {@code *} stands for. */
final class YearCheck {

    private YearCheck() {}

    static void check(
            YearRelation relation, FormTable table, Figures figures, Figures lastYear, List<Breach> breaches) {
        for (CellId cell : table.cells()) {
            if (!stands(relation.left(), cell)) {
                continue;
            }
            BigDecimal actual = figures.value(cell);
            BigDecimal expected = sum(relation, cell, figures, lastYear);
            if (actual != null && expected != null && actual.compareTo(expected) != 0) {
                breaches.add(new Breach(
                        relation.id(),
                        relation.strict(),
                        cell,
                        expected,
                        actual,
                        cells(relation, cell),
                        relation.text()));
            }
        }
    }

    private static boolean stands(CellId pattern, CellId cell) {
        return (pattern.row().equals("*") || pattern.row().equals(cell.row()))
                && (pattern.column().equals("*") || pattern.column().equals(cell.column()));
    }

    private static @Nullable BigDecimal sum(YearRelation relation, CellId cell, Figures figures, Figures lastYear) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearRelation.Term term : relation.right()) {
            BigDecimal value = (term.lastYear() ? lastYear : figures).value(filled(term.cell(), cell));
            if (value == null) {
                return null;
            }
            sum = term.negative() ? sum.subtract(value) : sum.add(value);
        }
        return sum;
    }

    private static List<CellId> cells(YearRelation relation, CellId cell) {
        List<CellId> cells = new ArrayList<>(List.of(cell));
        relation.right().stream()
                .filter(term -> !term.lastYear())
                .map(term -> filled(term.cell(), cell))
                .forEach(cells::add);
        return cells;
    }

    private static CellId filled(CellId pattern, CellId cell) {
        return new CellId(
                pattern.table(),
                pattern.row().equals("*") ? cell.row() : pattern.row(),
                pattern.column().equals("*") ? cell.column() : pattern.column());
    }
}
