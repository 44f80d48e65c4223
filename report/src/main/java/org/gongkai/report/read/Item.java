package org.gongkai.report.read;

/** What is left of a file once flattened tables are folded up again: lines of prose, and rows of tables. */
sealed interface Item {

    /** A line of prose. */
    record Prose(ProseLine line, CellText text) implements Item {}

    /** A row of a table. */
    record Row(TableRow row) implements Item {}
}
