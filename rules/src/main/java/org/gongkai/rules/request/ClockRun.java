package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.Suspension;
import org.gongkai.rules.calendar.Term;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** One run of the reply clock (一段期限): from the step that starts it to the one that stops it for good, if any. */
final class ClockRun {

    private final LocalDate start;
    private final DayReason startReason;
    private final List<Step.Consulted> consultations = new ArrayList<>();
    private final List<Step.Extended> extensions = new ArrayList<>();
    private final List<Step.Extended> extensionsWhileWaiting = new ArrayList<>();
    private @Nullable Step stoppedBy;

    private ClockRun(LocalDate start, DayReason startReason) {
        this.start = start;
        this.startReason = startReason;
    }

    /** The runs of a list of steps that {@link StepOrder} has let through; all but the last are stopped. */
    static List<ClockRun> of(List<Step> steps) {
        List<ClockRun> runs = new ArrayList<>();
        for (Step step : steps) {
            switch (step.kind()) {
                case RECEIVED -> runs.add(startedBy(step, DayReason.RECEIVED));
                case CORRECTED -> runs.add(startedBy(step, DayReason.CORRECTED));
                case PAID -> runs.add(startedBy(step, DayReason.PAID));
                case CORRECTION_ASKED, FEE_NOTICED, CONSULTED, EXTENDED ->
                    runs.get(runs.size() - 1).add(step);
            }
        }
        return runs;
    }

    private static ClockRun startedBy(Step step, DayReason reason) {
        return new ClockRun(Objects.requireNonNull(step.date()), reason);
    }

    private void add(Step step) {
        if (step instanceof Step.Consulted consulted) {
            consultations.add(consulted);
        } else if (step instanceof Step.Extended extended) {
            (stoppedBy == null ? extensions : extensionsWhileWaiting).add(extended);
        } else {
            stoppedBy = step;
        }
    }

    LocalDate start() {
        return start;
    }

    DayReason startReason() {
        return startReason;
    }

    List<Step.Extended> extensions() {
        return extensions;
    }

    List<Step.Extended> extensionsWhileWaiting() {
        return extensionsWhileWaiting;
    }

    @Nullable
    Step stoppedBy() {
        return stoppedBy;
    }

    /** The term if every consultation that is still open had not been sent. */
    Term termWithoutOpenConsultations(int workingDays, WorkingCalendar calendar) {
        List<Suspension> suspensions = new ArrayList<>();
        for (Step.Consulted consulted : consultations) {
            LocalDate returned = consulted.returned();
            if (returned != null) {
                suspensions.add(new Suspension(consulted.sent(), returned));
            }
        }
        return calendar.workingDaysAfter(start, startReason, workingDays, suspensions);
    }

    /** The first consultation still open on or before the end of the term, which therefore never comes. */
    Optional<Step.Consulted> awaitedWithin(Term term) {
        return consultations.stream()
                .filter(consulted -> consulted.returned() == null)
                .filter(consulted -> consulted.sent().isBefore(term.deadline().atTheEarliest()))
                .min(Comparator.comparing(Step.Consulted::sent));
    }
}
