package org.gongkai.report.read.source.pdf;

/**
 * A character as shown.
 *
 * @param text its Unicode characters, U+FFFD where the file does not tell
 * @param x where it begins along its line, in points from the left
 * @param y its baseline, in points from the top
 * @param width its advance, at least 0
 * @param size height of the em square
 * @param turn quarter turns clockwise its line is turned by: 0 for text that runs to the right, 1 down, 2 left, 3 up
 */
record PdfGlyph(String text, float x, float y, float width, float size, int turn) {

    /** What stands for a character the file does not tell. */
    static final String UNKNOWN = "\uFFFD";

    /** Share of the em the middle of a letter stands above its baseline. */
    private static final float MIDDLE = 0.35f;

    boolean isBlank() {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    float end() {
        return x + width;
    }

    /** Horizontal middle of the character on the page. */
    float centreX() {
        return switch (turn) {
            case 1 -> x + size * MIDDLE;
            case 2 -> x - width / 2;
            case 3 -> x - size * MIDDLE;
            default -> x + width / 2;
        };
    }

    /** Vertical middle of the character on the page. */
    float centreY() {
        return switch (turn) {
            case 1 -> y + width / 2;
            case 2 -> y + size * MIDDLE;
            case 3 -> y - width / 2;
            default -> y - size * MIDDLE;
        };
    }

    /** The same character with the page turned so that its line runs to the right. */
    PdfGlyph upright() {
        return switch (turn) {
            case 1 -> new PdfGlyph(text, y, -x, width, size, 0);
            case 2 -> new PdfGlyph(text, -x, -y, width, size, 0);
            case 3 -> new PdfGlyph(text, -y, x, width, size, 0);
            default -> this;
        };
    }

    /** True if both are one character drawn twice, slightly shifted, to make it look bold. */
    boolean doubles(PdfGlyph other) {
        float shift = Math.min(0.3f * size, 0.5f * width);
        return text.equals(other.text) && Math.abs(x - other.x) < shift && Math.abs(y - other.y) < 0.3f * size;
    }
}
