package org.gongkai.report.read;

import org.gongkai.report.read.source.ProseLine;

/** What is left of a file once flattened tables are folded up again: lines of prose, and rows of tables. */
public sealed interface Item {

    /** A line of prose. */
    record Prose(ProseLine line, CellText text) implements Item {}

    /** A row of a table. */
    record Row(TableRow row) implements Item {}
}
