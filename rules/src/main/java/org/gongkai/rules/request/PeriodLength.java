package org.gongkai.rules.request;

import java.time.LocalDate;
import org.gongkai.rules.calendar.Term;
import org.gongkai.rules.calendar.WorkingCalendar;

/**
 * The length of a period (期限长度).
 *
 * @param count how many units, at least 1
 * @param unit working days, calendar days or months
 */
public record PeriodLength(int count, Unit unit) {

    /** What a period is measured in. */
    public enum Unit {
        /** 工作日; the day of the start is not counted. */
        WORKING_DAYS,
        /** 日, weekends and holidays included; the day of the start is not counted. */
        CALENDAR_DAYS,
        /** 月, ending on the same day of the month, or its last. */
        MONTHS
    }

    /** The term of this length that starts on a day, which itself is not counted. */
    Term after(LocalDate start, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.workingDaysAfter(start, count);
            case CALENDAR_DAYS -> calendar.calendarDaysUntil(start, start.plusDays(count));
            case MONTHS -> calendar.calendarDaysUntil(start, start.plusMonths(count));
        };
    }
}
