package org.gongkai.rules.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says beside its kind and its day (步骤内容); what does not belong to the kind is null.
 *
 * @param until a day that the entry sets: the end of the term for a correction, the later date, a judgment's term
 * @param days working days of an extension
 * @param reply the kind of the reply
 * @param answers the number of the entry that is answered, where several questions are open
 * @param amount yuan asked or paid
 * @param manner how the reply was handed over
 * @param party who was asked, or who agreed
 * @param text what is to be corrected, the opinion, where was searched, the reasons
 */
public record Details(
        @Nullable LocalDate until,
        @Nullable Integer days,
        @Nullable ReplyKind reply,
        @Nullable Integer answers,
        @Nullable BigDecimal amount,
        @Nullable Manner manner,
        @Nullable String party,
        @Nullable String text) {

    private static final Details NONE = new Details(null, null, null, null, null, null, null, null);

    /** Nothing beside kind and day. */
    public static Details none() {
        return NONE;
    }

    /** The same with a day that the entry sets. */
    public Details until(@Nullable LocalDate day) {
        return new Details(day, days, reply, answers, amount, manner, party, text);
    }

    /** The same with working days. */
    public Details days(@Nullable Integer count) {
        return new Details(until, count, reply, answers, amount, manner, party, text);
    }

    /** The same with the kind of the reply. */
    public Details reply(@Nullable ReplyKind kind) {
        return new Details(until, days, kind, answers, amount, manner, party, text);
    }

    /** The same with the number of the entry that is answered. */
    public Details answers(@Nullable Integer number) {
        return new Details(until, days, reply, number, amount, manner, party, text);
    }

    /** The same with a sum in yuan. */
    public Details amount(@Nullable BigDecimal yuan) {
        return new Details(until, days, reply, answers, yuan, manner, party, text);
    }

    /** The same with how it was handed over. */
    public Details manner(@Nullable Manner how) {
        return new Details(until, days, reply, answers, amount, how, party, text);
    }

    /** The same with who was asked, or who agreed. */
    public Details party(@Nullable String name) {
        return new Details(until, days, reply, answers, amount, manner, name, text);
    }

    /** The same with words. */
    public Details text(@Nullable String words) {
        return new Details(until, days, reply, answers, amount, manner, party, words);
    }

    /** Whether the field is given; blank words are none. */
    boolean has(EntryField field) {
        return switch (field) {
            case UNTIL -> until != null;
            case DAYS -> days != null;
            case REPLY -> reply != null;
            case AMOUNT -> amount != null;
            case MANNER -> manner != null;
            case PARTY -> party != null && !party.isBlank();
            case TEXT -> text != null && !text.isBlank();
        };
    }
}
