package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Ruling lines of a page, sorted into the sets that hang together; each may be a table. */
final class PdfRulings {

    /**
     * How far lines may miss each other, in points, and still meet. Borders of neighbouring cells that browsers draw
     * apart lie 2.25 points from each other; no row is so low.
     */
    static final float TOLERANCE = 3;

    /** Pieces of one line may be this far off each other's height. */
    private static final float SAME_LINE = 1;

    /** Lines shorter than this rule nothing. */
    private static final float SHORTEST = 4;

    private PdfRulings() {}

    /** A set of lines that hang together. */
    record Net(List<PdfRule> level, List<PdfRule> upright) {}

    /** All sets that have lines of both directions. */
    static List<Net> nets(List<PdfRule> levelPieces, List<PdfRule> uprightPieces) {
        if (Math.max(levelPieces.size(), uprightPieces.size()) > PdfSheet.MOST_RULES) {
            return List.of();
        }
        List<PdfRule> level = joined(levelPieces);
        List<PdfRule> upright = joined(uprightPieces);
        int[] parents = IntStream.range(0, level.size() + upright.size()).toArray();
        for (int i = 0; i < level.size(); i++) {
            PdfRule rule = level.get(i);
            int j = firstFrom(upright, rule.from() - TOLERANCE);
            while (j < upright.size() && upright.get(j).at() <= rule.to() + TOLERANCE) {
                if (upright.get(j).covers(rule.at(), rule.at(), TOLERANCE)) {
                    parents[root(parents, i)] = root(parents, level.size() + j);
                }
                j++;
            }
        }
        return grouped(level, upright, parents);
    }

    private static List<Net> grouped(List<PdfRule> level, List<PdfRule> upright, int[] parents) {
        Map<Integer, Net> nets = new HashMap<>();
        Function<Integer, Net> net =
                i -> nets.computeIfAbsent(root(parents, i), r -> new Net(new ArrayList<>(), new ArrayList<>()));
        for (int i = 0; i < level.size(); i++) {
            net.apply(i).level().add(level.get(i));
        }
        for (int j = 0; j < upright.size(); j++) {
            net.apply(level.size() + j).upright().add(upright.get(j));
        }
        return nets.values().stream()
                .filter(n -> !n.level().isEmpty() && !n.upright().isEmpty())
                .toList();
    }

    private static int root(int[] parents, int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** First line, of lines sorted by where they stand, that stands at or beyond a place. */
    private static int firstFrom(List<PdfRule> sorted, float at) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).at() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Pieces of one line joined, specks left out, sorted by where the lines stand. */
    private static List<PdfRule> joined(List<PdfRule> pieces) {
        List<PdfRule> sorted = sorted(pieces, PdfRule::at);
        List<PdfRule> joined = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            int end = start;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(start).at() <= SAME_LINE) {
                end++;
            }
            joinLine(sorted(sorted.subList(start, end), PdfRule::from), joined);
            start = end;
        }
        return sorted(joined, PdfRule::at);
    }

    private static void joinLine(List<PdfRule> pieces, List<PdfRule> joined) {
        PdfRule line = pieces.get(0);
        for (PdfRule piece : pieces) {
            if (piece.from() > line.to() + TOLERANCE) {
                addUnlessSpeck(line, joined);
                line = piece;
            } else {
                line = new PdfRule(line.at(), line.from(), Math.max(line.to(), piece.to()));
            }
        }
        addUnlessSpeck(line, joined);
    }

    private static void addUnlessSpeck(PdfRule line, List<PdfRule> joined) {
        if (line.length() >= SHORTEST) {
            joined.add(line);
        }
    }

    private static List<PdfRule> sorted(List<PdfRule> rules, ToDoubleFunction<PdfRule> by) {
        List<PdfRule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(by));
        return sorted;
    }
}
