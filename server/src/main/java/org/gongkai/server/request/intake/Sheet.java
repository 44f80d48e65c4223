package org.gongkai.server.request.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.platform.tables.HeadedTable;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.SheetRow;
import org.gongkai.server.platform.tables.UnreadableTableException;

/**
 * A table of requests that can be read (申请登记表).
 *
 * @param head the row of the column names
 */
record Sheet(SheetRow head, List<SheetRow> rows) {

    /** Requests of one office in a year, with much to spare; all are entered in one transaction. */
    private static final int MOST_ROWS = 5_000;

    Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableTableException if it is no such table, lacks a column, or is too long
     */
    static Sheet read(Path file, RegisterWords words) throws IOException, UnreadableTableException {
        HeadedTable table =
                HeadedTable.read(file, row -> header(row, words).isPresent(), MOST_ROWS, "takeover.unreadable.header");
        Sheet sheet = new Sheet(table.head(), table.rows());
        sheet.check(words);
        return sheet;
    }

    /** Which column stands where. */
    Header<Field> header(RegisterWords words) {
        return header(head, words).orElseThrow();
    }

    private static Optional<Header<Field>> header(SheetRow row, RegisterWords words) {
        return Header.of(row, Field.class, words::field);
    }

    private void check(RegisterWords words) throws UnreadableTableException {
        Header<Field> header = header(words);
        String missing = Stream.of(Field.values())
                .filter(field -> field.isNeeded() && !header.has(field))
                .map(words::name)
                .collect(Collectors.joining(" / "));
        if (!missing.isEmpty()) {
            throw new UnreadableTableException("import.unreadable.column", missing);
        }
    }
}
