package org.gongkai.server.request.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.ReplyKinds;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.request.Casework.NewEntry;
import org.jspecify.annotations.Nullable;

/** What a person types to make an entry (办理表单); texts as typed, so that nothing is lost when one is wrong. */
record EntryForm(
        String kind,
        String date,
        @Nullable String until,
        @Nullable String days,
        @Nullable String reply,
        @Nullable String answers,
        @Nullable String amount,
        @Nullable String manner,
        @Nullable String party,
        @Nullable String text,
        @Nullable String lateReason,
        long seen) {

    EntryForm {
        kind = kind == null ? "" : kind;
        date = date == null ? "" : date;
    }

    /**
     * The entry that was typed.
     *
     * @throws RefusedException if a day or a number is none
     */
    NewEntry entry(ReplyKinds replies) {
        EntryKind chosen = EntryKind.of(kind).orElseThrow(() -> new RefusedException("refused.docket.kind"));
        Details details = Details.none()
                .until(stripped(until) == null ? null : day(until))
                .days(number(days))
                .reply(reply == null ? null : replies.of(reply).orElse(null))
                .answers(number(answers))
                .amount(yuan())
                .manner(chosenManner())
                .party(stripped(party))
                .text(stripped(text));
        return new NewEntry(chosen, day(date), details, stripped(lateReason), seen);
    }

    private @Nullable Manner chosenManner() {
        return Arrays.stream(Manner.values())
                .filter(one -> one.id().equals(manner))
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal yuan() {
        try {
            String typed = stripped(amount);
            BigDecimal yuan = typed == null ? null : new BigDecimal(typed);
            if (yuan != null && (yuan.signum() < 0 || yuan.scale() > 2)) {
                throw new RefusedException("refused.docket.amount", String.valueOf(amount));
            }
            return yuan;
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.docket.amount", String.valueOf(amount));
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            String typed = stripped(text);
            return typed == null ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.docket.number", text == null ? "" : text);
        }
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.docket.day", text == null ? "" : text);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
