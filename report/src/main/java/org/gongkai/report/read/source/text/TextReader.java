package org.gongkai.report.read.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TextDecoder;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.web.HtmlInText;

/** Reads plain text and Markdown: a line a line, and lines of cells between bars as grids. */
public final class TextReader implements FormatReader {

    private static final String BARS = "|\uFF5C\u2502";
    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?");

    /** A line of a table drawn with characters: +---+---+, or box drawing, of which dashes alone may be a blank cell. */
    private static final Pattern DRAWN =
            Pattern.compile("(?=[+=\\s\u2500\u2501\u2504-\u257F-]{3,}+$).*[+\u250C-\u254B].*");

    private static final Pattern MARKS = Pattern.compile("^#{1,6}\\s+|\\*\\*|^>\\s?");

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return lines(TextDecoder.decode(source.bytes()));
    }

    /** The lines and grids of a text. */
    static SourceDocument lines(String text) throws UnreadableException {
        TextLines lines = new TextLines();
        String[] all = text.replace('\f', '\n').lines().toArray(String[]::new);
        for (int i = 0; i < all.length; i++) {
            int end = HtmlInText.endOfTable(all, i);
            if (end > i) {
                lines.html(String.join("\n", List.of(all).subList(i, end)), i + 1);
                i = end - 1;
            } else {
                lines.line(all[i], i + 1 < all.length ? all[i + 1] : "", Place.line(i + 1));
            }
        }
        lines.closeTable();
        return new SourceDocument(lines.blocks);
    }

    private static final class TextLines {

        private final List<Block> blocks = new ArrayList<>();
        private final List<List<GridCell>> table = new ArrayList<>();
        private int htmlTables;

        private void html(String html, int line) throws UnreadableException {
            closeTable();
            blocks.addAll(HtmlInText.blocks(html, htmlTables++, line));
        }

        private void line(String line, String next, Place at) {
            String stripped = line.strip();
            if (DRAWN.matcher(stripped).matches()) {
                return;
            }
            if (isBarred(stripped, next)) {
                if (!RULE.matcher(stripped).matches()) {
                    table.add(cells(stripped, at));
                }
                return;
            }
            closeTable();
            blocks.add(new ProseLine(withoutMarks(line), at));
        }

        /** At least two bars, or one bar in a line that is not the only one: a lone "home | news" is no table. */
        private boolean isBarred(String line, String next) {
            int bars = bars(line);
            return bars >= 2 || (bars == 1 && (!table.isEmpty() || bars(next) > 0));
        }

        private static int bars(String line) {
            int bars = 0;
            for (int i = 0; i < line.length(); i++) {
                bars += BARS.indexOf(line.charAt(i)) >= 0 ? 1 : 0;
            }
            return bars;
        }

        private static String withoutMarks(String text) {
            boolean marked = text.startsWith("#") || text.startsWith(">") || text.contains("**");
            return marked ? MARKS.matcher(text).replaceAll("") : text;
        }

        private static List<GridCell> cells(String line, Place at) {
            String inner = line.replaceAll("[" + BARS + "]", "|").replace("\\|", "\u0000");
            inner = inner.startsWith("|") ? inner.substring(1) : inner;
            inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
            List<GridCell> cells = new ArrayList<>();
            for (String cell : inner.split("\\|", -1)) {
                String text = cell.replace('\u0000', '|').replace("<br>", "\n").strip();
                cells.add(new GridCell(withoutMarks(text), cells.size(), 1, 1, at));
            }
            return cells;
        }

        private void closeTable() {
            if (!table.isEmpty()) {
                boolean even = table.stream().map(List::size).distinct().count() == 1;
                blocks.add(new Grid(table, !even));
                table.clear();
            }
        }
    }
}
