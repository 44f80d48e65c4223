package org.gongkai.server.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of information published proactively (主动公开类别).
 *
 * @param id name in the data
 * @param article article that asks for it
 * @param zh name in Chinese
 * @param en name in English
 * @param term a term of its own, null for that of article 26
 */
public record Category(
        String id,
        String article,
        String zh,
        String en,
        @Nullable Term term) {

    /**
     * A term that another law sets.
     *
     * @param calendarDays days after the item was made
     * @param law the law
     */
    public record Term(int calendarDays, String law) {}

    /** Name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
