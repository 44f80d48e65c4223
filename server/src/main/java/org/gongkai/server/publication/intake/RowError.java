package org.gongkai.server.publication.intake;

/**
 * What is wrong in a row (行错误).
 *
 * @param row number of the row
 * @param column name of the column, empty for the row as a whole
 * @param value what stands there, cut short
 * @param message key of what to tell the clerk
 * @param cure what the sentence names, such as another row's number; empty for nothing
 */
record RowError(int row, String column, String value, String message, String cure) {

    private static final int LONGEST = 200;

    static RowError of(int row, String column, String value, String message, String cure) {
        return new RowError(row, cut(column, 60), cut(value, LONGEST), message, cut(cure, LONGEST));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
