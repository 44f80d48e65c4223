package org.gongkai.report.read;

import org.gongkai.report.Place;

/**
 * A cell as one row of a table sees it.
 *
 * @param text what stands in it
 * @param column column it begins in, from 0; in a loose row merely its place in the order
 * @param columnSpan columns it covers
 * @param begins whether it begins in this row, or comes down from a row above
 * @param at where it stands
 */
record RowCell(CellText text, int column, int columnSpan, boolean begins, Place at) {

    boolean covers(int index) {
        return index >= column && index < column + columnSpan;
    }

    /** Whether a figure, a slip in writing one, or nothing stands here. */
    boolean isValue() {
        return text.value();
    }
}
