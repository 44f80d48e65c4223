package org.gongkai.report.read;

/** How many characters must be put in, taken out or exchanged to turn one text into another (Levenshtein). */
public final class EditDistance {

    private EditDistance() {}

    /** The distance if it is at most {@code limit}, else {@code Integer.MAX_VALUE}. */
    public static int within(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return Integer.MAX_VALUE;
            }
            above = row;
        }
        return above[b.length()] <= limit ? above[b.length()] : Integer.MAX_VALUE;
    }
}
