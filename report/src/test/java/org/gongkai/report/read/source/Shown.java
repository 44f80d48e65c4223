package org.gongkai.report.read.source;

import java.util.List;
import java.util.stream.Collectors;

/** Writes what a reader gave in a form that tests can be read by. */
public final class Shown {

    private Shown() {}

    /** Lines as they are; grids row by row, a cell as [column+columns span v rows text], line feeds as a slash. */
    public static String of(SourceDocument document) {
        return document.blocks().stream().map(Shown::of).collect(Collectors.joining("\n"));
    }

    public static List<String> lines(SourceDocument document) {
        return document.blocks().stream()
                .filter(ProseLine.class::isInstance)
                .map(block -> ((ProseLine) block).text())
                .toList();
    }

    public static List<Grid> grids(SourceDocument document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    private static String of(Block block) {
        if (block instanceof ProseLine line) {
            return line.text();
        }
        return ((Grid) block)
                .rows().stream()
                        .map(row -> row.stream().map(Shown::of).collect(Collectors.joining("", "| ", "")))
                        .collect(Collectors.joining("\n"));
    }

    private static String of(GridCell cell) {
        return "[" + cell.column()
                + (cell.columnSpan() > 1 ? "+" + cell.columnSpan() : "")
                + (cell.rowSpan() > 1 ? "v" + cell.rowSpan() : "")
                + " " + cell.text().replace('\n', '/') + "]";
    }
}
