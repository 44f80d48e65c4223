package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a Word table.
 *
 * @param before columns of the grid left out before its first cell
 * @param beforeWidth width of these, 0 if not said
 * @param after columns left out after its last cell
 * @param cells its cells
 */
record WordRow(int before, int beforeWidth, int after, List<WordCell> cells) {

    /** Columns of the grid up to its end. */
    int end() {
        return before + cells.stream().mapToInt(WordCell::span).sum() + after;
    }

    /** Width to the end of its last cell. */
    int width() {
        return beforeWidth + cells.stream().mapToInt(WordCell::width).sum();
    }

    boolean hasWidths() {
        return cells.stream().allMatch(cell -> cell.width() > 0);
    }

    /** The row with every cell that continues its left neighbour taken into it. */
    WordRow joined() {
        if (cells.stream().noneMatch(WordCell::joins)) {
            return this;
        }
        List<WordCell> joined = new ArrayList<>();
        for (WordCell cell : cells) {
            if (cell.joins() && !joined.isEmpty()) {
                WordCell left = joined.remove(joined.size() - 1);
                joined.add(new WordCell(
                        left.span() + cell.span(),
                        left.width() + cell.width(),
                        left.continues(),
                        left.joins(),
                        left.content()));
            } else {
                joined.add(cell);
            }
        }
        return new WordRow(before, beforeWidth, after, joined);
    }
}
