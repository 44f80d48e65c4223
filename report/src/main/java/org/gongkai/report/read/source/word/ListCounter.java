package org.gongkai.report.read.source.word;

import java.util.Arrays;
import java.util.List;

/** Counts the paragraphs of one numbered list, as a word processor does when it shows them. */
final class ListCounter {

    private static final int UNUSED = Integer.MIN_VALUE;

    private final int[] counts = new int[ListLevel.COUNT];

    ListCounter() {
        Arrays.fill(counts, UNUSED);
    }

    /** The next paragraph of a level begins at the level's start again. */
    void restart(int level) {
        counts[level] = UNUSED;
    }

    /**
     * Label of the list's next paragraph.
     *
     * @param levels the nine levels of the list
     * @param level level of the paragraph, from 0
     */
    String next(List<ListLevel> levels, int level) {
        counts[level] = counts[level] == UNUSED ? levels.get(level).start() : counts[level] + 1;
        for (int deeper = level + 1; deeper < ListLevel.COUNT; deeper++) {
            if (level < levels.get(deeper).restartsAfter()) {
                counts[deeper] = UNUSED;
            }
        }
        return levels.get(level).numeral() == Numeral.BULLET ? "" : label(levels, levels.get(level));
    }

    private String label(List<ListLevel> levels, ListLevel level) {
        StringBuilder label = new StringBuilder();
        String pattern = level.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            int other = i + 1 < pattern.length() && pattern.charAt(i) == '%' ? pattern.charAt(i + 1) - '1' : -1;
            if (other >= 0 && other < ListLevel.COUNT) {
                label.append(number(levels.get(other), counts[other], level.decimal()));
                i++;
            } else {
                label.append(pattern.charAt(i));
            }
        }
        return label.toString();
    }

    private static String number(ListLevel level, int count, boolean decimal) {
        int number = count == UNUSED ? level.start() : count;
        return decimal ? Numeral.DECIMAL.write(number) : level.numeral().write(number);
    }
}
