package org.gongkai.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.rules.calendar.WorkingCalendar;

/** Days on which an office publishes: working days where the calendar knows the year, else Monday to Friday. */
final class DemoDays {

    private static final int MOST_DAYS_BEFORE = 12;

    private final WorkingCalendar calendar = WorkingCalendar.builtIn();
    private final Random chance;

    DemoDays(Random chance) {
        this.chance = chance;
    }

    /** So many days of a year, in order. */
    List<LocalDate> in(int year, int count) {
        LocalDate first = LocalDate.of(year, year == 2008 ? 5 : 1, 1);
        int span = first.lengthOfYear() - first.getDayOfYear() + 1;
        return Stream.generate(() -> first.plusDays(chance.nextInt(span)))
                .filter(this::isWorked)
                .limit(count)
                .sorted()
                .toList();
    }

    /** A working day shortly before: when the document was made. */
    LocalDate before(LocalDate day) {
        LocalDate made = day.minusDays(1 + chance.nextInt(MOST_DAYS_BEFORE));
        while (!isWorked(made)) {
            made = made.minusDays(1);
        }
        return made;
    }

    private boolean isWorked(LocalDate day) {
        return calendar.isLoaded(day.getYear())
                ? calendar.kindOf(day).worked()
                : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
