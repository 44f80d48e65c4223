package org.gongkai.server.request.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.request.Consultation;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Round;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request in the year's register (台账的一行). Steps, reply and delivery are those of the first round, which alone is
 * counted; a later one shows in {@link #reopenedOn} and in where the request stands.
 *
 * @param applicant name of who asks; null where it is not shown, or erased
 */
public record BookRow(
        Request request, Docket docket, @Nullable String applicant) {

    private static final List<EntryKind> SHOWN_APART =
            List.of(EntryKind.RECEIVED, EntryKind.REPLIED, EntryKind.DELIVERED);

    /** What is asked for; null once erased. */
    public @Nullable String information() {
        Asked asked = request.asked();
        return asked == null ? null : asked.information();
    }

    /** The entry of the reply, null where there is none. */
    public @Nullable DocketEntry replied() {
        return entry(EntryKind.REPLIED);
    }

    /** The entry of its delivery, null where there is none. */
    public @Nullable DocketEntry delivered() {
        return entry(EntryKind.DELIVERED);
    }

    /** The last entry of a kind, null where there is none. */
    public @Nullable DocketEntry entry(EntryKind kind) {
        return first().last(kind).orElse(null);
    }

    /** The day of the last entry of a kind, null where there is none. */
    public @Nullable LocalDate day(EntryKind kind) {
        return first().last(kind).map(DocketEntry::date).orElse(null);
    }

    /** The day the first opinion was asked for, null where none was. */
    public @Nullable LocalDate consultedOn() {
        return first().consultations().stream()
                .map(one -> one.asked().date())
                .findFirst()
                .orElse(null);
    }

    /** The day the last opinion came; null while one is awaited, or where none was asked for. */
    public @Nullable LocalDate consultedUntil() {
        List<Consultation> all = first().consultations();
        boolean answered = all.stream().allMatch(one -> one.opinion() != null);
        return !answered
                ? null
                : all.stream()
                        .map(one -> Objects.requireNonNull(one.opinion()).date())
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** Working days of all extensions, null where there is none. */
    public @Nullable Integer extendedBy() {
        int days = first().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.EXTENDED)
                .mapToInt(entry -> Objects.requireNonNull(entry.details().days()))
                .sum();
        return days == 0 ? null : days;
    }

    /** The due date, of an ended request too; null while a step waits or a year is not loaded. */
    public @Nullable LocalDate due() {
        return docket.clock().due();
    }

    /** Yuan paid in all, null where nothing was. */
    public @Nullable BigDecimal fee() {
        return docket.rounds().stream()
                .flatMap(round -> round.entries().stream())
                .filter(entry -> entry.kind() == EntryKind.PAID)
                .map(entry -> Objects.requireNonNull(entry.details().amount()))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The day it ended, null while it runs. */
    public @Nullable LocalDate endedOn() {
        return Optional.ofNullable(docket.round().closed())
                .map(DocketEntry::date)
                .orElse(null);
    }

    /** The day of the judgment or decision that reopened it, null where none did. */
    public @Nullable LocalDate reopenedOn() {
        return docket.rounds().size() == 1 ? null : docket.round().opened().date();
    }

    /** The steps between the receipt and the reply, in their order, for paper. */
    public List<DocketEntry> steps() {
        return docket.rounds().stream()
                .flatMap(round -> round.entries().stream())
                .filter(entry -> !SHOWN_APART.contains(entry.kind()))
                .toList();
    }

    private Round first() {
        return docket.rounds().get(0);
    }
}
