package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** One reading of a docket, entry by entry (逐步推导). */
final class DocketReading {

    private final EntryRules rules;
    private final List<ReplyKind> replies;
    private final Periods periods;
    private final WorkingCalendar calendar;
    private final RoundClock clock;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<Integer, LocalDate> missedLimits = new HashMap<>();
    private Stage stage = Stage.IN_HAND;
    private @Nullable Outcome outcome;

    DocketReading(EntryRules rules, List<ReplyKind> replies, Periods periods, WorkingCalendar calendar) {
        this.rules = rules;
        this.replies = replies;
        this.periods = periods;
        this.calendar = calendar;
        this.clock = new RoundClock(calendar, periods, rules);
    }

    /** Takes the next entry in. */
    void take(DocketEntry entry) {
        if (rounds.isEmpty() != (entry.kind() == EntryKind.RECEIVED)) {
            throw beforeOrTwice(entry);
        }
        EntryRule rule = rules.of(entry.kind());
        if (!rounds.isEmpty()) {
            new EntryCheck(rule, replies, periods).check(entry, stage, round());
            holdAgainstLimits(entry, rule);
        }
        enter(entry, rule);
    }

    /** Refuses an entry that was out of time and says not why. */
    void requireReason(DocketEntry entry) {
        LocalDate limit = missedLimits.get(entry.number());
        String reason = entry.lateReason();
        if (limit != null && (reason == null || reason.isBlank())) {
            throw new ImpossibleEntryException(EntryProblem.LATE_WITHOUT_REASON, entry, limit.toString());
        }
    }

    Docket docket(LocalDate today) {
        List<Reckoning> clocks = rounds.stream()
                .map(round -> reckoned(
                        round, round.closed() == null ? today : round.closed().date()))
                .toList();
        return new Docket(today, stage, rounds, clocks, missedLimits.keySet(), choices(today), outcome);
    }

    private Round round() {
        return rounds.get(rounds.size() - 1);
    }

    private Reckoning reckoned(Round round, LocalDate day) {
        return clock.on(round, day, missedLimits.keySet());
    }

    private void holdAgainstLimits(DocketEntry entry, EntryRule rule) {
        Deadline limit = limit(rule.limit(), entry.date());
        LocalDate last = limit == null ? null : limit.dueOrNull();
        if (last != null && entry.date().isAfter(last)) {
            missedLimits.put(entry.number(), last);
        }
        if (rule.after() != null) {
            Deadline term = limit(rule.after(), entry.date());
            LocalDate end = term == null ? null : term.atTheEarliest();
            if (end != null && !entry.date().isAfter(end)) {
                throw new ImpossibleEntryException(EntryProblem.TOO_EARLY, entry, end.toString());
            }
        }
    }

    private @Nullable Deadline limit(EntryRule.@Nullable Limit limit, LocalDate day) {
        if (limit == null) {
            return null;
        }
        Reckoning reckoned = reckoned(round(), day);
        return switch (limit) {
            case CORRECTION_NOTICE -> {
                LocalDate start = round().opened().date();
                yield periods.reckon(PeriodName.CORRECTION_NOTICE, start, start, calendar)
                        .deadline();
            }
            case REPLY -> reckoned.deadline();
            case WAITING ->
                reckoned.waiting() == null ? null : reckoned.waiting().limit();
        };
    }

    private void enter(DocketEntry entry, EntryRule rule) {
        if (entry.kind() == EntryKind.RECEIVED || entry.kind() == EntryKind.REOPENED) {
            rounds.add(Round.openedBy(entry));
        } else {
            rounds.set(rounds.size() - 1, consulting(round().with(entry), entry, rule));
        }
        if (rule.opens() != null) {
            stage = rule.opens();
        }
        if (stage == Stage.CLOSED) {
            close(entry, rule);
        }
    }

    private Round consulting(Round round, DocketEntry entry, EntryRule rule) {
        if (rule.asks() != null) {
            return round.asking(new Consultation(entry, rule.asks().period() != null, null, null, null));
        }
        if (!rule.answers()) {
            return round;
        }
        return round.changing(round.answeredBy(entry).orElseThrow(), one -> answered(one, entry));
    }

    private Consultation answered(Consultation one, DocketEntry entry) {
        if (entry.kind() == EntryKind.OPINION_RECEIVED) {
            return new Consultation(one.asked(), one.suspends(), one.letterReceived(), one.limit(), entry);
        }
        PeriodName period =
                Objects.requireNonNull(rules.of(one.asked().kind()).asks()).period();
        Deadline limit = period == null
                ? null
                : periods.reckon(period, entry.date(), entry.date(), calendar).deadline();
        return new Consultation(one.asked(), one.suspends(), entry.date(), limit, null);
    }

    private void close(DocketEntry entry, EntryRule rule) {
        rounds.set(rounds.size() - 1, round().closedBy(entry));
        if (outcome == null) {
            ReplyKind kind = rule.outcome() != null
                    ? rule.outcome()
                    : Objects.requireNonNull(round().last(EntryKind.REPLIED)
                            .orElseThrow()
                            .details()
                            .reply());
            outcome = new Outcome(kind, entry.date());
        }
    }

    private List<Choice> choices(LocalDate today) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> choice(rules.of(kind), today))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Choice> choice(EntryRule rule, LocalDate today) {
        List<Consultation> open = round().consultations().stream()
                .filter(one -> one.opinion() == null)
                .filter(one -> rule.kind() == EntryKind.OPINION_RECEIVED || one.letterReceived() == null)
                .toList();
        if (!new EntryCheck(rule, replies, periods).offered(stage, round(), today)
                || (rule.answers() && open.isEmpty())) {
            return Optional.empty();
        }
        Deadline after = limit(rule.after(), today);
        if (after != null && !today.isAfter(after.atTheEarliest())) {
            return Optional.empty();
        }
        Deadline limit = limit(rule.limit(), today);
        LocalDate last = limit == null ? null : limit.dueOrNull();
        return Optional.of(new Choice(
                rule,
                limit,
                last != null && today.isAfter(last),
                rule.kind() == EntryKind.REPLIED ? replies : List.of(),
                rule.answers() ? open : List.of()));
    }

    private ImpossibleEntryException beforeOrTwice(DocketEntry entry) {
        return new ImpossibleEntryException(EntryProblem.RECEIPT_NOT_FIRST, entry, "");
    }
}
