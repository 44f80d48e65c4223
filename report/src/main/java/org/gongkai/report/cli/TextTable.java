package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text whose columns line up in a terminal (对齐表格), where a Chinese character is two columns wide. */
final class TextTable {

    /** How a column is set. */
    enum Align {
        LEFT,
        RIGHT
    }

    private static final String GAP = "  ";

    private final List<Align> alignment;
    private final List<Row> rows = new ArrayList<>();

    private sealed interface Row {}

    private record Cells(List<String> cells) implements Row {}

    private record Heading(String words) implements Row {}

    private record RunningOn(String first, String words) implements Row {}

    TextTable(Align... alignment) {
        this.alignment = List.of(alignment);
    }

    /** Adds a row, one cell a column. */
    TextTable row(String... cells) {
        rows.add(new Cells(List.of(cells)));
        return this;
    }

    /** Adds a line of its own with an empty one before it; it makes no column wider. */
    TextTable heading(String words) {
        rows.add(new Heading(words));
        return this;
    }

    /** Adds a row whose words run on after the first cell over all other columns. */
    TextTable runningOn(String first, String words) {
        rows.add(new RunningOn(first, words));
        return this;
    }

    /** The lines of the table, without blanks at their ends. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Heading heading) {
                lines.add("");
                lines.add(heading.words);
            } else if (row instanceof RunningOn running) {
                lines.add(Columns.padded(running.first, width(0)) + GAP + running.words);
            } else if (row instanceof Cells cells) {
                lines.add(line(cells.cells));
            }
        }
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(
                            alignment.get(column) == Align.LEFT
                                    ? Columns.padded(cell, width(column))
                                    : Columns.padLeft(cell, width(column)));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .mapToInt(Columns::of)
                .max()
                .orElse(0);
    }

    private static String cell(Row row, int column) {
        if (row instanceof Cells cells) {
            return cells.cells.get(column);
        }
        return row instanceof RunningOn running && column == 0 ? running.first : "";
    }
}
