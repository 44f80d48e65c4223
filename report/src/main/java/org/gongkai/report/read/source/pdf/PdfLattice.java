package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The boxes between the edges of a table, the walls between boxes, and the cells boxes without a wall between make. */
final class PdfLattice {

    /** More columns or rows than this are a drawing. */
    private static final int MOST_COLUMNS = 100;

    private static final int MOST_ROWS = 1000;

    private final PdfEdges columns;
    private final PdfEdges rows;
    /** By row and left edge. */
    private final boolean[][] uprightWalls;
    /** By upper edge and column. */
    private final boolean[][] levelWalls;

    private final int[][] owners;
    private final List<PdfCell> cells = new ArrayList<>();

    private PdfLattice(PdfRulings.Net net, PdfEdges columns, PdfEdges rows) {
        this.columns = columns;
        this.rows = rows;
        uprightWalls = new boolean[rows.gaps()][columns.gaps() + 1];
        levelWalls = new boolean[rows.gaps() + 1][columns.gaps()];
        owners = new int[rows.gaps()][columns.gaps()];
        buildWalls(net);
    }

    /** The lattice of lines that hang together; without cells if they make no table. */
    static PdfLattice of(PdfRulings.Net net) {
        PdfEdges columns = PdfEdges.of(net.upright(), net.level());
        PdfEdges rows = PdfEdges.of(net.level(), net.upright());
        boolean drawing = columns.gaps() > MOST_COLUMNS || rows.gaps() > MOST_ROWS;
        PdfLattice lattice =
                drawing || columns.gaps() < 1 || rows.gaps() < 1 ? nothing(net) : pruned(net, columns, rows);
        lattice.buildCells();
        return lattice;
    }

    private static PdfLattice nothing(PdfRulings.Net net) {
        return new PdfLattice(net, new PdfEdges(List.of(0f)), new PdfEdges(List.of(0f)));
    }

    /** Lines that reach no further than half a box, as those under words, divide nothing: their edges go. */
    private static PdfLattice pruned(PdfRulings.Net net, PdfEdges columns, PdfEdges rows) {
        PdfLattice lattice = new PdfLattice(net, columns, rows);
        PdfEdges usedColumns = columns.keeping(lattice.usedColumns());
        PdfEdges usedRows = rows.keeping(lattice.usedRows());
        boolean allUsed = usedColumns.equals(columns) && usedRows.equals(rows);
        return allUsed ? lattice : pruned(net, usedColumns, usedRows);
    }

    private void buildWalls(PdfRulings.Net net) {
        for (PdfRule rule : net.upright()) {
            int edge = columns.nearest(rule.at());
            for (int row = 0; row < rows.gaps(); row++) {
                uprightWalls[row][edge] |= rule.covers(rows.at(row), rows.at(row + 1), PdfRulings.TOLERANCE);
            }
        }
        for (PdfRule rule : net.level()) {
            int edge = rows.nearest(rule.at());
            for (int column = 0; column < columns.gaps(); column++) {
                levelWalls[edge][column] |=
                        rule.covers(columns.at(column), columns.at(column + 1), PdfRulings.TOLERANCE);
            }
        }
    }

    private boolean[] usedColumns() {
        boolean[] used = new boolean[columns.gaps() + 1];
        for (boolean[] row : uprightWalls) {
            for (int edge = 0; edge < used.length; edge++) {
                used[edge] |= row[edge];
            }
        }
        return used;
    }

    private boolean[] usedRows() {
        boolean[] used = new boolean[rows.gaps() + 1];
        for (int edge = 0; edge < used.length; edge++) {
            for (boolean wall : levelWalls[edge]) {
                used[edge] |= wall;
            }
        }
        return used;
    }

    /** Every set of boxes without walls between becomes a cell, or several if it is no rectangle. */
    private void buildCells() {
        PdfRegions regions = new PdfRegions(uprightWalls, levelWalls);
        boolean[][] taken = new boolean[rows.gaps()][columns.gaps()];
        for (int row = 0; row < rows.gaps(); row++) {
            for (int column = 0; column < columns.gaps(); column++) {
                if (!taken[row][column]) {
                    PdfCell cell = grow(row, column, regions, taken);
                    if (isEnclosed(cell) || !cell.open()) {
                        cells.add(cell);
                    }
                }
            }
        }
        cells.sort(Comparator.comparingInt(PdfCell::row).thenComparingInt(PdfCell::column));
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).mark(owners, i + 1);
        }
    }

    private PdfCell grow(int row, int column, PdfRegions regions, boolean[][] taken) {
        int[][] numbers = regions.numbers();
        int region = numbers[row][column];
        int right = column + 1;
        while (right < columns.gaps() && numbers[row][right] == region && !taken[row][right]) {
            right++;
        }
        int below = row + 1;
        while (below < rows.gaps() && isAll(numbers[below], column, right, region)) {
            below++;
        }
        for (int r = row; r < below; r++) {
            Arrays.fill(taken[r], column, right, true);
        }
        return new PdfCell(row, column, below - row, right - column, regions.isOpen(region));
    }

    private static boolean isAll(int[] regions, int from, int to, int region) {
        for (int i = from; i < to; i++) {
            if (regions[i] != region) {
                return false;
            }
        }
        return true;
    }

    /** Walled above and below, or left and right; what is not and lies open is land beside the table. */
    private boolean isEnclosed(PdfCell cell) {
        boolean level = true;
        for (int column = cell.column(); column < cell.columnEnd(); column++) {
            level &= levelWalls[cell.row()][column] && levelWalls[cell.rowEnd()][column];
        }
        boolean upright = true;
        for (int row = cell.row(); row < cell.rowEnd(); row++) {
            upright &= uprightWalls[row][cell.column()] && uprightWalls[row][cell.columnEnd()];
        }
        return level || upright;
    }

    /** Cells from top to bottom, left to right. */
    List<PdfCell> cells() {
        return cells;
    }

    /** The cell around a point, as its index; -1 if none. */
    int cellAt(float x, float y) {
        int column = columns.gap(x);
        int row = rows.gap(y);
        return column < 0 || row < 0 ? -1 : owners[row][column] - 1;
    }

    int rowCount() {
        return rows.gaps();
    }

    int columnCount() {
        return columns.gaps();
    }

    PdfBox box() {
        return new PdfBox(columns.first(), rows.first(), columns.last(), rows.last());
    }
}
