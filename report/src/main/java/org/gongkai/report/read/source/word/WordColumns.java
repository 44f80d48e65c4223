package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Finds the columns of a Word table. In DOCX the spans over the table's grid say most; where the grid's widths are
 * known, its hair-thin columns (left behind by dragged lines) are taken together; where the rows' spans end at different
 * columns though the rows are equally wide (programs that write no spans), the widths of the cells decide. DOC knows
 * widths only.
 */
final class WordColumns {

    /** Rows are equally wide if they differ by less than one in this. */
    private static final int WIDTH_SLACK = 20;

    private final List<WordRow> rows;
    private final int[] grid;

    private WordColumns(List<WordRow> rows, int[] grid) {
        this.rows = rows;
        this.grid = grid;
    }

    /** The rows of a DOC table with their columns; counted cell by cell where a width is lost. */
    static List<List<MergeCell>> byWidth(List<WordRow> rows) {
        WordColumns columns = new WordColumns(rows.stream().map(WordRow::joined).toList(), new int[0]);
        return columns.haveWidths() ? columns.placeByWidth() : columns.placeByCount();
    }

    /**
     * The rows of a DOCX table with their columns.
     *
     * @param widths widths of the table's grid in twentieths of a point, empty if not said
     */
    static List<List<MergeCell>> place(List<WordRow> rows, List<Integer> widths) {
        WordColumns columns = new WordColumns(rows.stream().map(WordRow::joined).toList(), edges(widths));
        if (columns.widthsDecide()) {
            return columns.placeByWidth();
        }
        if (columns.gridIsKnown()) {
            return columns.place(WordRow::before, WordCell::span, column -> columns.grid[column]);
        }
        return columns.placeByCount();
    }

    private List<List<MergeCell>> placeByWidth() {
        return place(WordRow::beforeWidth, WordCell::width, edge -> edge);
    }

    private List<List<MergeCell>> placeByCount() {
        return place(WordRow::before, WordCell::span, column -> column * (EdgeColumns.TOLERANCE + 1));
    }

    private boolean haveWidths() {
        return rows.stream().allMatch(WordRow::hasWidths);
    }

    private boolean widthsDecide() {
        if (rows.stream().mapToInt(WordRow::end).distinct().count() < 2 || !haveWidths()) {
            return false;
        }
        int narrowest = rows.stream().mapToInt(WordRow::width).min().orElse(0);
        int widest = rows.stream().mapToInt(WordRow::width).max().orElse(0);
        return (widest - narrowest) * WIDTH_SLACK < widest;
    }

    private boolean gridIsKnown() {
        int end = rows.stream().mapToInt(WordRow::end).max().orElse(0);
        return end < grid.length;
    }

    /** Places the cells by edges, within tolerance; if that leaves a cell without width, exactly. */
    private List<List<MergeCell>> place(
            ToIntFunction<WordRow> start, ToIntFunction<WordCell> length, IntUnaryOperator position) {
        List<int[]> edges = new ArrayList<>();
        for (WordRow row : rows) {
            edges.add(edges(row, start, length, position));
        }
        List<Integer> all =
                edges.stream().flatMap(row -> Arrays.stream(row).boxed()).toList();
        EdgeColumns columns = EdgeColumns.of(all, EdgeColumns.TOLERANCE);
        if (edges.stream().anyMatch(row -> hasEmptyCell(row, columns))) {
            return cells(edges, EdgeColumns.of(all, 0));
        }
        return cells(edges, columns);
    }

    private static int[] edges(
            WordRow row, ToIntFunction<WordRow> start, ToIntFunction<WordCell> length, IntUnaryOperator position) {
        int[] edges = new int[row.cells().size() + 1];
        int at = start.applyAsInt(row);
        edges[0] = position.applyAsInt(at);
        for (int i = 0; i < row.cells().size(); i++) {
            at += length.applyAsInt(row.cells().get(i));
            edges[i + 1] = position.applyAsInt(at);
        }
        return edges;
    }

    private static boolean hasEmptyCell(int[] edges, EdgeColumns columns) {
        for (int i = 1; i < edges.length; i++) {
            if (columns.at(edges[i]) == columns.at(edges[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private List<List<MergeCell>> cells(List<int[]> edges, EdgeColumns columns) {
        List<List<MergeCell>> placed = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<MergeCell> cells = new ArrayList<>();
            for (int i = 0; i < rows.get(row).cells().size(); i++) {
                WordCell cell = rows.get(row).cells().get(i);
                int column = columns.at(edges.get(row)[i]);
                int span = Math.max(1, columns.at(edges.get(row)[i + 1]) - column);
                cells.add(new MergeCell(column, span, cell.continues(), cell.content()));
            }
            placed.add(cells);
        }
        return placed;
    }

    /** Cumulative widths, from 0; empty unless every column has one. */
    private static int[] edges(List<Integer> widths) {
        if (widths.isEmpty() || widths.stream().anyMatch(width -> width <= 0)) {
            return new int[0];
        }
        int[] edges = new int[widths.size() + 1];
        for (int i = 0; i < widths.size(); i++) {
            edges[i + 1] = edges[i] + widths.get(i);
        }
        return edges;
    }
}
