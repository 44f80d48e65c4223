package org.gongkai.server.dispute.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.RefusedException;

/** A table of disputes as it was sent (案件表). */
final class DisputeSheet {

    static final int MOST = 1_000;

    private DisputeSheet() {}

    /**
     * A row of it.
     *
     * @param line its line in the file, from 1
     */
    record Row(long line, Map<Heading, String> cells) {

        /** What stands in a column, empty where nothing does. */
        String get(Heading heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    /**
     * The rows of a table, without blank ones.
     *
     * @throws RefusedException if it cannot be read, a column is missing, or it holds none or too many
     */
    static List<Row> read(String text, SheetWords words) {
        List<Row> rows = new ArrayList<>();
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        long line = 1;
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (columns.isEmpty()) {
                    columns.putAll(columns(record, words));
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(line, record, columns));
                }
            }
        } catch (CsvParseException e) {
            throw new RefusedException("refused.dispute.import.unreadable", String.valueOf(line + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read", e);
        }
        if (rows.isEmpty()) {
            throw new RefusedException("refused.dispute.import.empty");
        }
        if (rows.size() > MOST) {
            throw new RefusedException("refused.dispute.import.many", String.valueOf(MOST));
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static Map<Heading, Integer> columns(CsvRecord head, SheetWords words) {
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            for (int i = 0; i < head.getFieldCount(); i++) {
                if (words.names(head.getField(i), heading.key())) {
                    columns.putIfAbsent(heading, i);
                }
            }
            if (heading.needed() && !columns.containsKey(heading)) {
                throw new RefusedException("refused.dispute.import.column", words.own(heading.key()));
            }
        }
        return columns;
    }

    private static Row row(long line, CsvRecord record, Map<Heading, Integer> columns) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        columns.forEach((heading, at) -> {
            if (at < record.getFieldCount()) {
                cells.put(heading, record.getField(at).strip());
            }
        });
        return new Row(line, cells);
    }
}
