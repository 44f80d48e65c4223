package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The reply clock of one round (一轮办理的期限): turns its entries into the steps that {@link ReplyClock} reckons with. */
final class RoundClock {

    private final ReplyClock clock;
    private final EntryRules rules;

    RoundClock(WorkingCalendar calendar, Periods periods, EntryRules rules) {
        this.clock = new ReplyClock(calendar, periods);
        this.rules = rules;
    }

    /**
     * What the clock of the round says on a day.
     *
     * @param late numbers of entries that were out of time: a late extension moves nothing
     */
    Reckoning on(Round round, LocalDate day, Set<Integer> late) {
        Reckoning reckoned = clock.reckon(steps(round, day, late));
        DocketEntry fixed = fixedDate(round);
        if (fixed == null || reckoned.waiting() != null) {
            return reckoned;
        }
        Deadline due = new Deadline.Due(Objects.requireNonNull(fixed.details().until()), false);
        return new Reckoning(
                due, null, Objects.requireNonNull(rules.of(fixed.kind()).law()), List.of());
    }

    private List<Step> steps(Round round, LocalDate day, Set<Integer> late) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Received(round.opened().date()));
        for (DocketEntry entry : round.entries()) {
            LocalDate date = entry.date();
            switch (entry.kind()) {
                case CORRECTION_ASKED ->
                    steps.add(new Step.CorrectionAsked(date, entry.details().until()));
                case CORRECTED -> steps.add(new Step.Corrected(date));
                case FEE_NOTICED -> steps.add(new Step.FeeNoticed(date));
                case PAID -> steps.add(new Step.Paid(date));
                case EXTENDED -> {
                    if (!late.contains(entry.number())) {
                        steps.add(new Step.Extended(
                                Objects.requireNonNull(entry.details().days()), date));
                    }
                }
                case THIRD_PARTY_ASKED, JOINT_BODY_ASKED ->
                    round.consultations().stream()
                            .filter(one -> one.asked().number() == entry.number())
                            .forEach(one -> steps.add(new Step.Consulted(date, one.returnedBy(day))));
                default -> {
                    // The others do not move the clock.
                }
            }
        }
        return steps;
    }

    /** The entry that sets the due date instead of the clock: a judgment's term, a later date (条例 35); null for none. */
    private static @Nullable DocketEntry fixedDate(Round round) {
        DocketEntry fixed = null;
        for (DocketEntry entry : round.entries()) {
            switch (entry.kind()) {
                case REOPENED, LATER_DATE_SET -> fixed = entry.details().until() == null ? fixed : entry;
                case CORRECTED, PAID -> fixed = null;
                default -> {
                    // The others set no date.
                }
            }
        }
        return fixed;
    }
}
