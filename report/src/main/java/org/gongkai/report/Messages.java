package org.gongkai.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;

/** The sentences of this module in one language (提示语), Chinese unless English is asked for. */
public final class Messages {

    private final Locale locale;
    private final Map<String, String> sentences;

    private Messages(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /** The sentences in English for English locales, else in Chinese. */
    public static Messages in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Messages(
                english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                Resources.properties(Messages.class, english ? "messages_en.properties" : "messages_zh.properties"));
    }

    /**
     * These sentences and those of {@code <name>_zh.properties} or {@code <name>_en.properties} beside a class; the
     * latter win.
     */
    public Messages and(Class<?> beside, String name) {
        Map<String, String> all = new HashMap<>(sentences);
        all.putAll(Resources.properties(beside, name + (english() ? "_en.properties" : "_zh.properties")));
        return new Messages(locale, all);
    }

    /** The language: English or simplified Chinese. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a message.
     *
     * @throws IllegalArgumentException if the bundle lacks its key
     */
    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    /**
     * The sentence of a key, its gaps filled.
     *
     * @throws IllegalArgumentException if the bundle lacks the key
     */
    public String text(String key, Object... arguments) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No sentence '" + key + "' in " + locale);
        }
        return new MessageFormat(pattern, locale).format(rendered(arguments));
    }

    /** A place in words: 第115行, or 第2页表3第4行第5列. */
    public String text(Place place) {
        StringBuilder words = new StringBuilder();
        append(words, "place.page", place.page());
        append(words, "place.table", place.table());
        append(words, "place.row", place.row());
        append(words, "place.column", place.column());
        append(words, "place.line", place.line());
        return words.isEmpty() ? text("place.nowhere") : words.toString();
    }

    private boolean english() {
        return locale.equals(Locale.ENGLISH);
    }

    /** A date in words, also one that does not exist: 2008年11月31日. */
    public String text(StatedDate date) {
        return text(
                "date",
                Integer.toString(date.year()),
                Integer.toString(date.month()),
                Integer.toString(date.day()),
                date.toString());
    }

    private void append(StringBuilder words, String key, int number) {
        if (number > 0) {
            words.append(words.isEmpty() ? "" : text("place.between")).append(text(key, Integer.toString(number)));
        }
    }

    /** Numbers go in as plain text, so that no bundle groups their digits unasked. */
    private Object[] rendered(Object[] arguments) {
        return Arrays.stream(arguments).map(this::rendered).toArray();
    }

    private String rendered(Object argument) {
        if (argument instanceof Message message) {
            return text(message);
        }
        if (argument instanceof Place place) {
            return text(place);
        }
        if (argument instanceof LocalDate date) {
            return text(StatedDate.of(date));
        }
        if (argument instanceof StatedDate date) {
            return text(date);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(this::rendered).collect(Collectors.joining(text("list.between")));
        }
        return String.valueOf(argument);
    }
}
