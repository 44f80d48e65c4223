package org.gongkai.report.write;

/** How wide text is in print, in Chinese characters; letters and digits take half of one. */
final class TextWidth {

    private static final int LAST_NARROW = 0xFF;

    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(c -> c <= LAST_NARROW ? 0.5 : 1).sum();
    }
}
