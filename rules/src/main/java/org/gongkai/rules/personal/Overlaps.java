package org.gongkai.rules.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Settles which of several candidates for the same characters is the hit: the more certain, then the longer. */
final class Overlaps {

    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.kind().certainty())
            .thenComparing(Candidate::length, Comparator.reverseOrder())
            .thenComparing(Candidate::start)
            .thenComparing(Candidate::kind);

    private Overlaps() {}

    /** The candidates that stay, in the order of the text. */
    static Collection<Candidate> settle(List<Candidate> candidates) {
        List<Candidate> strongestFirst = new ArrayList<>(candidates);
        strongestFirst.sort(STRONGEST_FIRST);
        NavigableMap<Integer, Candidate> kept = new TreeMap<>();
        for (Candidate candidate : strongestFirst) {
            if (free(kept, candidate)) {
                kept.put(candidate.start(), candidate);
            }
        }
        return kept.values();
    }

    private static boolean free(NavigableMap<Integer, Candidate> kept, Candidate candidate) {
        Map.Entry<Integer, Candidate> before = kept.lowerEntry(candidate.end());
        return before == null || before.getValue().end() <= candidate.start();
    }
}
