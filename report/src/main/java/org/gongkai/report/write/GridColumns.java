package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.FormTable.Layout;

/**
 * The grid columns under tables that stand below each other. Each table divides the width beside the row labels evenly,
 * and the grid has a boundary wherever one of them has; so lists of three and of two columns share four grid columns.
 *
 * @param widths share of the width for each grid column
 * @param labelColumns how many of them hold row labels
 * @param boundaries where grid columns begin and end, the row labels left out, in {@code units} of the width
 * @param units length of the whole width beside the row labels
 */
record GridColumns(List<Integer> widths, int labelColumns, List<Integer> boundaries, int units) {

    /** Out of 1000: what the labels of a cross table take, and their groups of that, as in the printed form. */
    private static final int CROSS_LABELS = 440;

    private static final int OUTER_GROUP = 75;
    private static final int INNER_GROUP = 105;
    private static final int LEAST_LEAF = 120;

    static GridColumns of(List<FormTable> tables) {
        FormTable first = tables.get(0);
        if (first.layout() == Layout.STRIP) {
            int count = first.rows().size() * first.columns().size();
            return new GridColumns(Collections.nCopies(count, 1), 0, List.of(), count);
        }
        int units = tables.stream().mapToInt(table -> table.columns().size()).reduce(1, GridColumns::commonMultiple);
        TreeSet<Integer> boundaries = new TreeSet<>();
        for (FormTable table : tables) {
            int columns = table.columns().size();
            for (int i = 0; i <= columns; i++) {
                boundaries.add(i * (units / columns));
            }
        }
        int depth = tables.stream()
                .mapToInt(table -> GridLayout.rowHeads(table).depth())
                .max()
                .orElse(1);
        List<Integer> edges = List.copyOf(boundaries);
        return new GridColumns(widths(first.layout(), depth, edges, units), depth, edges, units);
    }

    /** The grid column in which column {@code index} of a table begins. */
    int start(FormTable table, int index) {
        return labelColumns
                + boundaries.indexOf(index * (units / table.columns().size()));
    }

    private static List<Integer> widths(Layout layout, int depth, List<Integer> edges, int units) {
        int labels = layout == Layout.CROSS ? CROSS_LABELS : Math.max(250, 1000 / edges.size());
        List<Integer> widths = new ArrayList<>(labelWidths(labels, depth));
        for (int i = 1; i < edges.size(); i++) {
            widths.add((1000 - labels) * (edges.get(i) - edges.get(i - 1)) / units);
        }
        return widths;
    }

    private static List<Integer> labelWidths(int labels, int depth) {
        List<Integer> widths = new ArrayList<>();
        int left = labels;
        for (int level = 0; level < depth - 1; level++) {
            int width = level == 0 ? OUTER_GROUP : INNER_GROUP;
            widths.add(width);
            left -= width;
        }
        widths.add(Math.max(left, LEAST_LEAF));
        return widths;
    }

    private static int commonMultiple(int a, int b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact() * b;
    }
}
