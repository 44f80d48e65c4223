package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a DOCX table.
 *
 * @param before columns of the grid left out before its first cell
 * @param beforeWidth width of these, 0 if not said
 * @param after columns left out after its last cell
 * @param cells its cells
 */
record DocxRow(int before, int beforeWidth, int after, List<DocxCell> cells) {

    /** Columns of the grid up to its end. */
    int end() {
        return before + cells.stream().mapToInt(DocxCell::span).sum() + after;
    }

    /** Width to the end of its last cell. */
    int width() {
        return beforeWidth + cells.stream().mapToInt(DocxCell::width).sum();
    }

    boolean hasWidths() {
        return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.width() > 0);
    }

    /** The row with every cell that continues its left neighbour taken into it. */
    DocxRow joined() {
        if (cells.stream().noneMatch(DocxCell::joins)) {
            return this;
        }
        List<DocxCell> joined = new ArrayList<>();
        for (DocxCell cell : cells) {
            if (cell.joins() && !joined.isEmpty()) {
                DocxCell left = joined.remove(joined.size() - 1);
                joined.add(new DocxCell(
                        left.span() + cell.span(),
                        left.width() + cell.width(),
                        left.continues(),
                        left.joins(),
                        left.content()));
            } else {
                joined.add(cell);
            }
        }
        return new DocxRow(before, beforeWidth, after, joined);
    }
}
