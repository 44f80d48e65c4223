package org.gongkai.report.read.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLayout;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadLimits;
import org.gongkai.report.read.source.UnreadableException;
import org.jsoup.Jsoup;

/** Tables written as HTML within a text: Markdown knows no merged cells, and falls back on these. */
public final class HtmlInText {

    private static final Pattern BEGIN = Pattern.compile("\\s*<table[\\s>].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(".*</table>\\s*", Pattern.CASE_INSENSITIVE);

    private HtmlInText() {}

    /** The line after the table that begins on a line; that line itself where none begins or it never ends. */
    public static int endOfTable(String[] lines, int from) {
        if (!BEGIN.matcher(lines[from]).matches()) {
            return from;
        }
        for (int line = from; line < lines.length; line++) {
            if (END.matcher(lines[line]).matches()) {
                return line + 1;
            }
        }
        return from;
    }

    /**
     * The blocks of a table.
     *
     * @param html table as written
     * @param tablesBefore tables in HTML before it in the text
     * @param line line it begins on
     */
    public static List<Block> blocks(String html, int tablesBefore, int line) throws UnreadableException {
        ReadBudget.within((int) html.chars().filter(c -> c == '<').count(), ReadLimits.TAGS);
        List<FlowItem> flow =
                new HtmlFlow(new ReadBudget()).read(Jsoup.parse(html).body());
        List<Block> blocks = new ArrayList<>();
        for (Block block : FlowLayout.of(flow).blocks()) {
            blocks.add(block instanceof Grid grid ? moved(grid, tablesBefore) : moved((ProseLine) block, line));
        }
        return blocks;
    }

    private static ProseLine moved(ProseLine prose, int line) {
        return new ProseLine(prose.text(), Place.line(line));
    }

    private static Grid moved(Grid grid, int tablesBefore) {
        List<List<GridCell>> rows = new ArrayList<>();
        for (List<GridCell> row : grid.rows()) {
            rows.add(row.stream()
                    .map(cell -> new GridCell(
                            cell.text(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            Place.cell(
                                    tablesBefore + cell.at().table(),
                                    cell.at().row(),
                                    cell.at().column())))
                    .toList());
        }
        return new Grid(rows, grid.loose());
    }
}
