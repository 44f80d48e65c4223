package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a title into lines of like length, between words where it knows them (回行时词意完整、排列对称、长短适宜).
 */
final class TitleLines {

    private static final Pattern GOOD = Pattern.compile(PrintWords.get("title_break"));
    private static final Pattern BAD = Pattern.compile(PrintWords.get("title_no_break"));

    private TitleLines() {}

    /** The lines of a title, none wider than {@code widest} Chinese characters if that can be. */
    static List<String> of(String title, int widest) {
        double width = TextWidth.of(title);
        int count = (int) Math.ceil(width / widest);
        List<String> lines = new ArrayList<>();
        String left = title;
        for (int remaining = count; remaining > 1; remaining--) {
            int at = breakNear(left, TextWidth.of(left) / remaining, widest, remaining - 1);
            lines.add(left.substring(0, at).strip());
            left = left.substring(at);
        }
        lines.add(left.strip());
        return lines;
    }

    private static int breakNear(String text, double target, int widest, int linesAfter) {
        int good = nearest(text, places(text, GOOD), target);
        if (fits(text, good, widest, linesAfter)) {
            return good;
        }
        SortedSet<Integer> allowed = new TreeSet<>();
        for (int i = 1; i < text.length(); i++) {
            allowed.add(i);
        }
        allowed.removeAll(places(text, BAD));
        return Math.max(1, nearest(text, allowed, target));
    }

    private static boolean fits(String text, int at, int widest, int linesAfter) {
        return at > 0
                && TextWidth.of(text.substring(0, at)) <= widest
                && TextWidth.of(text.substring(at)) <= (double) widest * linesAfter;
    }

    private static SortedSet<Integer> places(String text, Pattern pattern) {
        SortedSet<Integer> places = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(matcher.start());
        }
        places.remove(0);
        places.remove(text.length());
        return places;
    }

    private static int nearest(String text, SortedSet<Integer> places, double target) {
        int best = 0;
        for (int place : places) {
            if (best == 0 || distance(text, place, target) < distance(text, best, target)) {
                best = place;
            }
        }
        return best;
    }

    private static double distance(String text, int at, double target) {
        return Math.abs(TextWidth.of(text.substring(0, at)) - target);
    }
}
