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
 * @param withdrawal term within which an item that has lost its ground is withdrawn, null where no law sets one
 */
public record Category(
        String id,
        String article,
        String zh,
        String en,
        @Nullable Term term,
        @Nullable Withdrawal withdrawal) {

    /**
     * A term that another law sets.
     *
     * @param calendarDays days after the item was made
     * @param law the law
     */
    public record Term(int calendarDays, String law) {}

    /**
     * A term within which an item is withdrawn (撤回期限).
     *
     * @param workingDays working days after what it rests on was changed, revoked or held unlawful
     * @param law the law
     */
    public record Withdrawal(int workingDays, String law) {}

    /** Name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
