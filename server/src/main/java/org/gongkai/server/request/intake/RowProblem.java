package org.gongkai.server.request.intake;

/**
 * What is wrong in a row (行错误).
 *
 * @param row number of the row in its file
 * @param column name of the column, empty for the row as a whole
 * @param value what stands there, cut short
 * @param sentence what is wrong and how to cure it, in the reader's words
 */
record RowProblem(int row, String column, String value, String sentence) {

    private static final int LONGEST = 60;

    RowProblem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
