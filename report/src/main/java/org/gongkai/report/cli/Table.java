package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text in columns that line up, whether their words are Chinese or not; numbers stand to the right. */
final class Table {

    private static final String GAP = "  ";

    /** A row of cells; a heading has one and counts for no column's width. */
    private record Row(List<String> cells, boolean heading) {}

    private final int textColumns;
    private final List<Row> rows = new ArrayList<>();

    /** @param textColumns columns of words, which begin at the left; those after them end at the right */
    Table(int textColumns) {
        this.textColumns = textColumns;
    }

    void row(String... cells) {
        rows.add(new Row(List.of(cells), false));
    }

    /** A line of its own, with an empty one before it. */
    void heading(String words) {
        rows.add(new Row(List.of(words), true));
    }

    /** A row whose last words run on over the columns that it leaves out. */
    void rowRunningOn(String first, String words) {
        rows.add(new Row(List.of(first, words), true));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row.heading && row.cells.size() == 1) {
                lines.add("");
                lines.add(row.cells.get(0));
            } else {
                lines.add(line(row.cells));
            }
        }
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            boolean words = column < textColumns;
            String cell = cells.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(words ? Columns.padded(cell, width(column)) : Columns.padLeft(cell, width(column)));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.heading ? row.cells.size() > 1 && column == 0 : column < row.cells.size())
                .mapToInt(row -> Columns.of(row.cells.get(column)))
                .max()
                .orElse(0);
    }
}
