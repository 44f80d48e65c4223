package org.gongkai.bench.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** How tables look once a report has been copied as text (表格压平的样式). */
enum FlatStyle {
    /** A tab in front of each cell, an empty line behind each row; what a merged cell covers is an empty cell. */
    TABBED {
        @Override
        String row(List<String> cells) {
            return cells.stream().map(cell -> "\t" + cell + "\n").collect(Collectors.joining()) + "\n";
        }
    },
    /** Nothing but line ends: a cell a line, what a merged cell covers left out. */
    BARE {
        @Override
        String row(List<String> cells) {
            return cells.stream().map(cell -> cell + "\n").collect(Collectors.joining());
        }
    },
    /** A row a line, its cells between bars. */
    BARRED {
        @Override
        String row(List<String> cells) {
            return cells.stream().collect(Collectors.joining("|", "|", "|\n"));
        }
    },
    /** A row a line, its cells parted by tabs. */
    ROWS {
        @Override
        String row(List<String> cells) {
            return String.join("\t", cells) + "\n";
        }
    };

    /** The lines of a row; a cell that a merged one covers is empty. */
    abstract String row(List<String> cells);
}
