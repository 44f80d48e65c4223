package org.gongkai.report.check;

import java.util.HashSet;
import java.util.Set;

/**
 * How much of a text repeats an earlier one (雷同): the share of its characters that stand in a run of at least eight
 * found there too. Numbers, punctuation and blanks do not count, for a new year changes them alone.
 */
public final class RepeatedText {

    private static final int RUN = 8;

    private RepeatedText() {}

    /** The share, from 0 to 1; 0 for a text too short to tell. */
    public static double share(String now, String before) {
        String text = letters(now);
        String earlier = letters(before);
        if (text.length() < RUN || earlier.length() < RUN) {
            return 0;
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= earlier.length(); i++) {
            runs.add(earlier.substring(i, i + RUN));
        }
        int repeated = 0;
        int counted = 0;
        for (int i = 0; i + RUN <= text.length(); i++) {
            if (runs.contains(text.substring(i, i + RUN))) {
                repeated += i + RUN - Math.max(i, counted);
                counted = i + RUN;
            }
        }
        return (double) repeated / text.length();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
