package org.gongkai.rules.calendar;

import java.time.LocalDate;

/**
 * One day of a holiday arrangement (节假日安排) that departs from the plain week, or belongs to a named holiday.
 *
 * @param date the day
 * @param kind whether it is free or worked
 * @param name the holiday it belongs to (春节), never blank
 */
public record HolidayEntry(LocalDate date, Kind kind, String name) {

    /** What an arrangement says of a day. */
    public enum Kind {
        /** Nobody works (放假). */
        OFF,
        /** Worked, in exchange for a holiday if it is a weekend day (调休上班). */
        WORK
    }

    public HolidayEntry {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The entry of " + date + " has no holiday name; give it one");
        }
    }
}
