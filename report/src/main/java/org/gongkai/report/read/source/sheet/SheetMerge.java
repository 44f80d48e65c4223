package org.gongkai.report.read.source.sheet;

/**
 * Cells of a sheet that are shown as one; rows and columns from 0, the last ones included.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
record SheetMerge(int top, int left, int bottom, int right) {

    boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    boolean beginsAt(int row, int column) {
        return row == top && column == left;
    }
}
