package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the end of a page has cut in two (跨页断行): the upper half stands last in one grid, the lower half first in
 * the next, and their words are a label only together.
 */
final class CutRows {

    private CutRows() {}

    /** The row that both halves make, or null where they are rows of their own. */
    static @Nullable TableRow joined(TableRow upper, TableRow lower, Predicate<CellText> isLabel) {
        if (upper.loose() || lower.loose()) {
            return null;
        }
        List<RowCell> whole = new ArrayList<>();
        boolean label = false;
        for (RowCell above : upper.cells()) {
            RowCell below = under(above, lower);
            if (below == null) {
                return null;
            }
            CellText text = together(above, below);
            boolean both = !above.text().isBlank() && !below.text().isBlank();
            boolean completed = both && isLabel.test(text) && !isLabel.test(below.text());
            if (both && above.begins() && !completed) {
                return null;
            }
            label |= completed;
            whole.add(new RowCell(text, above.column(), above.columnSpan(), above.begins(), above.at()));
        }
        return label ? new TableRow(whole, false) : null;
    }

    private static @Nullable RowCell under(RowCell above, TableRow lower) {
        return lower.cells().stream()
                .filter(cell -> cell.column() == above.column() && cell.columnSpan() == above.columnSpan())
                .findFirst()
                .orElse(null);
    }

    private static CellText together(RowCell above, RowCell below) {
        if (below.text().isBlank()) {
            return above.text();
        }
        return above.text().isBlank()
                ? below.text()
                : CellText.of(above.text().raw() + "\n" + below.text().raw());
    }
}
