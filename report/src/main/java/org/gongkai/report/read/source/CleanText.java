package org.gongkai.report.read.source;

/** Text without what is not seen: zero-width characters go, no-break spaces become plain ones. */
public final class CleanText {

    private CleanText() {}

    /** A line of prose; blanks and tabs within and before it stay. */
    public static String line(String text) {
        int dirty = firstDirty(text);
        if (dirty < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, dirty);
        for (int i = dirty; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isNoBreakSpace(c)) {
                clean.append(' ');
            } else if (!isInvisible(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Text of a cell, outer white space gone too. */
    public static String cell(String text) {
        return line(text).strip();
    }

    private static int firstDirty(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i)) || isNoBreakSpace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNoBreakSpace(char c) {
        return c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    /** Zero-width spaces and joiners, direction marks, soft hyphens, byte order marks, and control characters. */
    private static boolean isInvisible(char c) {
        return (c < ' ' && c != '\t' && c != '\n')
                || c == '\u007F'
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF';
    }
}
