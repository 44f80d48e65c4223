package org.gongkai.server.publication;

import java.time.LocalDate;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.server.platform.data.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when an item must be published (主动公开期限): 20 working days from the day it was made (条例 26), or the term of
 * a law of its kind (预算法 14).
 */
@Component
public class PublicationTerm {

    private static final int WORKING_DAYS = 20;

    private final Calendars calendars;

    PublicationTerm(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The last day to withdraw an item whose ground fell away on a day, or null as below. */
    public @Nullable LocalDate lastDayToWithdraw(Category.Withdrawal withdrawal, LocalDate causedOn) {
        return calendars
                .now()
                .workingDaysAfter(causedOn, withdrawal.workingDays())
                .deadline()
                .dueOrNull();
    }

    /** The last day, or null where the calendar of a year it runs through is not loaded: it is never guessed. */
    @Nullable
    LocalDate lastDay(Category category, LocalDate formedOn) {
        WorkingCalendar calendar = calendars.now();
        Category.Term own = category.term();
        Deadline deadline = own == null
                ? calendar.workingDaysAfter(formedOn, WORKING_DAYS).deadline()
                : calendar.calendarDaysUntil(formedOn, formedOn.plusDays(own.calendarDays()))
                        .deadline();
        return deadline.dueOrNull();
    }
}
