package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal, where a Chinese character takes two (显示宽度). */
final class Columns {

    /** Marks that must not begin a line, by code point: 、。，；：？！）》」』】” and their narrow likes. */
    private static final String NOT_FIRST =
            "\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u300b\u300d\u300f\u3011\u201d\u2019,.;:?!)]%\uff05";

    private Columns() {}

    /** Columns that a text takes. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text filled up with blanks to a number of columns. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text filled up with blanks in front. */
    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** The text cut to a number of columns, with an ellipsis where something is lost. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int at = 0; of(kept.toString()) + of(text.codePointAt(at)) < columns; ) {
            kept.appendCodePoint(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        return kept.append('\u2026').toString();
    }

    /** The text in lines of at most that many columns, broken at blanks or between Chinese characters. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, Math.max(columns, 2), lines);
        }
        return lines;
    }

    private static void wrapParagraph(String text, int columns, List<String> lines) {
        String rest = text;
        while (of(rest) > columns) {
            int at = breakBefore(rest, columns);
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        lines.add(rest);
    }

    /** The last place within the columns where a line may end; within a word only if it fills the line alone. */
    private static int breakBefore(String text, int columns) {
        int used = 0;
        int best = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (at > 0 && mayBreak(text.codePointBefore(at), point)) {
                best = at;
            }
            used += of(point);
            if (used > columns) {
                break;
            }
            at += Character.charCount(point);
        }
        return best > 0 ? best : Math.max(at, Character.charCount(text.codePointAt(0)));
    }

    private static boolean mayBreak(int before, int after) {
        return NOT_FIRST.indexOf(after) < 0 && (before == ' ' || of(before) == 2 || of(after) == 2);
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** East Asian wide and full-width characters (Unicode Standard Annex 11), in blocks. */
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || (point >= 0x1F300 && point <= 0x1FAFF)
                        || (point >= 0x20000 && point <= 0x3FFFD));
    }
}
