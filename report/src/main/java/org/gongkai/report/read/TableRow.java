package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;

/**
 * A row of a table, wherever it came from.
 *
 * @param cells distinct cells that cover the row, from left to right
 * @param loose true where the columns are not known, as in flattened text: only the order of cells counts
 * @param sure false where an empty line in front of the first figure may be a blank cell, or may only part the figures
 *     from their heads
 */
record TableRow(List<RowCell> cells, boolean loose, boolean sure) {

    TableRow {
        cells = List.copyOf(cells);
    }

    TableRow(List<RowCell> cells, boolean loose) {
        this(cells, loose, true);
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    Place at() {
        return cells.isEmpty() ? Place.NOWHERE : cells.get(0).at();
    }

    /** The rows of a grid; a cell that spans rows is seen by each of them. */
    static List<TableRow> of(Grid grid) {
        List<TableRow> rows = new ArrayList<>();
        List<Spanning> fromAbove = new ArrayList<>();
        for (List<GridCell> gridRow : grid.rows()) {
            List<RowCell> cells = new ArrayList<>();
            fromAbove.forEach(spanning -> cells.add(spanning.cell));
            for (GridCell cell : gridRow) {
                RowCell own = new RowCell(CellText.of(cell.text()), cell.column(), cell.columnSpan(), true, cell.at());
                cells.add(own);
            }
            cells.sort(java.util.Comparator.comparingInt(RowCell::column));
            rows.add(new TableRow(cells, grid.loose()));
            fromAbove = below(gridRow, fromAbove);
        }
        return rows;
    }

    private static List<Spanning> below(List<GridCell> gridRow, List<Spanning> fromAbove) {
        List<Spanning> next = new ArrayList<>();
        for (Spanning spanning : fromAbove) {
            if (spanning.rowsLeft > 1) {
                next.add(new Spanning(spanning.cell, spanning.rowsLeft - 1));
            }
        }
        for (GridCell cell : gridRow) {
            if (cell.rowSpan() > 1) {
                RowCell seen =
                        new RowCell(CellText.of(cell.text()), cell.column(), cell.columnSpan(), false, cell.at());
                next.add(new Spanning(seen, cell.rowSpan() - 1));
            }
        }
        return next;
    }

    private record Spanning(RowCell cell, int rowsLeft) {}
}
