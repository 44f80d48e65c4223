package org.gongkai.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a term day by day (逐日计算), writing down what becomes of each. */
final class DayByDay {

    private final WorkingCalendar calendar;
    private final List<ExplainedDay> days = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;
    private boolean provisional;
    private @Nullable Integer needsYear;

    DayByDay(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Writes the start down, which is not counted. */
    DayByDay starting(LocalDate start, DayReason reason) {
        day = start;
        days.add(new ExplainedDay(start, reason, calendar.kindOf(start)));
        return this;
    }

    /** Counts working days off until none is left. */
    Term working(int workingDays, List<Suspension> suspensions) {
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            DayReason reason = Suspension.anyCovers(suspensions, day) ? DayReason.SUSPENDED : workedOrOff();
            write(reason);
            left -= reason.counted() ? 1 : 0;
        }
        return term();
    }

    /** Counts every day up to the nominal end. */
    DayByDay calendar(LocalDate end) {
        while (day.isBefore(end)) {
            day = day.plusDays(1);
            write(DayReason.CALENDAR_DAY);
        }
        return this;
    }

    /** Ends on the day given, or rolls on to the next working day. */
    Term ending(LocalDate end) {
        day = end;
        provisional |= calendar.isProvisional(day);
        if (workedOrOff() == DayReason.OFF) {
            DayReason reason;
            do {
                day = day.plusDays(1);
                reason = workedOrOff();
                write(reason == DayReason.OFF ? DayReason.ROLLED_OVER : DayReason.ROLLED_TO);
            } while (reason == DayReason.OFF);
        }
        return term();
    }

    private DayReason workedOrOff() {
        DayKind kind = calendar.kindOf(day);
        if (kind instanceof DayKind.Unknown unknown) {
            needsYear = needsYear == null ? unknown.year() : needsYear;
            return DayReason.ASSUMED_WORKED;
        }
        return kind.worked() ? DayReason.WORKED : DayReason.OFF;
    }

    private void write(DayReason reason) {
        provisional |= calendar.isProvisional(day);
        days.add(new ExplainedDay(day, reason, calendar.kindOf(day)));
    }

    private Term term() {
        Deadline deadline = needsYear == null
                ? new Deadline.Due(day, provisional)
                : new Deadline.NeedsYear(needsYear, day, provisional);
        return new Term(deadline, days);
    }
}
