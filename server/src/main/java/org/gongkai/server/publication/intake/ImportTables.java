package org.gongkai.server.publication.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes tables that a spreadsheet opens (模板与错误清单): CSV in UTF-8 with the mark that Excel knows it by. */
@Component
class ImportTables {

    private static final int AT_A_TIME = 1_000;
    private static final char MARK = '\uFEFF';

    private final Words words;
    private final Imports imports;
    private final MessageSource messages;

    ImportTables(Words words, Imports imports, MessageSource messages) {
        this.words = words;
        this.imports = imports;
        this.messages = messages;
    }

    /** The columns with one row that shows how they are written. */
    void template(OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(Stream.of(Field.values()).map(words::name).toList());
            csv.writeRecord(Stream.of(Field.values()).map(words::example).toList());
        }
    }

    /** All that is wrong with the rows of an import. */
    void errors(ImportJob job, Locale locale, OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(Stream.of("import.row", "import.column", "import.value", "import.cure")
                    .map(key -> messages.getMessage(key, null, locale))
                    .toList());
            List<RowError> errors = imports.errors(job, 0, AT_A_TIME);
            for (int skip = AT_A_TIME; !errors.isEmpty(); skip += AT_A_TIME) {
                for (RowError error : errors) {
                    String cure = messages.getMessage(error.message(), new Object[] {error.cure()}, locale);
                    csv.writeRecord(String.valueOf(error.row()), error.column(), harmless(error.value()), cure);
                }
                errors = imports.errors(job, skip, AT_A_TIME);
            }
        }
    }

    /** A spreadsheet would reckon what begins like a formula. */
    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static CsvWriter csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }
}
