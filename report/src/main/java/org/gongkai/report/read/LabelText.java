package org.gongkai.report.read;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label wording made comparable (栏目名称归一): offices mix full and half width, brackets of all kinds, traditional
 * characters, blanks and line breaks inside a label, and number it as they like.
 */
public final class LabelText {

    private static final Traditional TRADITIONAL = Traditional.builtIn();

    /** A leading number: a bracketed one, or one with a separator behind it. 四类 or 三安全 are words, not numbers. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\([\\d" + Traditional.NUMERALS + "]{1,3}\\)|[\\d" + Traditional.NUMERALS + "]{1,3}[.,:)\u3001])");

    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)");

    private LabelText() {}

    /** Half width, simplified, without white space; brackets and punctuation kept. A narrow text is its own. */
    public static String narrow(String text) {
        String composed = needsComposing(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        StringBuilder narrow = null;
        for (int i = 0; i < composed.length(); i++) {
            char c = narrow(composed.charAt(i));
            boolean blank = isBlank(c);
            if (narrow == null && (blank || c != composed.charAt(i))) {
                narrow = new StringBuilder(composed.length()).append(composed, 0, i);
            }
            if (narrow != null && !blank) {
                narrow.append(c);
            }
        }
        return narrow == null ? composed : narrow.toString();
    }

    /** Half width and simplified; for a character that {@link #needsComposing} does not hold of. */
    static char narrow(char c) {
        return TRADITIONAL.simplified(halfWidth(c));
    }

    /** {@link #narrow} without punctuation, whatever stands in brackets kept: 第二十条第一项. */
    static String plain(String text) {
        return plainOfNarrow(narrow(text));
    }

    /** The same for a text that is narrow already. */
    static String plainOfNarrow(String narrow) {
        return lettersOf(narrow);
    }

    /** {@link #narrow} without leading number, notes in brackets and punctuation: what the label is about. */
    static String core(String text) {
        return coreOfNarrow(narrow(text));
    }

    /** The same for a text that is narrow already. */
    static String coreOfNarrow(String narrow) {
        String rest = narrow.substring(endOfNumber(narrow));
        if (rest.indexOf('(') >= 0) {
            String bare = NOTE.matcher(rest).replaceAll("");
            rest = bare.isEmpty() ? rest : bare;
        }
        return lettersOf(rest);
    }

    /** Whether the label begins with a number such as （七） or 3. */
    static boolean isNumbered(String narrow) {
        return endOfNumber(narrow) > 0;
    }

    /** Where the leading number ends, 0 if there is none; most labels and figures show by their first character. */
    private static int endOfNumber(String narrow) {
        if (narrow.length() < 2) {
            return 0;
        }
        char first = narrow.charAt(0);
        if (first != '(' && (first < '0' || first > '9') && Traditional.NUMERALS.indexOf(first) < 0) {
            return 0;
        }
        Matcher number = NUMBER.matcher(narrow);
        return number.lookingAt() ? number.end() : 0;
    }

    private static String lettersOf(String text) {
        StringBuilder letters = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (!letter && letters == null) {
                letters = new StringBuilder(text.length()).append(text, 0, i);
            } else if (letter && letters != null) {
                letters.append(c);
            }
        }
        return letters == null ? text : letters.toString();
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3014', '\u3010' -> '(';
            case '\u3015', '\u3011' -> ')';
            default -> c;
        };
    }

    /** Whether a character is white space of any kind; of those beyond U+3000 only the last counts. */
    static boolean isBlank(char c) {
        if (c > '\u3000' && c != '\uFEFF') {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    private static boolean needsComposing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (needsComposing(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Kangxi radicals and compatibility ideographs come out of PDF files in place of the characters they look like. */
    static boolean needsComposing(char c) {
        if (c < '\u2460' || (c > '\u32FF' && c < '\uF900')) {
            return false;
        }
        return c <= '\u24FF'
                || (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\u3220' && c <= '\u32FF')
                || (c >= '\uF900' && c <= '\uFAFF');
    }
}
