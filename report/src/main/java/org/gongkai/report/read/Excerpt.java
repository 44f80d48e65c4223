package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;

/**
 * What stands in a file around a place (原文摘录), as it is written there, for a person to look at.
 *
 * @param lines rows of a table or lines of prose, from above to below
 */
public record Excerpt(List<Line> lines) {

    private static final int AROUND = 1;
    private static final int LINES_AROUND = 3;

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** A row or a line; prose is one cell. */
    public record Line(List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell; one that comes down from a row above stands in each row that it covers.
     *
     * @param text as written
     * @param columns columns it spans
     * @param meant whether this is the place
     */
    public record Cell(String text, int columns, boolean meant) {}

    /**
     * What stands around a place of a file; nothing where the file has no such place.
     *
     * @throws UnreadableException if it cannot be read
     */
    public static Excerpt around(Source source, Place at) throws UnreadableException {
        FileFormat format = FileFormat.of(source);
        if (format == FileFormat.JSON) {
            return new Excerpt(List.of());
        }
        List<Block> blocks = FormatReaders.of(format).read(source).blocks();
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof Grid grid && row(grid, at) >= 0) {
                return new Excerpt(rows(grid, at));
            }
            if (blocks.get(index) instanceof ProseLine line && line.at().equals(at)) {
                return new Excerpt(prose(blocks, index));
            }
        }
        return new Excerpt(List.of());
    }

    private static int row(Grid grid, Place at) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (grid.rows().get(row).stream().anyMatch(cell -> cell.at().equals(at))) {
                return row;
            }
        }
        return -1;
    }

    /** The row with those beside it, and the nearest above without figures: the head of its columns. */
    private static List<Line> rows(Grid grid, Place at) {
        int meant = row(grid, at);
        List<TableRow> rows = TableRow.of(grid);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (row == head(rows, meant) || Math.abs(row - meant) <= AROUND) {
                lines.add(line(rows.get(row), at));
            }
        }
        return lines;
    }

    private static int head(List<TableRow> rows, int meant) {
        int head = meant - 1;
        while (head >= 0 && rows.get(head).cells().stream().anyMatch(RowCell::isValue)) {
            head--;
        }
        return head;
    }

    private static Line line(TableRow row, Place at) {
        return new Line(row.cells().stream()
                .map(cell -> new Cell(
                        cell.text().raw(),
                        cell.columnSpan(),
                        cell.begins() && cell.at().equals(at)))
                .toList());
    }

    private static List<Line> prose(List<Block> blocks, int meant) {
        List<Line> lines = new ArrayList<>();
        int last = Math.min(blocks.size() - 1, meant + LINES_AROUND);
        for (int index = Math.max(0, meant - LINES_AROUND); index <= last; index++) {
            if (blocks.get(index) instanceof ProseLine line) {
                lines.add(new Line(List.of(new Cell(line.text(), 1, index == meant))));
            }
        }
        return lines;
    }
}
