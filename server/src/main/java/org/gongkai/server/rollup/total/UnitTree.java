package org.gongkai.server.rollup.total;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The invited units of a year as numbers (单位树): the office itself is 0, each of the others stands behind the one above it. A unit
 * whose unit above was not invited stands directly below the office.
 */
final class UnitTree {

    private final long[] units;
    private final int[] parents;
    private final Map<Long, Integer> places;

    UnitTree(long office, List<FiguresTable.Place> invited) {
        units = new long[invited.size() + 1];
        parents = new int[units.length];
        places = new HashMap<>(units.length * 2);
        units[0] = office;
        parents[0] = -1;
        places.put(office, 0);
        for (int i = 1; i < units.length; i++) {
            FiguresTable.Place place = invited.get(i - 1);
            units[i] = place.unit();
            parents[i] = place.above() == null ? 0 : places.getOrDefault(place.above(), 0);
            places.put(place.unit(), i);
        }
    }

    int size() {
        return units.length;
    }

    /** The place of a unit, -1 where it was not invited. */
    int place(long unit) {
        return places.getOrDefault(unit, -1);
    }

    int[] parents() {
        return parents.clone();
    }

    long unit(int place) {
        return units[place];
    }

    /** The units' numbers in so many parts of like size: the first of each part, and behind the last. */
    long[] parts(int count) {
        long[] sorted = units.clone();
        Arrays.sort(sorted);
        long[] bounds = new long[count + 1];
        for (int part = 1; part < count; part++) {
            bounds[part] = sorted[(int) ((long) sorted.length * part / count)];
        }
        bounds[0] = Long.MIN_VALUE;
        bounds[count] = Long.MAX_VALUE;
        return bounds;
    }
}
