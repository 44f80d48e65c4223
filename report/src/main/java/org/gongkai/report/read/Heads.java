package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The column heads over a table's figures, out of the rows above them.
 *
 * @param list heads from left to right; one that the form does not have has a null match
 * @param loose whether only their order is known
 */
record Heads(List<Head> list, boolean loose) {

    /**
     * One head.
     *
     * @param match column it means, or null
     * @param row row it stands for where the form's rows are laid side by side, else null
     * @param cell cell it stands in
     */
    record Head(@Nullable LabelMatch match, @Nullable LabelMatch row, RowCell cell) {}

    Heads {
        list = List.copyOf(list);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The heads of a table in the rows above its figures; empty where there are none. */
    static Heads of(TableLabels table, List<TableRow> above) {
        boolean loose = above.stream().anyMatch(TableRow::loose);
        List<Head> ordered = inOrder(table, above);
        List<Head> heads = loose ? ordered : byColumn(table, above);
        if (!loose && columnsIn(heads) < columnsIn(ordered)) {
            loose = true; // merged heads that were taken apart hide each other
            heads = ordered;
        }
        return new Heads(table.isStrip() ? withRows(table, heads, above, loose) : heads, loose);
    }

    private static long columnsIn(List<Head> heads) {
        return heads.stream()
                .map(Head::match)
                .filter(java.util.Objects::nonNull)
                .map(LabelMatch::id)
                .distinct()
                .count();
    }

    /** Without columns: all that is recognised, in the form's order, since heads stand in several rows. */
    private static List<Head> inOrder(TableLabels table, List<TableRow> above) {
        List<Head> found = new ArrayList<>();
        Set<TableRow> rows = new HashSet<>();
        for (TableRow row : above) {
            for (RowCell cell : row.cells()) {
                LabelMatch match = table.column(cell.text());
                if (match != null) {
                    found.add(new Head(match, null, cell));
                    rows.add(row);
                }
            }
        }
        if (rows.size() > 1 && !table.isStrip()) {
            List<String> order =
                    table.table().columns().stream().map(column -> column.id()).toList();
            found.sort(java.util.Comparator.comparingInt(head ->
                    head.match() == null ? 0 : order.indexOf(head.match().id())));
        }
        return found;
    }

    /** With columns: over each column, the lowest cell in a row that holds heads. */
    private static List<Head> byColumn(TableLabels table, List<TableRow> above) {
        Map<Integer, RowCell> lowest = new TreeMap<>();
        for (TableRow row : above) {
            if (row.cells().stream().noneMatch(cell -> table.column(cell.text()) != null)) {
                continue;
            }
            for (RowCell cell : row.cells()) {
                if (!cell.text().isBlank() && !isOutvoted(table, cell, lowest)) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        lowest.put(column, cell);
                    }
                }
            }
        }
        List<Head> heads = new ArrayList<>();
        Set<RowCell> seen = new HashSet<>();
        for (RowCell cell : lowest.values()) {
            LabelMatch match = table.column(cell.text());
            if (seen.add(cell) && (match != null || !heads.isEmpty())) {
                heads.add(new Head(match, null, cell));
            }
        }
        return heads;
    }

    /** A cell that means nothing does not replace a head that means a column. */
    private static boolean isOutvoted(TableLabels table, RowCell cell, Map<Integer, RowCell> lowest) {
        RowCell before = lowest.get(cell.column());
        return before != null && table.column(cell.text()) == null && table.column(before.text()) != null;
    }

    /** Form rows side by side: each head belongs to the row named above it, or to the next row when columns repeat. */
    private static List<Head> withRows(TableLabels table, List<Head> heads, List<TableRow> above, boolean loose) {
        List<LabelMatch> rows = table.table().rows().stream()
                .map(row -> new LabelMatch(row.id(), row.label(), false))
                .toList();
        List<Head> placed = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        int position = 0;
        for (Head head : heads) {
            if (head.match() == null) {
                continue;
            }
            if (!columns.add(head.match().id())) {
                columns.clear();
                columns.add(head.match().id());
                position++;
            }
            LabelMatch named = loose ? null : rowAbove(table, head.cell(), above);
            LabelMatch counted = position < rows.size() ? rows.get(position) : null;
            placed.add(new Head(head.match(), named == null ? counted : named, head.cell()));
        }
        return placed;
    }

    private static @Nullable LabelMatch rowAbove(TableLabels table, RowCell head, List<TableRow> above) {
        LabelMatch lowest = null;
        for (TableRow row : above) {
            for (RowCell cell : row.cells()) {
                LabelMatch match = cell.covers(head.column())
                        ? table.rows().near(cell.text().core())
                        : null;
                if (match != null) {
                    lowest = match;
                }
            }
        }
        return lowest;
    }
}
