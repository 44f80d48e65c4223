package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the cells behind a label of flattened text to the number of columns. An empty line may be a blank cell, or
 * only stand between cells; where that cannot be told the answer is null, never a guess.
 */
final class LooseValues {

    private LooseValues() {}

    /**
     * The cells in the order of the columns.
     *
     * @param cells cells behind the label, blanks among them
     * @param columns number of columns
     * @param lastIsTotal whether the last column is a total, which a lone figure then belongs to
     */
    static @Nullable List<RowCell> fitted(List<RowCell> cells, int columns, boolean lastIsTotal) {
        if (cells.size() == columns) {
            return cells;
        }
        List<RowCell> filled =
                cells.stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.size() == columns) {
            return filled;
        }
        if (cells.size() < columns) {
            return lastIsTotal && filled.size() == 1 ? alone(filled.get(0), columns) : null;
        }
        List<RowCell> trimmed = trimmed(cells, columns);
        return trimmed.size() == columns ? trimmed : everySecond(cells, columns);
    }

    /** Whether cells that begin with a blank would fit the columns with it and without it. */
    static boolean mayBeginLater(List<RowCell> cells, int columns) {
        return cells.size() > columns
                && cells.get(0).text().isBlank()
                && cells.subList(columns, cells.size()).stream()
                        .allMatch(cell -> cell.text().isBlank());
    }

    private static List<RowCell> alone(RowCell total, int columns) {
        List<RowCell> row = new ArrayList<>();
        for (int i = 1; i < columns; i++) {
            row.add(new RowCell(CellText.BLANK, i - 1, 1, true, total.at()));
        }
        row.add(total);
        return row;
    }

    /** Blanks at the end stand between rows; blanks in front, between label and figures. */
    private static List<RowCell> trimmed(List<RowCell> cells, int columns) {
        int from = 0;
        int to = cells.size();
        while (to - from > columns && cells.get(to - 1).text().isBlank()) {
            to--;
        }
        while (to - from > columns && cells.get(from).text().isBlank()) {
            from++;
        }
        return cells.subList(from, to);
    }

    private static @Nullable List<RowCell> everySecond(List<RowCell> cells, int columns) {
        if (cells.size() != 2 * columns && cells.size() != 2 * columns - 1) {
            return null;
        }
        List<RowCell> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i % 2 == 0) {
                row.add(cells.get(i));
            } else if (!cells.get(i).text().isBlank()) {
                return null;
            }
        }
        return row;
    }
}
