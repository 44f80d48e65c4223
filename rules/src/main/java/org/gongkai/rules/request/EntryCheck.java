package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.request.ReplyKind.Evidence;
import org.jspecify.annotations.Nullable;

/** Whether an entry can stand where it does (步骤检查), limits aside. */
record EntryCheck(EntryRule rule, List<ReplyKind> replies, Periods periods) {

    /** Whether the kind may be offered there. */
    boolean offered(Stage stage, Round round, LocalDate today) {
        return rule.stages().contains(stage)
                && !(rule.once() && round.last(rule.kind()).isPresent())
                && (rule.afterKind() == null || round.last(rule.afterKind()).isPresent())
                && !(rule.kind() == EntryKind.FEE_NOTICED && feesSince(today).isPresent())
                && !(rule.kind() == EntryKind.EXTENDED && daysExtended(round) >= Step.Extended.MAX_DAYS);
    }

    /**
     * Refuses what cannot be.
     *
     * @throws ImpossibleEntryException naming what is wrong
     */
    void check(DocketEntry entry, Stage stage, Round round) {
        refuse(EntryProblem.NOT_NOW, entry, rule.stages().contains(stage) ? null : stage.id());
        refuse(
                EntryProblem.ONCE_ONLY,
                entry,
                rule.once()
                        ? round.last(rule.kind())
                                .map(first -> first.date().toString())
                                .orElse(null)
                        : null);
        refuse(
                EntryProblem.COMES_AFTER,
                entry,
                rule.afterKind() == null || round.last(rule.afterKind()).isPresent()
                        ? null
                        : rule.afterKind().id());
        refuse(
                EntryProblem.FIELD_MISSING,
                entry,
                rule.needs().stream()
                        .filter(field -> !entry.details().has(field))
                        .findFirst()
                        .map(EntryField::id)
                        .orElse(null));
        LocalDate until = entry.details().until();
        refuse(EntryProblem.DAY_BEFORE, entry, until != null && until.isBefore(entry.date()) ? until.toString() : null);
        checkConsultation(entry, round);
        checkExtension(entry, round);
        checkReply(entry, round);
        if (entry.kind() == EntryKind.FEE_NOTICED) {
            refuse(EntryProblem.NO_FEE_YET, entry, feesSince(entry.date()).orElse(null));
        }
    }

    private void checkConsultation(DocketEntry entry, Round round) {
        if (rule.answers() && round.answeredBy(entry).isEmpty()) {
            Integer number = entry.details().answers();
            throw new ImpossibleEntryException(EntryProblem.NO_CONSULTATION, entry, number == null ? "" : " " + number);
        }
    }

    private void checkExtension(DocketEntry entry, Round round) {
        if (entry.kind() == EntryKind.EXTENDED) {
            int days = Objects.requireNonNull(entry.details().days());
            boolean lawful = days >= 1 && daysExtended(round) + days <= Step.Extended.MAX_DAYS;
            refuse(EntryProblem.TOO_LONG, entry, lawful ? null : String.valueOf(days));
        }
    }

    private void checkReply(DocketEntry entry, Round round) {
        ReplyKind reply = entry.details().reply();
        if (entry.kind() != EntryKind.REPLIED || reply == null) {
            return;
        }
        refuse(EntryProblem.WRONG_REPLY, entry, replies.contains(reply) ? null : reply.id());
        boolean searched = reply.evidence() != Evidence.SEARCH
                || round.last(EntryKind.SEARCHED).isPresent();
        refuse(EntryProblem.NO_SEARCH, entry, searched ? null : reply.id());
        boolean reasoned = reply.evidence() == Evidence.NONE
                || reply.evidence() == Evidence.SEARCH
                || entry.details().has(EntryField.TEXT);
        refuse(EntryProblem.FIELD_MISSING, entry, reasoned ? null : EntryField.TEXT.id());
    }

    /** The extensions of the clock that runs: a correction and a payment start it anew and drop those before. */
    private static int daysExtended(Round round) {
        int days = 0;
        for (DocketEntry entry : round.entries()) {
            if (entry.kind() == EntryKind.CORRECTED || entry.kind() == EntryKind.PAID) {
                days = 0;
            } else if (entry.kind() == EntryKind.EXTENDED) {
                days += Objects.requireNonNull(entry.details().days());
            }
        }
        return days;
    }

    private Optional<String> feesSince(LocalDate day) {
        return Optional.ofNullable(
                        periods.named(PeriodName.FEE_PAYMENT).versions().get(0).from())
                .filter(day::isBefore)
                .map(LocalDate::toString);
    }

    private static void refuse(EntryProblem problem, DocketEntry entry, @Nullable String other) {
        if (other != null) {
            throw new ImpossibleEntryException(problem, entry, other);
        }
    }
}
