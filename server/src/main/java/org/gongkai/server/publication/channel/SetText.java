package org.gongkai.server.publication.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How much room text takes that is set in a size to a width (排版估算). Chinese characters are as wide as they are high; all
 * others are reckoned a little wider than they are, and one place a line is left for marks that may not begin one.
 *
 * @param size height of a character, mm
 * @param width width of the column, mm
 * @param spacing distance of lines, in characters
 */
record SetText(double size, double width, double spacing) {

    private static final double LATIN = 0.62;
    private static final double CAPITAL = 0.85;
    private static final int FIRST_WIDE = 0x2000;

    /** Kinds of characters that no line ends with, and that none begins with. */
    private static final Set<Integer> OPENING =
            Set.of((int) Character.START_PUNCTUATION, (int) Character.INITIAL_QUOTE_PUNCTUATION);

    private static final Set<Integer> CLOSING = Set.of(
            (int) Character.END_PUNCTUATION,
            (int) Character.FINAL_QUOTE_PUNCTUATION,
            (int) Character.OTHER_PUNCTUATION,
            (int) Character.SURROGATE);

    /** Height of some paragraphs, mm; {@code indent} characters are left out at the beginning of each. */
    double height(List<String> paragraphs, int indent) {
        int lines = paragraphs.stream()
                .mapToInt(paragraph -> lines(paragraph, indent))
                .sum();
        return lines * size * spacing;
    }

    /** How many lines a paragraph takes. */
    int lines(String paragraph, int indent) {
        double places = Math.floor(width / size) - 1;
        double needed = indent + places(paragraph);
        return (int) Math.max(1, Math.ceil(needed / places));
    }

    /**
     * A paragraph in as many lines as it takes, of about the same length each; not parted within a word or number, nor
     * before or after a mark that belongs to what stands on the other side.
     */
    List<String> evenLines(String paragraph) {
        double even = places(paragraph) / lines(paragraph, 0);
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at < paragraph.length(); at++) {
            if (mayPart(paragraph, at) && places(paragraph.substring(begin, at)) >= even) {
                lines.add(paragraph.substring(begin, at));
                begin = at;
            }
        }
        lines.add(paragraph.substring(begin));
        return lines;
    }

    private static boolean mayPart(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean within = isLatin(before) && isLatin(after);
        return !within && !OPENING.contains(Character.getType(before)) && !CLOSING.contains(Character.getType(after));
    }

    private static boolean isLatin(char c) {
        return c < FIRST_WIDE && Character.isLetterOrDigit(c);
    }

    private static double places(String text) {
        return text.codePoints().mapToDouble(SetText::places).sum();
    }

    private static double places(int c) {
        if (c >= FIRST_WIDE) {
            return 1;
        }
        return Character.isUpperCase(c) ? CAPITAL : LATIN;
    }
}
