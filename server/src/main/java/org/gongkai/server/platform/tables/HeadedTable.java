package org.gongkai.server.platform.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table that is read as a whole, with the row of its column names (带表头的表格).
 *
 * @param head the row of the column names
 * @param rows those below it
 */
public record HeadedTable(SheetRow head, List<SheetRow> rows) {

    private static final int HEADER_WITHIN = 20;

    public HeadedTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @param isHead whether a row is that of the column names; titles may stand above it
     * @param most how many rows it may have
     * @param headless key of what to tell the clerk where there is no such row
     * @throws UnreadableTableException if it is no table, has no header, nothing below it, or too much
     */
    public static HeadedTable read(Path file, Predicate<SheetRow> isHead, int most, String headless)
            throws IOException, UnreadableTableException {
        List<SheetRow> above = new ArrayList<>();
        List<SheetRow> read = new ArrayList<>();
        Table.in(file).read(row -> {
            boolean title = read.isEmpty() && !isHead.test(row);
            (title ? above : read).add(row);
            if (above.size() >= HEADER_WITHIN) {
                throw new UnreadableTableException(headless, "");
            }
            if (read.size() > most + 1) {
                throw new UnreadableTableException("import.unreadable.rows", String.valueOf(most));
            }
        });
        if (read.isEmpty()) {
            throw new UnreadableTableException(headless, "");
        }
        if (read.size() == 1) {
            throw new UnreadableTableException("import.unreadable.empty", "");
        }
        return new HeadedTable(read.get(0), read.subList(1, read.size()));
    }
}
