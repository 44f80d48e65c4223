package org.gongkai.server.platform.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.read.source.TextDecoder;
import org.gongkai.report.read.source.UnreadableException;

/**
 * A table in a text file (CSV), in UTF-8, UTF-16 or GBK. A quote that is never closed would swallow all rows behind it, or
 * join two: where that shows, the line it stands in is given as broken, and reading goes on with the next line.
 */
final class CsvTable implements Table {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_BROKEN = 1_000;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '\uFF0C');

    private final String text;
    private final int[] lines;
    private final CsvReader.CsvReaderBuilder csv;
    private int broken;

    CsvTable(Path file) throws IOException, UnreadableTableException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableTableException("import.unreadable.large", "");
        }
        try {
            text = TextDecoder.decodeLong(Files.readAllBytes(file));
        } catch (UnreadableException e) {
            throw new UnreadableTableException("import.unreadable.type", e);
        }
        lines = Stream.concat(Stream.of(0), LINE_END.matcher(text).results().map(end -> end.end()))
                .mapToInt(Integer::intValue)
                .toArray();
        csv = CsvReader.builder()
                .fieldSeparator(separator(line(0)))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    @Override
    public void read(Reader reader) throws IOException, UnreadableTableException {
        int line = 0;
        while (line < lines.length) {
            line = readFrom(line, reader);
        }
    }

    /** Reads until a quote is broken or the file ends; gives the line to go on with. */
    private int readFrom(int first, Reader reader) throws IOException, UnreadableTableException {
        StringReader from = new StringReader(text);
        from.skip(lines[first]);
        int next = first;
        int width = 0;
        try (CsvReader<CsvRecord> records = csv.ofCsvRecord(from)) {
            for (CsvRecord record : records) {
                int height = height(record);
                if (height > 1 && width > 0 && record.getFieldCount() != width) {
                    return giveBroken(next, reader); // a quote has joined lines that do not belong together
                }
                width = record.getFieldCount();
                give(SheetRow.of(next + 1, record.getFields()), reader);
                next += height;
            }
            return lines.length;
        } catch (CsvParseException unclosedOrMisplaced) {
            return giveBroken(next, reader);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int giveBroken(int line, Reader reader) throws UnreadableTableException {
        if (++broken > MOST_BROKEN) {
            throw new UnreadableTableException("import.unreadable.quotes", String.valueOf(line + 1));
        }
        reader.row(new SheetRow(line + 1, List.of(line(line)), true));
        return line + 1;
    }

    private static void give(SheetRow row, Reader reader) throws UnreadableTableException {
        if (!row.isBlank()) {
            reader.row(row);
        }
    }

    private String line(int number) {
        int end = number + 1 < lines.length ? lines[number + 1] : text.length();
        return text.substring(lines[number], end).stripTrailing();
    }

    private static int height(CsvRecord record) {
        int height = 1;
        for (String field : record.getFields()) {
            Matcher ends = LINE_END.matcher(field);
            while (ends.find()) {
                height++;
            }
        }
        return height;
    }

    private static char separator(String line) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        one -> line.chars().filter(c -> c == one).count()))
                .orElse(',');
    }
}
