package org.gongkai.server.dispute.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a table, in either language of the program (表格用词). */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The reader's word for something. */
    String own(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** Whether a cell says it, in whatever language. */
    boolean names(String cell, String key) {
        return LANGUAGES.stream()
                .anyMatch(language -> messages.getMessage(key, null, language).equalsIgnoreCase(cell.strip()));
    }

    /** The column of that name, in whatever language; empty where it is none. */
    Optional<Heading> heading(String name) {
        return values(Heading.class)
                .filter(heading -> names(name, heading.key()))
                .findFirst();
    }

    /**
     * The value that a cell names, by its word or its name; empty for an empty cell.
     *
     * @param words front part of the keys of the words
     * @throws RefusedException if it names none
     */
    <E extends Enum<E>> Optional<E> value(DisputeSheet.Row row, Heading heading, Class<E> type, String words) {
        String cell = row.get(heading);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = values(type)
                .filter(one -> one.name().equalsIgnoreCase(cell) || names(cell, words + one.name()))
                .findFirst();
        if (found.isEmpty()) {
            String all = values(type).map(one -> own(words + one.name())).collect(Collectors.joining(" / "));
            throw new RefusedException("refused.dispute.import.word", own(heading.key()), cell, all);
        }
        return found;
    }

    private static <E extends Enum<E>> Stream<E> values(Class<E> type) {
        return Arrays.stream(type.getEnumConstants());
    }
}
