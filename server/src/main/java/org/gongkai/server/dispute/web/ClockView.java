package org.gongkai.server.dispute.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.calendar.DayKind;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.server.dispute.DisputeClock;

/**
 * A period as its page shows it (期限说明).
 *
 * @param days every day with the count it has
 */
record ClockView(DisputeClock clock, List<Day> days) {

    /**
     * A day of a period.
     *
     * @param holiday name of the holiday, empty for none
     * @param ordinal which counted day it is, from 1; 0 for one that does not count
     */
    record Day(LocalDate date, DayReason reason, String holiday, int ordinal) {}

    static ClockView of(DisputeClock clock) {
        List<Day> days = new ArrayList<>();
        int counted = 0;
        for (ExplainedDay day : clock.reckoning().days()) {
            counted += day.counted() ? 1 : 0;
            days.add(new Day(day.date(), day.reason(), holiday(day.kind()), day.counted() ? counted : 0));
        }
        return new ClockView(clock, days);
    }

    private static String holiday(DayKind kind) {
        if (kind instanceof DayKind.Holiday holiday) {
            return holiday.name();
        }
        return kind instanceof DayKind.MadeUpWorkday made ? made.name() : "";
    }
}
