package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known about the characters PDF files give; the list stands in {@code pdf.properties}. */
public final class PdfCharacters {

    private static final String RADICAL = "radical.";
    private static final Properties FACTS = load();
    private static final Map<Integer, String> RADICALS = FACTS.stringPropertyNames().stream()
            .filter(key -> key.startsWith(RADICAL))
            .collect(
                    Collectors.toMap(key -> Integer.parseInt(key.substring(RADICAL.length()), 16), FACTS::getProperty));

    /** A line, stripped to letters, digits and slashes, that only numbers its page; group 1 is the number. */
    static final Pattern PAGE_NUMBER = Pattern.compile(FACTS.getProperty("page-number"));

    private static final String SENTENCE_ENDS = FACTS.getProperty("sentence-ends");

    private PdfCharacters() {}

    private static Properties load() {
        Properties facts = new Properties();
        try (InputStream in = PdfCharacters.class.getResourceAsStream("pdf.properties")) {
            facts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return facts;
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file pdf.properties cannot be read", broken);
        }
    }

    /**
     * The characters meant: radicals that stand for the character itself, compatibility forms and ligatures resolved,
     * characters that show nothing left out; {@link PdfGlyph#UNKNOWN} where the file maps to nothing that can be printed.
     */
    public static String plain(@Nullable String mapped) {
        if (mapped == null || mapped.isEmpty() || mapped.codePoints().anyMatch(PdfCharacters::isControl)) {
            return PdfGlyph.UNKNOWN;
        }
        return mapped.codePoints().anyMatch(c -> isVariant(c) || isFormat(c)) ? resolved(mapped) : mapped;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c);
    }

    /** Characters that show nothing and take no room, such as the zero-width space and the byte order mark. */
    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Radicals, compatibility ideographs and Latin ligatures. */
    private static boolean isVariant(int c) {
        return (0x2E80 <= c && c <= 0x2FDF) || (0xF900 <= c && c <= 0xFB06);
    }

    private static String resolved(String text) {
        Function<Integer, String> each = c -> isVariant(c)
                ? RADICALS.getOrDefault(c, Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                : Character.toString(c);
        return text.codePoints().filter(c -> !isFormat(c)).boxed().map(each).collect(Collectors.joining());
    }

    /** True for Chinese characters and the punctuation and full-width forms set among them, which no blank parts. */
    static boolean isWide(int c) {
        return c >= 0x2E80 || (0x2010 <= c && c <= 0x2027);
    }

    /** True for what ends a sentence. */
    static boolean endsSentence(int c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }
}
