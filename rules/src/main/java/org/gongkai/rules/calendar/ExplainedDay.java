package org.gongkai.rules.calendar;

import java.time.LocalDate;

/**
 * One day of a reckoning and what became of it (逐日说明).
 *
 * @param date the day
 * @param reason why it counts or not
 * @param kind what kind of day it is, with the holiday's name
 */
public record ExplainedDay(LocalDate date, DayReason reason, DayKind kind) {

    /** Whether the day uses up a day of the term. */
    public boolean counted() {
        return reason.counted();
    }
}
