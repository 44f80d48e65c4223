package org.gongkai.server.portal.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Categories;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The catalogue as a table that people open in a spreadsheet (目录表格): with the mark by which these know UTF-8, and nothing in
 * it that they would take for a formula.
 */
@Component
class CatalogueCsv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Categories categories;
    private final MessageSource messages;

    CatalogueCsv(Categories categories, MessageSource messages) {
        this.categories = categories;
        this.messages = messages;
    }

    /** The columns, in the order of the catalogue's norm. */
    private enum Column {
        INDEX_NUMBER,
        TITLE,
        KIND,
        KIND_NAME,
        TOPIC,
        GENRE,
        PUBLISHER,
        DOCUMENT_NUMBER,
        FORMED_ON,
        PUBLISHED_ON,
        SUMMARY,
        VALIDITY,
        KEYWORDS,
        SECTION,
        MACHINE_READABLE,
        FILES,
        URL
    }

    String of(Unit unit, List<FullView> items) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter table =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            table.writeRecord(Arrays.stream(Column.values())
                    .map(column -> say("data.column." + column))
                    .toList());
            for (FullView item : items) {
                table.writeRecord(Arrays.stream(Column.values())
                        .map(column -> disarmed(value(column, unit, item)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table in memory cannot be written", e);
        }
        return text.toString();
    }

    private String value(Column column, Unit unit, FullView full) {
        ItemView item = full.item();
        return switch (column) {
            case INDEX_NUMBER -> item.indexNumber();
            case TITLE -> item.title();
            case KIND -> item.kind();
            case KIND_NAME -> categories.get(item.kind()).name(CHINESE);
            case TOPIC -> item.topic();
            case GENRE -> item.genre();
            case PUBLISHER -> unit.name();
            case DOCUMENT_NUMBER -> item.documentNumber() == null ? "" : item.documentNumber();
            case FORMED_ON -> item.formedOn().toString();
            case PUBLISHED_ON -> item.publishedOn().toString();
            case SUMMARY -> item.summary();
            case VALIDITY -> say("validity." + item.validity().toUpperCase(Locale.ROOT));
            case KEYWORDS -> String.join(" ", item.keywords());
            case SECTION -> item.section() == null ? "" : item.section().name();
            case MACHINE_READABLE -> say(item.machineReadable() ? "data.yes" : "data.no");
            case FILES -> String.valueOf(full.files().size());
            case URL -> item.url();
        };
    }

    /** With an apostrophe before what a spreadsheet would reckon out instead of showing. */
    private static String disarmed(String value) {
        return !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private String say(String key) {
        return messages.getMessage(key, null, CHINESE);
    }
}
