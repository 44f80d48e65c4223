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
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Align... alignment) {
        this.alignment = List.of(alignment);
    }

    /** Adds a row, one cell a column. */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines of the table, without blanks at their ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(width(column) - width(cell));
            line.append(column == 0 ? "" : GAP)
                    .append(alignment.get(column) == Align.LEFT ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /** The columns of a terminal that a text takes. */
    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    /** The wide and full-width blocks of Unicode's East Asian Width that Chinese text uses. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
