package org.gongkai.server.platform.search;

import java.text.Normalizer;
import org.gongkai.rules.Resources;

/**
 * Makes one of the forms a character is written in (字形归一): full-width and half-width, capital and small, traditional and
 * simplified (data file {@code traditional.txt}, from OpenCC); years in Chinese numerals become digits. Every character
 * becomes exactly one, so that places in the folded text are places in the text.
 */
final class Folding {

    private static final char[] FORMS = forms();
    private static final String NUMERALS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    private static final char ZERO = '\u96F6';
    private static final char YEAR = '\u5E74';
    private static final int YEAR_DIGITS = 4;

    private Folding() {}

    /** The folded text, as long as the text. */
    static char[] fold(String text) {
        char[] folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = FORMS[folded[at]];
            if (folded[at] == YEAR && at >= YEAR_DIGITS) {
                foldYear(folded, at - YEAR_DIGITS);
            }
        }
        return folded;
    }

    private static void foldYear(char[] folded, int from) {
        int first = digit(folded[from]);
        if (first != 1 && first != 2) {
            return;
        }
        for (int at = from; at < from + YEAR_DIGITS; at++) {
            if (digit(folded[at]) < 0) {
                return;
            }
        }
        for (int at = from; at < from + YEAR_DIGITS; at++) {
            folded[at] = (char) ('0' + digit(folded[at]));
        }
    }

    private static int digit(char c) {
        return c == ZERO ? 0 : NUMERALS.indexOf(c);
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = form((char) c);
        }
        Resources.text(Folding.class, "traditional.txt")
                .lines()
                .filter(line -> line.length() == 2)
                .forEach(line -> forms[line.charAt(0)] = line.charAt(1));
        return forms;
    }

    private static char form(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return Character.toLowerCase(normal.length() == 1 ? normal.charAt(0) : c);
    }
}
