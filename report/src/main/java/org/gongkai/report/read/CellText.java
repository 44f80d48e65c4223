package org.gongkai.report.read;

/**
 * The text of a cell or line in the shapes that labels are compared in.
 *
 * @param raw as written
 * @param narrow half width, simplified, without white space
 * @param plain the same without punctuation; prose too long for a label stays as written
 * @param core what a label is about: without number, notes and punctuation
 * @param numbered whether it begins with a number such as （七）
 * @param value whether it is a figure, a slip in writing one, or nothing at all
 */
record CellText(String raw, String narrow, String plain, String core, boolean numbered, boolean value) {

    /** A cell in which nothing stands. */
    static final CellText BLANK = of("");

    /** No label of any form is longer; what is longer is prose, and is not looked up. */
    private static final int LONGEST_LABEL = 120;

    static CellText of(String raw) {
        if (raw.length() > LONGEST_LABEL) {
            return new CellText(raw, raw, raw, raw, false, false);
        }
        String narrow = LabelText.narrow(raw);
        return new CellText(
                raw,
                narrow,
                LabelText.plainOfNarrow(narrow),
                LabelText.coreOfNarrow(narrow),
                LabelText.isNumbered(narrow),
                FigureText.isMeantAsFigure(raw, narrow));
    }

    boolean isBlank() {
        return narrow.isBlank();
    }
}
