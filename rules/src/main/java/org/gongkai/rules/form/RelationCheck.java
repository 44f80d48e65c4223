package org.gongkai.rules.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a relation within one table. Blank is not zero, and yet many offices leave zeros blank; so a blank term counts
 * 0 where the form data says so ({@code blank_is_zero}), and, in a sum, where another term of that sum is filled.
 */
final class RelationCheck {

    private RelationCheck() {}

    static void check(Relation relation, FormTable table, Figures figures, List<Breach> breaches) {
        List<String> lines = relation.along() == Relation.Along.EVERY_COLUMN
                ? table.columns().stream().map(FormColumn::id).toList()
                : table.rows().stream().map(FormRow::id).toList();
        for (String line : lines) {
            List<CellId> left = cells(relation, line, relation.left());
            List<CellId> right = cells(relation, line, relation.right());
            BigDecimal leftSum = sum(relation, left, figures);
            BigDecimal rightSum = sum(relation, right, figures);
            if (leftSum != null && rightSum != null && leftSum.compareTo(rightSum) != 0) {
                breaches.add(breach(relation, left, right, leftSum, rightSum));
            }
        }
    }

    private static Breach breach(
            Relation relation, List<CellId> left, List<CellId> right, BigDecimal leftSum, BigDecimal rightSum) {
        List<CellId> all = new ArrayList<>(left);
        all.addAll(right);
        return new Breach(relation.id(), true, left.get(0), rightSum, leftSum, all, relation.text());
    }

    private static List<CellId> cells(Relation relation, String line, List<String> terms) {
        return terms.stream()
                .map(term -> relation.along() == Relation.Along.EVERY_COLUMN
                        ? new CellId(relation.table(), term, line)
                        : new CellId(relation.table(), line, term))
                .toList();
    }

    /** The sum of one side, or null where absent, unreadable or blank terms leave it open. */
    private static @Nullable BigDecimal sum(Relation relation, List<CellId> cells, Figures figures) {
        boolean blankCounts = relation.blankIsZero().isEmpty() && anyFilled(cells, figures);
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            Figure figure = figures.get(cell);
            if (figure == null) {
                return null;
            }
            BigDecimal value = figure.value();
            if (value != null) {
                sum = sum.add(value);
            } else if (!figure.isBlank() || !(blankCounts || mayBeBlank(relation, cell))) {
                return null;
            }
        }
        return sum;
    }

    private static boolean anyFilled(List<CellId> cells, Figures figures) {
        return cells.stream().anyMatch(cell -> figures.value(cell) != null);
    }

    private static boolean mayBeBlank(Relation relation, CellId cell) {
        String term = relation.along() == Relation.Along.EVERY_COLUMN ? cell.row() : cell.column();
        return relation.blankIsZero().contains(term);
    }
}
