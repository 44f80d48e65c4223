package org.gongkai.report.read.source.pdf;

import java.util.Arrays;

/**
 * A cell of a table; rows and columns count from 0.
 *
 * @param open true if a border of it is missing, as where a page break cuts through it
 */
record PdfCell(int row, int column, int rowSpan, int columnSpan, boolean open) {

    int rowEnd() {
        return row + rowSpan;
    }

    int columnEnd() {
        return column + columnSpan;
    }

    /** Writes a number on every box it covers. */
    void mark(int[][] boxes, int number) {
        for (int r = row; r < rowEnd(); r++) {
            Arrays.fill(boxes[r], column, columnEnd(), number);
        }
    }
}
