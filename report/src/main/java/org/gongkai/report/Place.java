package org.gongkai.report;

/**
 * Where something stands in a file (位置). All numbers count from 1; 0 means "does not apply".
 *
 * @param page page, 0 where the format has none
 * @param table table, 0 outside tables
 * @param row row within the table
 * @param column column within the table, merged cells counted at their first
 * @param line line of a text file, or paragraph of a document, 0 inside tables
 */
public record Place(int page, int table, int row, int column, int line) {

    /** A place that cannot be named, as in a report that was never a file. */
    public static final Place NOWHERE = new Place(0, 0, 0, 0, 0);

    /** A line of a text, or a paragraph of a document without pages. */
    public static Place line(int line) {
        return new Place(0, 0, 0, 0, line);
    }

    /** A line on a page. */
    public static Place line(int page, int line) {
        return new Place(page, 0, 0, 0, line);
    }

    /** A cell of a table in a file without pages. */
    public static Place cell(int table, int row, int column) {
        return new Place(0, table, row, column, 0);
    }

    /** A cell of a table on a page. */
    public static Place cell(int page, int table, int row, int column) {
        return new Place(page, table, row, column, 0);
    }

    /** The form of the JSON output: {@code line 115}, or {@code page 2, table 3, row 4, column 5}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "page", page);
        append(text, "table", table);
        append(text, "row", row);
        append(text, "column", column);
        append(text, "line", line);
        return text.toString();
    }

    private static void append(StringBuilder text, String what, int number) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(what).append(' ').append(number);
        }
    }
}
