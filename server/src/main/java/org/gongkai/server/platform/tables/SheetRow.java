package org.gongkai.server.platform.tables;

import java.util.List;

/**
 * A row of a table as it was read (行).
 *
 * @param number number of its line in the file, from 1
 * @param cells texts of its cells, empty where there is none
 * @param broken whether a quote is broken in it, so that its cells cannot be told apart; it then holds the line as it is
 */
public record SheetRow(int number, List<String> cells, boolean broken) {

    public SheetRow {
        cells = cells.stream().map(cell -> cell.replace("\0", "")).toList(); // no database takes it
    }

    /** A row whose cells can be told apart. */
    public static SheetRow of(int number, List<String> cells) {
        return new SheetRow(number, cells, false);
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The text of a column without blanks around it, empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
