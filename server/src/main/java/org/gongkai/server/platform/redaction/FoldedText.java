package org.gongkai.server.platform.redaction;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.gongkai.report.read.source.pdf.PdfCharacters;

/**
 * Text as it is compared: without white space and marks that show nothing, characters of the same meaning made one, for a
 * file may write a character as a radical, in full width or out of parts.
 */
final class FoldedText {

    private FoldedText() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().filter(FoldedText::shows).forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (c < 0x80) {
            folded.append((char) c);
            return;
        }
        // Character by character, so that a quote and the glyphs of a page fold the same however they are cut.
        Normalizer.normalize(PdfCharacters.plain(Character.toString(c)), Form.NFKD)
                .codePoints()
                .filter(FoldedText::shows)
                .forEach(folded::appendCodePoint);
    }

    private static boolean shows(int c) {
        boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return !selector
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
