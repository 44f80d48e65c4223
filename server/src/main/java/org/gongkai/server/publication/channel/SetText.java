package org.gongkai.server.publication.channel;

import java.util.List;

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
        double needed =
                indent + paragraph.codePoints().mapToDouble(SetText::places).sum();
        return (int) Math.max(1, Math.ceil(needed / places));
    }

    private static double places(int c) {
        if (c >= FIRST_WIDE) {
            return 1;
        }
        return Character.isUpperCase(c) ? CAPITAL : LATIN;
    }
}
