package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Finds the columns of a DOCX table. The spans over the table's grid say most; where the grid's widths are known, its
 * hair-thin columns (left behind by dragged lines) are taken together; where the rows' spans end at different columns
 * though the rows are equally wide (programs that write no spans), the widths of the cells decide.
 */
final class DocxColumns {

    /** Rows are equally wide if they differ by less than one in this. */
    private static final int WIDTH_SLACK = 20;

    private final List<DocxRow> rows;
    private final int[] grid;

    private DocxColumns(List<DocxRow> rows, int[] grid) {
        this.rows = rows;
        this.grid = grid;
    }

    /**
     * The rows with their columns.
     *
     * @param widths widths of the table's grid in twentieths of a point, empty if not said
     */
    static List<List<MergeCell>> place(List<DocxRow> rows, List<Integer> widths) {
        DocxColumns columns = new DocxColumns(rows.stream().map(DocxRow::joined).toList(), edges(widths));
        if (columns.widthsDecide()) {
            return columns.place(DocxRow::beforeWidth, DocxCell::width, edge -> edge);
        }
        if (columns.gridIsKnown()) {
            return columns.place(DocxRow::before, DocxCell::span, column -> columns.grid[column]);
        }
        return columns.place(DocxRow::before, DocxCell::span, column -> column * (EdgeColumns.TOLERANCE + 1));
    }

    private boolean widthsDecide() {
        if (rows.stream().mapToInt(DocxRow::end).distinct().count() < 2
                || !rows.stream().allMatch(DocxRow::hasWidths)) {
            return false;
        }
        int narrowest = rows.stream().mapToInt(DocxRow::width).min().orElse(0);
        int widest = rows.stream().mapToInt(DocxRow::width).max().orElse(0);
        return (widest - narrowest) * WIDTH_SLACK < widest;
    }

    private boolean gridIsKnown() {
        int end = rows.stream().mapToInt(DocxRow::end).max().orElse(0);
        return end < grid.length;
    }

    /** Places the cells by edges, within tolerance; if that leaves a cell without width, exactly. */
    private List<List<MergeCell>> place(
            ToIntFunction<DocxRow> start, ToIntFunction<DocxCell> length, IntUnaryOperator position) {
        List<int[]> edges = new ArrayList<>();
        for (DocxRow row : rows) {
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
            DocxRow row, ToIntFunction<DocxRow> start, ToIntFunction<DocxCell> length, IntUnaryOperator position) {
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
                DocxCell cell = rows.get(row).cells().get(i);
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
