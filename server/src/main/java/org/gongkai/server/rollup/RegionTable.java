package org.gongkai.server.rollup;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The region's figures as a table for spreadsheets (汇总表): a line a cell, the region first, last year's, then the units one
 * beside the other; with the mark by which spreadsheets know UTF-8, and nothing in it that they would take for a formula.
 */
@Component
public class RegionTable {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    private final MessageSource words;

    RegionTable(MessageSource words) {
        this.words = words;
    }

    /** The table as CSV. */
    public String csv(RegionSum sum, Optional<RegionSum> lastYear) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter table =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            table.writeRecord(head(sum));
            Figures before = lastYear.map(RegionSum::figures).orElse(Figures.none());
            for (FormTable one : sum.form().tables()) {
                for (CellId cell : one.cells()) {
                    table.writeRecord(line(sum, before, one, cell));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table in memory cannot be written", e);
        }
        return text.toString();
    }

    private List<String> head(RegionSum sum) {
        List<String> head = new ArrayList<>();
        Stream.of("cell", "table", "row", "column", "region", "last-year")
                .map(key -> words.getMessage("rollup.csv." + key, null, Locale.SIMPLIFIED_CHINESE))
                .forEach(head::add);
        sum.parts().forEach(part -> head.add(disarmed(part.unit().shortName())));
        return head;
    }

    private static List<String> line(RegionSum sum, Figures before, FormTable table, CellId cell) {
        List<String> line = new ArrayList<>(List.of(
                cell.toString(),
                table.title().text(),
                table.row(cell.row()).orElseThrow().label().text(),
                table.column(cell.column()).orElseThrow().label().text(),
                said(sum.figure(cell)),
                said(before.get(cell))));
        sum.parts().forEach(part -> line.add(said(part.figures().get(cell))));
        return line;
    }

    /** A number plainly, money with its unit behind it; what is no number as written. */
    private static String said(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        MoneyUnit unit = figure.unit();
        return figure.value() == null
                ? disarmed(figure.raw())
                : figure.value().toPlainString()
                        + (unit == null ? "" : MoneySymbols.builtIn().symbol(unit));
    }

    private static String disarmed(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
