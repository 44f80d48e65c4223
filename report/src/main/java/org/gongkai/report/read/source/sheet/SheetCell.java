package org.gongkai.report.read.source.sheet;

/**
 * A cell of a sheet.
 *
 * @param text text as shown, empty for a cell that is only drawn
 * @param isBordered whether lines are drawn around it
 */
record SheetCell(String text, boolean isBordered) {

    static final SheetCell BLANK = new SheetCell("", false);

    boolean isFilled() {
        return !text.isEmpty();
    }
}
