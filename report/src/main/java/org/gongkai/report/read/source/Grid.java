package org.gongkai.report.read.source;

import java.util.List;

/**
 * A table as laid out: rows of cells. A cell that spans rows or columns stands once, at its upper left.
 *
 * @param rows rows from top to bottom; a row may be empty where cells above span it
 * @param loose true where the columns are not known, as between bars in a text: only the order of cells counts
 */
public record Grid(List<List<GridCell>> rows, boolean loose) implements Block {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table whose columns are known. */
    public Grid(List<List<GridCell>> rows) {
        this(rows, false);
    }
}
