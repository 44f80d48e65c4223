package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.calendar.DayKind;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.Term;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Which extensions (延期) hold for the run of the clock that counts (house).
 *
 * <p>A restart drops what was entered before it. An extension without a date counts as entered the working day before
 * the first due date of the run it stands in. If that run was stopped later, the restart drops it; if it was stopped
 * by then, there was no due date to extend, and the extension goes to the run that follows.
 */
final class Extensions {

    private final WorkingCalendar calendar;
    private final int replyDays;
    private List<Step.Extended> carried = List.of();
    private @Nullable Integer undecidedUntil;

    Extensions(WorkingCalendar calendar, int replyDays) {
        this.calendar = calendar;
        this.replyDays = replyDays;
    }

    /** Leaves a stopped run behind, and carries over what it did not use. */
    void pass(ClockRun run) {
        LocalDate stopped = Objects.requireNonNull(run.stoppedBy()).date();
        List<Step.Extended> onward = new ArrayList<>();
        for (Step.Extended extended : heldBy(run)) {
            if (extended.date() == null && goesOn(run, Objects.requireNonNull(stopped))) {
                onward.add(extended);
            }
        }
        run.extensionsWhileWaiting().stream()
                .filter(extended -> extended.date() == null)
                .forEach(onward::add);
        carried = onward;
    }

    /** The working days by which the run is extended. */
    int within(ClockRun run) {
        return heldBy(run).stream().mapToInt(Step.Extended::days).sum();
    }

    /** The deadline as it is, unless the fate of an extension hangs on a year that is not loaded. */
    Deadline certain(Deadline deadline) {
        return undecidedUntil != null && deadline instanceof Deadline.Due due
                ? new Deadline.NeedsYear(undecidedUntil, due.date(), due.provisional())
                : deadline;
    }

    private List<Step.Extended> heldBy(ClockRun run) {
        List<Step.Extended> held = new ArrayList<>(carried);
        held.addAll(run.extensions());
        int days = held.stream().mapToInt(Step.Extended::days).sum();
        if (days > Step.Extended.MAX_DAYS) {
            throw new ImpossibleStepException(
                    StepProblem.EXTENSIONS_TOGETHER, StepKind.EXTENDED, String.valueOf(days), "");
        }
        run.extensions().forEach(extended -> inTime(extended, run));
        return held;
    }

    private void inTime(Step.Extended extended, ClockRun run) {
        LocalDate entered = extended.date();
        Term first = run.termWithoutOpenConsultations(replyDays, calendar);
        LocalDate due = first.deadline().dueOrNull();
        if (entered != null
                && due != null
                && entered.isAfter(due)
                && run.awaitedWithin(first).isEmpty()) {
            throw new ImpossibleStepException(
                    StepProblem.EXTENDED_LATE, StepKind.EXTENDED, entered.toString(), due.toString());
        }
    }

    private boolean goesOn(ClockRun run, LocalDate stopped) {
        Term first = run.termWithoutOpenConsultations(replyDays, calendar);
        if (run.awaitedWithin(first).isPresent()) {
            return true;
        }
        Optional<LocalDate> entered =
                Optional.ofNullable(first.deadline().dueOrNull()).flatMap(calendar::workingDayBefore);
        if (entered.isPresent()) {
            return !entered.get().isBefore(stopped);
        }
        return goesOnUnknown(first, stopped);
    }

    /** The day it was entered is not known, but is never before the last counted day but one. */
    private boolean goesOnUnknown(Term first, LocalDate stopped) {
        List<LocalDate> counted = first.days().stream()
                .filter(ExplainedDay::counted)
                .map(ExplainedDay::date)
                .toList();
        if (!counted.get(counted.size() - 2).isBefore(stopped)) {
            return true;
        }
        undecidedUntil = first.days().stream()
                .filter(day -> day.kind() instanceof DayKind.Unknown)
                .findFirst()
                .map(day -> day.date().getYear())
                .orElseThrow();
        return false;
    }
}
