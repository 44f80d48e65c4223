package org.gongkai.server.platform.web;

import java.time.LocalDate;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.server.platform.data.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many working days lie between today and a limit, for pages (剩余工作日). */
@Component
public class WorkingDays {

    private final Calendars calendars;

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Working days from the day after {@code from} up to {@code to}; negative where {@code to} lies before. Null where the
     * arrangement of a year between them is not loaded: it is never guessed.
     */
    public @Nullable Integer between(LocalDate from, LocalDate to) {
        WorkingCalendar calendar = calendars.now();
        boolean ahead = !to.isBefore(from);
        LocalDate first = ahead ? from : to;
        LocalDate last = ahead ? to : from;
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!calendar.isLoaded(year)) {
                return null;
            }
        }
        int days = (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> calendar.kindOf(day).worked())
                .count();
        return ahead ? days : -days;
    }
}
