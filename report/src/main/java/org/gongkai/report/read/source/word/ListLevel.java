package org.gongkai.report.read.source.word;

/**
 * A level of a numbered list.
 *
 * @param start number of its first paragraph
 * @param numeral how the number is written
 * @param pattern text of the label, {@code %1} to {@code %9} standing for the numbers of the levels
 * @param restartsAfter level, from 1, whose paragraphs (and those of the levels above it) restart it; 0 for never
 * @param decimal whether all numbers in the label are decimals, whatever their levels say
 */
record ListLevel(int start, Numeral numeral, String pattern, int restartsAfter, boolean decimal) {

    /** Levels of a list in word processors. */
    static final int COUNT = 9;

    /** What a level is that the list does not describe. */
    static ListLevel undescribed() {
        return new ListLevel(1, Numeral.BULLET, "", COUNT, false);
    }

    ListLevel startingAt(int other) {
        return new ListLevel(other, numeral, pattern, restartsAfter, decimal);
    }
}
