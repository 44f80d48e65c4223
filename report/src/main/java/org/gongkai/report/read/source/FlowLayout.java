package org.gongkai.report.read.source;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;

/**
 * Turns the flow of a file into blocks. Lines stay lines. A table becomes a grid, but for the parts of it that only
 * arrange text: those give their text as lines, and tables within them grids of their own. Paragraphs are counted
 * outside grids, tables where they give a grid.
 */
public final class FlowLayout {

    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;

    private FlowLayout() {}

    /** The file as blocks. */
    public static SourceDocument of(List<FlowItem> flow) {
        FlowLayout layout = new FlowLayout();
        layout.lay(flow);
        return new SourceDocument(layout.blocks);
    }

    private void lay(List<FlowItem> flow) {
        for (FlowItem item : flow) {
            if (item instanceof FlowLine line) {
                lay(line);
            } else if (item instanceof FlowTable table) {
                lay(table);
            }
        }
    }

    private void lay(FlowLine line) {
        if (line.begins()) {
            paragraphs++;
        }
        blocks.add(new ProseLine(CleanText.line(line.text()), Place.line(paragraphs)));
    }

    private void lay(FlowTable table) {
        FlowRows rows = FlowRows.of(table);
        int number = 0;
        for (int row = 0; row < table.rows().size(); ) {
            int end = rows.endOfGrid(row);
            if (end == row) {
                table.rows().get(row).stream().filter(FlowCell::isFilled).forEach(cell -> lay(cell.content()));
                row++;
            } else {
                number = number == 0 ? ++tables : number;
                layGrid(table, row, end, number);
                row = end;
            }
        }
    }

    private void layGrid(FlowTable table, int from, int to, int number) {
        List<List<GridCell>> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            List<GridCell> cells = new ArrayList<>();
            for (FlowCell cell : table.rows().get(row)) {
                cells.add(new GridCell(
                        cell.text(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        Place.cell(number, row + 1, cell.column() + 1)));
            }
            rows.add(cells);
        }
        blocks.add(new Grid(rows));
        table.rows().subList(from, to).stream().flatMap(List::stream).forEach(cell -> cell.tables()
                .forEach(this::lay));
    }
}
