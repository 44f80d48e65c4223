package org.gongkai.rules.form;

/**
 * The name of one cell of a report form (单元格), written {@code table.row.column} as in the form data:
 * {@code requests.new.person}.
 *
 * @param table id of the form table
 * @param row id of the row within the table
 * @param column id of the column within the table
 */
public record CellId(String table, String row, String column) {

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if {@code text} is not three names joined by dots
     */
    public static CellId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Not a cell id: '" + text + "'. Expected table.row.column.");
        }
        return new CellId(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return table + "." + row + "." + column;
    }
}
