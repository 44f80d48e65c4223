package org.gongkai.server.platform.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.write.Markup;

/** Draws a grid as a table (表格); cells that the file lacks are drawn empty, so that the others keep their columns. */
final class RenditionTable {

    private final Markup page;
    private final MaskedText text;

    /** For each column, how many rows a cell from above still reaches into. */
    private final Map<Integer, Integer> spanned = new HashMap<>();

    RenditionTable(Markup page, MaskedText text) {
        this.page = page;
        this.text = text;
    }

    void draw(Grid grid) {
        int columns = grid.rows().stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
        page.open("table").line();
        for (List<GridCell> row : grid.rows()) {
            page.open("tr");
            draw(row, columns);
            page.close().line();
        }
        page.close().line();
    }

    private void draw(List<GridCell> row, int columns) {
        int column = 0;
        for (GridCell cell : row) {
            fill(column, cell.column());
            page.open("td", "rowspan", "" + cell.rowSpan(), "colspan", "" + cell.columnSpan());
            text.write(cell, page);
            page.close();
            for (int i = 0; i < cell.columnSpan(); i++) {
                spanned.put(cell.column() + i, cell.rowSpan());
            }
            column = cell.column() + cell.columnSpan();
        }
        fill(column, columns);
        spanned.replaceAll((any, rows) -> rows - 1);
    }

    private void fill(int from, int to) {
        for (int column = from; column < to; column++) {
            if (spanned.getOrDefault(column, 0) <= 0) {
                page.leaf("td", "");
            }
        }
    }
}
