package org.gongkai.report.read.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a CMap file: strings of hexadecimal digits, brackets, names and operators. */
final class PdfCMapTokens {

    /** Longest text one code may mean, in hexadecimal digits; no glyph shows more. */
    private static final int LONGEST = 128;

    private static final Pattern TOKEN = Pattern.compile(
            "%[^\\r\\n]*+|<<|>>|<([0-9A-Fa-f\\s]*+)>?|\\[|\\]|\\((?:[^()\\\\]|\\\\.)*+\\)?|[^\\s<>\\[\\]()%]++|[<>)]",
            Pattern.DOTALL);

    private final Matcher matcher;

    PdfCMapTokens(String text) {
        matcher = TOKEN.matcher(text);
    }

    /** The next word, a string given as {@code <} and its digits; null at the end. */
    @Nullable
    String next() {
        while (matcher.find()) {
            String digits = matcher.group(1);
            if (digits != null) {
                return "<" + digits.replaceAll("\\s+", "");
            }
            if (matcher.group().charAt(0) != '%') {
                return matcher.group();
            }
        }
        return null;
    }

    /** The code a string of up to four bytes stands for; -1 if the word is none. */
    static int code(String word) {
        boolean code = word.startsWith("<") && word.length() > 1 && word.length() <= 9;
        return code ? (int) Long.parseLong(word.substring(1), 16) : -1;
    }

    /** The characters a string stands for: UTF-16, or one byte of Latin 1; empty if the word is none. */
    static String text(String word) {
        if (!word.startsWith("<") || word.length() < 3 || word.length() > LONGEST) {
            return "";
        }
        byte[] bytes = new byte[(word.length() - 1) / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(word, 1 + 2 * i, 3 + 2 * i, 16);
        }
        return new String(bytes, bytes.length == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }
}
