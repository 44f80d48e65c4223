package org.gongkai.server.publication.channel;

import java.time.LocalDate;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.server.office.RefusedException;

/**
 * From when until when a poster hangs (公示期), both days counted.
 *
 * @param from first day
 * @param until last day, not before the first
 */
record PostingPeriod(LocalDate from, LocalDate until) {

    private static final int LONGEST = 366;

    PostingPeriod {
        if (until.isBefore(from)) {
            throw new RefusedException("refused.board.period");
        }
    }

    /** How its days are counted (计算方式). */
    enum Counting {
        /** Every day (自然日). */
        CALENDAR,
        /** Working days only (工作日). */
        WORKING
    }

    /**
     * The period of some days.
     *
     * @throws RefusedException if there are none or too many, or the working days of a year are not known yet
     */
    static PostingPeriod of(LocalDate from, int days, Counting counting, WorkingCalendar calendar) {
        if (days < 1 || days > LONGEST) {
            throw new RefusedException("refused.board.period");
        }
        LocalDate until = counting == Counting.CALENDAR
                ? from.plusDays(days - 1L)
                : calendar.workingDaysAfter(from.minusDays(1), days).deadline().dueOrNull();
        if (until == null) {
            throw new RefusedException("refused.board.calendar");
        }
        return new PostingPeriod(from, until);
    }
}
