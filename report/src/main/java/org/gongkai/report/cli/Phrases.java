package org.gongkai.report.cli;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;

/** The words of the commands deadline and fee in one language (命令文字), Chinese unless English is asked for. */
final class Phrases {

    private final Locale locale;
    private final Map<String, String> patterns;

    private Phrases(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    static Phrases in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Phrases(
                english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                Resources.properties(Phrases.class, english ? "deadline_en.properties" : "deadline_zh.properties"));
    }

    /** English or simplified Chinese. */
    Locale locale() {
        return locale;
    }

    /**
     * The words of a key, dates written out, numbers without separators.
     *
     * @throws IllegalArgumentException where the bundle lacks the key
     */
    String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate date ? date(date) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(pattern(key), locale).format(words);
    }

    /** A date in full: 2021年1月12日（星期二）. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern("date"), locale).format(date);
    }

    /** The entries whose keys begin with a prefix, which is taken off them. */
    Map<String, String> under(String prefix) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for '" + key + "' in " + locale);
        }
        return pattern;
    }
}
