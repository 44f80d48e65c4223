package org.gongkai.report.read;

import java.util.List;

/**
 * A table as laid out: rows of cells. A cell that spans rows or columns stands once, at its upper left.
 *
 * @param rows rows from top to bottom; a row may be empty where cells above span it
 */
public record Grid(List<List<GridCell>> rows) implements Block {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
