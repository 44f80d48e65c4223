package org.gongkai.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;

/** What is said of reckonings in one language (计算用语), Chinese unless English is asked for. */
public final class Phrases {

    private final Locale locale;
    private final Map<String, String> patterns;

    private Phrases(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** Dates, and what the rules refuse. */
    public static Phrases in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Phrases(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, Map.of())
                .and(Phrases.class, "reckoning");
    }

    /** These and those of {@code <name>_zh.properties} or {@code <name>_en.properties} beside a class. */
    public Phrases and(Class<?> beside, String name) {
        String language = locale.equals(Locale.ENGLISH) ? "_en.properties" : "_zh.properties";
        Map<String, String> all = new HashMap<>(patterns);
        all.putAll(Resources.properties(beside, name + language));
        return new Phrases(locale, all);
    }

    /** English or simplified Chinese. */
    public Locale locale() {
        return locale;
    }

    /**
     * The words of a key, dates written out, numbers without separators.
     *
     * @throws IllegalArgumentException where the bundle lacks the key
     */
    public String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate date ? date(date) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(pattern(key), locale).format(words);
    }

    /** A date in full: 2021年1月12日（星期二）. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern("date"), locale).format(date);
    }

    /** The entries whose keys begin with a prefix, which is taken off them. */
    public Map<String, String> under(String prefix) {
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
