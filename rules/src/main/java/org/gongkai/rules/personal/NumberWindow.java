package org.gongkai.rules.personal;

import java.util.Arrays;

/** Groups of digits that stand one after the other, read as one number; it grows group by group. */
final class NumberWindow {

    /** Digits of the longest number looked for. */
    static final int LONGEST = 20;

    private static final int MOST_GROUPS = 8;
    private static final int WIDEST_GAP = 3;
    /** What may stand between two groups. */
    static final String SEPARATORS = " -";

    private final ScannedText text;
    private final int start;
    private final StringBuilder digits = new StringBuilder(LONGEST + 2);
    private final int[] sizes = new int[MOST_GROUPS];
    private int groups;
    private int end;

    NumberWindow(ScannedText text, int start) {
        this.text = text;
        this.start = start;
        this.end = start;
    }

    /** Takes in the next group; false where there is none, or the number would be longer than any looked for. */
    boolean grow() {
        int from = groups == 0 ? start : text.skipOn(end, SEPARATORS, WIDEST_GAP);
        if (groups == MOST_GROUPS || (groups > 0 && from == end)) {
            return false;
        }
        int before = digits.length();
        int i = from;
        while (digits.length() <= LONGEST && isDigitOrCheck(i)) {
            digits.append(Character.toUpperCase(text.at(i++)));
        }
        if (i == from || digits.length() > LONGEST) {
            return false;
        }
        sizes[groups++] = digits.length() - before;
        end = i;
        return true;
    }

    /** An X counts where an identity number has its check character. */
    private boolean isDigitOrCheck(int i) {
        return text.digitAt(i)
                || (digits.length() == 17 && (text.at(i) == 'X' || text.at(i) == 'x') && !letterAt(i + 1));
    }

    private boolean letterAt(int i) {
        return text.latinAt(i) && !text.digitAt(i);
    }

    ScannedText text() {
        return text;
    }

    CharSequence digits() {
        return digits;
    }

    int length() {
        return digits.length();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean oneGroup() {
        return groups == 1;
    }

    boolean inGroupsOf(int... wanted) {
        return Arrays.equals(sizes, 0, groups, wanted, 0, wanted.length);
    }

    boolean allDigits() {
        return length() < 18 || digits.charAt(17) != 'X';
    }

    boolean startsWith(String prefix) {
        return digits.length() >= prefix.length() && prefix.contentEquals(digits.subSequence(0, prefix.length()));
    }

    /** Whether a letter, an underscore or a decimal point binds it to what stands before or after. */
    boolean bound() {
        return text.latinAt(start - 1)
                || text.latinAt(end)
                || (text.at(start - 1) == '.' && text.digitAt(start - 2))
                || (text.at(end) == '.' && text.latinAt(end + 1));
    }

    /** Digits, up to {@code most}, of the group that stands before with a separator between; 0 where there is none. */
    int digitsBefore(int most) {
        int to = text.skipBack(start, SEPARATORS, WIDEST_GAP);
        int i = to;
        while (to < start && to - i < most && text.digitAt(i - 1)) {
            i--;
        }
        return to - i;
    }

    /** Digits, up to {@code most}, of the group that stands after with a separator between; 0 where there is none. */
    int digitsAfter(int most) {
        int from = text.skipOn(end, SEPARATORS, WIDEST_GAP);
        int i = from;
        while (from > end && i - from < most && text.digitAt(i)) {
            i++;
        }
        return i - from;
    }
}
