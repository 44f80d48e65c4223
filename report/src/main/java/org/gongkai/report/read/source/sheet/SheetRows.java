package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Which rows of a sheet belong to tables. A row of several cells does. A row with one text belongs to the table it
 * touches if it is drawn like it, or stands between two of its rows; else it is prose, as is any long text.
 */
final class SheetRows {

    /** Characters beyond which the only text of a row is no label. */
    private static final int LONGEST_LABEL = 120;

    private final SheetCells sheet;
    private final SheetSpans spans;
    private final TreeSet<Integer> several = new TreeSet<>();
    private final TreeSet<Integer> inTable = new TreeSet<>();

    SheetRows(SheetCells sheet, SheetSpans spans) {
        this.sheet = sheet;
        this.spans = spans;
        sheet.rows().keySet().stream().filter(this::hasSeveral).forEach(several::add);
        inTable.addAll(several);
        sheet.rows().navigableKeySet().stream().filter(this::isBetween).forEach(inTable::add);
        sheet.rows().navigableKeySet().stream().filter(this::continuesAbove).forEach(inTable::add);
        sheet.rows().descendingKeySet().stream().filter(this::continuesBelow).forEach(inTable::add);
    }

    /** Rows of the sheet in runs: those of one table, or one row of prose. */
    List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        int last = -2;
        for (int row : sheet.rows().keySet()) {
            if (inTable.contains(row) && inTable.contains(last) && isDrawnBetween(last, row)) {
                runs.get(runs.size() - 1).add(row);
            } else {
                runs.add(new ArrayList<>(List.of(row)));
            }
            last = row;
        }
        return runs;
    }

    /** Whether a row belongs to a table. */
    boolean isInTable(int row) {
        return inTable.contains(row);
    }

    private boolean hasSeveral(int row) {
        long filled = cells(row).values().stream().filter(SheetCell::isFilled).count();
        return filled > 1 || filled + spans.filledFromAbove(row) > 1 || spans.drawn(row) > 1;
    }

    private boolean isBetween(int row) {
        return isLabel(row)
                && several.contains(row - 1)
                && several.contains(row + 1)
                && spans.drawn(row) == 0
                && spans.drawn(row - 1) == 0
                && spans.drawn(row + 1) == 0;
    }

    private boolean continuesAbove(int row) {
        return isLabel(row) && spans.drawn(row) > 0 && inTable.contains(row - 1);
    }

    private boolean continuesBelow(int row) {
        return isLabel(row) && spans.drawn(row) > 0 && inTable.contains(row + 1);
    }

    private boolean isLabel(int row) {
        return cells(row).values().stream()
                        .mapToInt(cell -> cell.text().length())
                        .max()
                        .orElse(0)
                <= LONGEST_LABEL;
    }

    private boolean isDrawnBetween(int above, int below) {
        for (int row = above + 1; row < below; row++) {
            if (!sheet.isDrawn(row)) {
                return false;
            }
        }
        return true;
    }

    private NavigableMap<Integer, SheetCell> cells(int row) {
        return Objects.requireNonNull(sheet.rows().get(row));
    }
}
