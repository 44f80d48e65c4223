package org.gongkai.report.cli;

import java.time.LocalDate;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.Period;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.Reckoning;

/**
 * A statutory period that a call asks for (所求期限).
 *
 * @param period which
 * @param from the day it starts
 * @param accepted the day the case was accepted; equal to {@code from} where none is given
 */
record PeriodAsked(Period period, LocalDate from, LocalDate accepted) {

    /** The version of the law that applies. */
    Period.Version version() {
        return period.on(accepted);
    }

    Reckoning reckon(Periods periods, WorkingCalendar calendar) {
        return periods.reckon(period.name(), from, accepted, calendar);
    }
}
