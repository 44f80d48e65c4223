package org.gongkai.server.platform.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.server.platform.redaction.ReadingOrders.Stop;

/** Finds the passages among the glyphs of a document and marks their codes as removed (查找). */
final class Occurrences {

    private final Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Occurrence> found = new ArrayList<>();

    private Occurrences() {}

    /**
     * Every occurrence. Where two passages overlap, the longer has the glyphs. What a form shows stays one however often
     * the form is drawn: if it goes in one place, it goes in all, and each is an occurrence.
     */
    static List<Occurrence> of(List<Glyph> glyphs, List<Passage> passages) {
        Occurrences occurrences = new Occurrences();
        List<List<Stop>> orders = ReadingOrders.of(glyphs);
        List<Integer> longestFirst = IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -passages.get(i).folded().length()))
                .toList();
        for (List<Stop> order : orders) {
            Flow flow = new Flow(order);
            longestFirst.forEach(i -> occurrences.find(i, passages.get(i), flow));
        }
        occurrences.redrawn(glyphs);
        return occurrences.found;
    }

    private void find(int number, Passage passage, Flow flow) {
        String quote = passage.folded();
        for (int at = flow.text.indexOf(quote); at >= 0; at = flow.text.indexOf(quote, at + 1)) {
            List<Glyph> glyphs = flow.glyphs(at, at + quote.length()).stream()
                    .filter(taken::add)
                    .toList();
            if (glyphs.stream().anyMatch(glyph -> !glyph.text().isEmpty())) {
                glyphs.forEach(glyph -> glyph.code().remove());
                found.add(new Occurrence(number, passage.mask(), glyphs));
            }
        }
    }

    private void redrawn(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            if (glyph.code().isRemoved() && taken.add(glyph)) {
                found.add(new Occurrence(-1, null, List.of(glyph)));
            }
        }
    }

    /** An order as one text, and which stop each of its characters comes from. */
    private static final class Flow {

        private final List<Stop> stops;
        private final int[] stopOf;
        private final String text;

        Flow(List<Stop> stops) {
            this.stops = stops;
            StringBuilder joined = new StringBuilder();
            stops.forEach(stop -> joined.append(stop.text()));
            text = joined.toString();
            stopOf = new int[text.length()];
            int at = 0;
            for (int stop = 0; stop < stops.size(); stop++) {
                for (int i = stops.get(stop).text().length(); i > 0; i--) {
                    stopOf[at++] = stop;
                }
            }
        }

        List<Glyph> glyphs(int from, int to) {
            return stops.subList(stopOf[from], stopOf[to - 1] + 1).stream()
                    .flatMap(stop -> stop.glyphs().stream())
                    .toList();
        }
    }
}
