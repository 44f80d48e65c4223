package org.gongkai.report.write;

import java.util.Map;
import org.gongkai.rules.Resources;

/** The words, fonts and patterns of printed reports (版式用语), always Chinese, read from {@code print.properties}. */
final class PrintWords {

    private static final Map<String, String> WORDS = Resources.properties(PrintWords.class, "print.properties");

    private PrintWords() {}

    /**
     * The words of a key.
     *
     * @throws IllegalArgumentException if the file lacks it
     */
    static String get(String key) {
        String words = WORDS.get(key);
        if (words == null) {
            throw new IllegalArgumentException("print.properties has no '" + key + "'");
        }
        return words;
    }

    /** The words of a key with its gaps {@code {0}}, {@code {1}} … filled. */
    static String get(String key, Object... gaps) {
        String words = get(key);
        for (int i = 0; i < gaps.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return words;
    }
}
