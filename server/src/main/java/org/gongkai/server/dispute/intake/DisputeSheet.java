package org.gongkai.server.dispute.intake;

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

/** A table of disputes as it was sent, CSV or XLSX (案件表). */
final class DisputeSheet {

    private static final int MOST = 1_000; // all are entered in one transaction

    private DisputeSheet() {}

    /** A row of it. */
    record Row(Header<Heading> header, SheetRow cells) {

        /** Its line in the file, from 1. */
        int line() {
            return cells.number();
        }

        /** What stands in a column, empty where nothing does. */
        String get(Heading heading) {
            return header.text(cells, heading);
        }
    }

    /**
     * The rows of a table, without blank ones.
     *
     * @throws UnreadableTableException if it cannot be read, a column is missing, or it holds none or too many
     */
    static List<Row> read(Path file, SheetWords words) throws IOException, UnreadableTableException {
        HeadedTable table =
                HeadedTable.read(file, row -> header(row, words).isPresent(), MOST, "dispute.import.headless");
        Header<Heading> header = header(table.head(), words).orElseThrow();
        String missing = Stream.of(Heading.values())
                .filter(heading -> heading.needed() && !header.has(heading))
                .map(heading -> words.own(heading.key()))
                .collect(Collectors.joining(" / "));
        if (!missing.isEmpty()) {
            throw new UnreadableTableException("import.unreadable.column", missing);
        }
        return table.rows().stream().map(row -> new Row(header, row)).toList();
    }

    private static Optional<Header<Heading>> header(SheetRow row, SheetWords words) {
        return Header.of(row, Heading.class, words::heading);
    }
}
