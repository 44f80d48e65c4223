package org.gongkai.report.read.source.word;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Columns made out of where cells begin and end. Edges that people see as one line are a little apart in hand-drawn
 * tables; those closer than the tolerance count as one.
 */
final class EdgeColumns {

    /** Twentieths of a point, 1.8 mm: less than any column that holds a figure, more than what a drag leaves. */
    static final int TOLERANCE = 100;

    private final Map<Integer, Integer> columns;

    private EdgeColumns(Map<Integer, Integer> columns) {
        this.columns = columns;
    }

    /** Columns between edges in twentieths of a point. */
    static EdgeColumns of(Collection<Integer> edges, int tolerance) {
        Map<Integer, Integer> columns = new TreeMap<>();
        int column = -1;
        long first = Long.MIN_VALUE;
        for (int edge : new TreeSet<>(edges)) {
            if (column < 0 || edge - first > tolerance) {
                column++;
                first = edge;
            }
            columns.put(edge, column);
        }
        return new EdgeColumns(columns);
    }

    /** The column that begins at an edge, from 0. */
    int at(int edge) {
        return columns.getOrDefault(edge, 0);
    }
}
