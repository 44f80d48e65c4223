package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.CleanText;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/**
 * Turns a sheet into blocks: tables into grids, texts that stand alone into lines. Places name the sheet, counted among
 * those shown, as the table, and the sheet's own rows and columns, which is what people look up.
 */
final class SheetLayout {

    private final int number;
    private final SheetCells sheet;
    private final SheetSpans spans;
    private final ReadBudget budget;
    private final List<Block> blocks = new ArrayList<>();

    private SheetLayout(int number, SheetCells sheet, SheetSpans spans, ReadBudget budget) {
        this.number = number;
        this.sheet = sheet;
        this.spans = spans;
        this.budget = budget;
    }

    /**
     * The blocks of a sheet.
     *
     * @param number number of the sheet among those shown, from 1
     */
    static List<Block> of(int number, SheetCells sheet, ReadBudget budget) throws UnreadableException {
        SheetSpans spans = new SheetSpans(sheet, budget);
        SheetLayout layout = new SheetLayout(number, sheet, spans, budget);
        for (List<Integer> run : new SheetRows(sheet, spans).runs()) {
            layout.lay(run);
        }
        return layout.blocks;
    }

    private void lay(List<Integer> run) throws UnreadableException {
        boolean table = run.stream().anyMatch(row -> filled(row) + spans.filledFromAbove(row) > 1);
        if (table) {
            layGrid(new TreeSet<>(run));
        } else {
            run.forEach(this::layProse);
        }
    }

    private long filled(int row) {
        return cells(row).values().stream().filter(SheetCell::isFilled).count();
    }

    private void layProse(int row) {
        cells(row).forEach((column, cell) -> {
            if (cell.isFilled()) {
                cell.text()
                        .lines()
                        .forEach(line -> blocks.add(new ProseLine(CleanText.line(line), place(row, column))));
            }
        });
    }

    private void layGrid(NavigableSet<Integer> rows) throws UnreadableException {
        NavigableSet<Integer> columns = columns(rows);
        List<List<GridCell>> grid = new ArrayList<>();
        for (int row : rows) {
            List<GridCell> cells = new ArrayList<>();
            for (int column : columns) {
                budget.cell();
                SheetMerge merge = spans.covering(row, column).orElse(new SheetMerge(row, column, row, column));
                if (merge.beginsAt(row, column)) {
                    cells.add(cell(merge, rows, columns));
                }
            }
            grid.add(cells);
        }
        blocks.add(new Grid(grid));
    }

    private GridCell cell(SheetMerge merge, NavigableSet<Integer> rows, NavigableSet<Integer> columns) {
        SheetCell cell = cells(merge.top()).getOrDefault(merge.left(), SheetCell.BLANK);
        return new GridCell(
                CleanText.cell(cell.text()),
                columns.headSet(merge.left()).size(),
                rows.subSet(merge.top(), true, merge.bottom(), true).size(),
                columns.subSet(merge.left(), true, merge.right(), true).size(),
                place(merge.top(), merge.left()));
    }

    /** Columns in which the rows have anything; empty ones between them hold no figures. */
    private NavigableSet<Integer> columns(NavigableSet<Integer> rows) {
        NavigableSet<Integer> columns = new TreeSet<>();
        for (int row : rows) {
            columns.addAll(cells(row).keySet());
            spans.in(row).forEach(merge -> columns.add(merge.left()));
        }
        return columns;
    }

    private NavigableMap<Integer, SheetCell> cells(int row) {
        return Objects.requireNonNull(sheet.rows().get(row));
    }

    private Place place(int row, int column) {
        return Place.cell(number, row + 1, column + 1);
    }
}
