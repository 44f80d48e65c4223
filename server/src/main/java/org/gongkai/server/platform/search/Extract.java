package org.gongkai.server.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The place of a text where most of what was asked for stands together, with the words marked (摘录). */
public final class Extract {

    /** As far as a text is read for its extract. */
    private static final int READ = 200_000;

    private static final int MOST_PLACES = 200;
    private static final int BEFORE = 24;
    private static final String CUT = "\u2026";

    private Extract() {}

    /**
     * A stretch of text.
     *
     * @param marked whether it is what was asked for
     */
    public record Piece(String text, boolean marked) {}

    private record Place(int start, int end, int mark) {}

    /** A part of a text of so many characters at most. */
    public static List<Piece> of(String text, List<String> marks, int length) {
        String read = text.substring(0, Math.min(text.length(), READ));
        List<Place> places = places(new String(Folding.fold(read)), marks);
        int start = whole(read, Math.max(0, best(places, length) - BEFORE));
        int end = whole(read, Math.min(read.length(), start + length));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? CUT : "", false);
        pieces.addAll(pieces(read, places, start, end));
        add(pieces, end < text.length() ? CUT : "", false);
        return pieces;
    }

    /** All of a text. */
    public static List<Piece> whole(String text, List<String> marks) {
        return pieces(text, places(new String(Folding.fold(text)), marks), 0, text.length());
    }

    private static List<Place> places(String folded, List<String> marks) {
        List<Place> places = new ArrayList<>();
        for (int mark = 0; mark < marks.size(); mark++) {
            String word = marks.get(mark);
            int found = 0;
            for (int at = folded.indexOf(word); at >= 0 && found < MOST_PLACES; at = folded.indexOf(word, at + 1)) {
                if (isWord(folded, at, at + word.length())) {
                    places.add(new Place(at, at + word.length(), mark));
                    found++;
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
        return places;
    }

    /** Letters and digits do not end in the middle of others. */
    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !isSame(text.charAt(start - 1), text.charAt(start)))
                && (end == text.length() || !isSame(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean isSame(char one, char other) {
        return isLatin(one) && isLatin(other);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Where the stretch begins in which most different words stand; the first of several. */
    private static int best(List<Place> places, int length) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < places.size(); first++) {
            int start = places.get(first).start();
            Set<Integer> different = new HashSet<>();
            for (int at = first; at < places.size() && places.get(at).end() <= start + length - BEFORE; at++) {
                different.add(places.get(at).mark());
            }
            if (different.size() > most) {
                most = different.size();
                best = start;
            }
        }
        return best;
    }

    private static List<Piece> pieces(String text, List<Place> places, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Place place : places) {
            if (place.start() >= at && place.end() <= end) {
                add(pieces, text.substring(at, place.start()), false);
                add(pieces, text.substring(place.start(), place.end()), true);
                at = place.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replaceAll("\\s+", " "), marked));
        }
    }

    /** No character is cut in two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
