package org.gongkai.report.read.source.pdf;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Sets of boxes one can walk through without crossing a wall. */
final class PdfRegions {

    private final boolean[][] uprightWalls;
    private final boolean[][] levelWalls;
    private final int[][] numbers;
    private final BitSet open = new BitSet();

    /**
     * Looks at the walls.
     *
     * @param uprightWalls by row and left edge
     * @param levelWalls by upper edge and column
     */
    PdfRegions(boolean[][] uprightWalls, boolean[][] levelWalls) {
        this.uprightWalls = uprightWalls;
        this.levelWalls = levelWalls;
        numbers = new int[uprightWalls.length][levelWalls[0].length];
        int region = 0;
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                if (numbers[row][column] == 0) {
                    flood(row, column, ++region);
                }
            }
        }
    }

    /** The number of the set each box belongs to, by row and column, from 1. */
    int[][] numbers() {
        return numbers;
    }

    /** True if one can walk out of the table from the set. */
    boolean isOpen(int region) {
        return open.get(region);
    }

    private void flood(int startRow, int startColumn, int region) {
        Deque<int[]> reached = new ArrayDeque<>();
        enter(startRow, startColumn, region, reached);
        while (!reached.isEmpty()) {
            int[] box = reached.pop();
            int row = box[0];
            int column = box[1];
            if (!uprightWalls[row][column]) {
                enter(row, column - 1, region, reached);
            }
            if (!uprightWalls[row][column + 1]) {
                enter(row, column + 1, region, reached);
            }
            if (!levelWalls[row][column]) {
                enter(row - 1, column, region, reached);
            }
            if (!levelWalls[row + 1][column]) {
                enter(row + 1, column, region, reached);
            }
        }
    }

    private void enter(int row, int column, int region, Deque<int[]> reached) {
        if (row < 0 || row == numbers.length || column < 0 || column == numbers[row].length) {
            open.set(region);
        } else if (numbers[row][column] == 0) {
            numbers[row][column] = region;
            reached.push(new int[] {row, column});
        }
    }
}
