package org.gongkai.server.platform.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The orders in which a document's glyphs can be read (阅读顺序): as drawn, and by their places. A quote is looked for in
 * each, for which of them an extractor took is not known.
 */
final class ReadingOrders {

    /** Baselines closer than this share of the size are one line. */
    private static final double SAME_LINE = 0.5;

    /** The same character nearer than this, in em, is the same one made bold by drawing it twice. */
    private static final double OVERPRINTED = 0.3;

    private ReadingOrders() {}

    /** A place in an order: a glyph, and those drawn over it to make it bold. */
    record Stop(List<Glyph> glyphs) {

        String text() {
            return glyphs.get(0).text();
        }
    }

    /** Every order of a document's glyphs, each over all its pages, for a sentence may run on. */
    static List<List<Stop>> of(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> pages = glyphs.stream()
                .filter(glyph -> glyph.page() != Glyph.NOWHERE)
                .collect(Collectors.groupingBy(Glyph::page, TreeMap::new, Collectors.toList()));
        List<List<List<Stop>>> lines =
                pages.values().stream().map(ReadingOrders::lines).toList();
        List<List<Stop>> orders = new ArrayList<>();
        orders.add(glyphs.stream().map(glyph -> new Stop(List.of(glyph))).toList());
        // A running head and a page number stand between the parts of a sentence that runs on to the next page.
        for (int heads = 0; heads <= 1; heads++) {
            for (int feet = 0; feet <= 1; feet++) {
                orders.add(joined(lines, heads, feet));
            }
        }
        return orders;
    }

    private static List<Stop> joined(List<List<List<Stop>>> pages, int heads, int feet) {
        return pages.stream()
                .flatMap(lines -> lines.stream().skip(heads).limit(Math.max(0, lines.size() - heads - feet)))
                .flatMap(List::stream)
                .toList();
    }

    /** The lines of a page; what runs in another direction comes after. */
    private static List<List<Stop>> lines(List<Glyph> page) {
        Map<Integer, List<Glyph>> turns =
                page.stream().collect(Collectors.groupingBy(Glyph::turn, TreeMap::new, Collectors.toList()));
        List<List<Stop>> lines = new ArrayList<>();
        turns.forEach((turn, glyphs) -> lines.addAll(lines(turn, glyphs)));
        return lines;
    }

    private static List<List<Stop>> lines(int turn, List<Glyph> glyphs) {
        List<Glyph> downwards = glyphs.stream()
                .sorted(Comparator.comparingDouble((Glyph glyph) -> down(turn, glyph)))
                .toList();
        List<List<Stop>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : downwards) {
            if (!line.isEmpty()
                    && down(turn, glyph) - down(turn, line.get(line.size() - 1)) > SAME_LINE * glyph.size()) {
                lines.add(stops(turn, line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(stops(turn, line));
        }
        return lines;
    }

    private static List<Stop> stops(int turn, List<Glyph> line) {
        line.sort(Comparator.comparingDouble(glyph -> along(turn, glyph)));
        List<List<Glyph>> stops = new ArrayList<>();
        for (Glyph glyph : line) {
            if (!stops.isEmpty() && isOverprint(stops.get(stops.size() - 1).get(0), glyph)) {
                stops.get(stops.size() - 1).add(glyph);
            } else {
                stops.add(new ArrayList<>(List.of(glyph)));
            }
        }
        return stops.stream().map(Stop::new).toList();
    }

    private static boolean isOverprint(Glyph first, Glyph glyph) {
        return first.text().equals(glyph.text())
                && first.at(0, 0).distance(glyph.at(0, 0)) < OVERPRINTED * Math.max(first.width(), 0.1) * first.size();
    }

    private static double along(int turn, Glyph glyph) {
        return switch (turn) {
            case 0 -> glyph.at(0, 0).getX();
            case 1 -> glyph.at(0, 0).getY();
            case 2 -> -glyph.at(0, 0).getX();
            default -> -glyph.at(0, 0).getY();
        };
    }

    private static double down(int turn, Glyph glyph) {
        return switch (turn) {
            case 0 -> -glyph.at(0, 0).getY();
            case 1 -> glyph.at(0, 0).getX();
            case 2 -> glyph.at(0, 0).getY();
            default -> -glyph.at(0, 0).getX();
        };
    }
}
