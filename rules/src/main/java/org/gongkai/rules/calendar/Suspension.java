package org.gongkai.rules.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that a term does not run (不计入期限的期间).
 *
 * @param after the day before the first of them
 * @param until the last of them; equal to {@code after} where there are none
 */
public record Suspension(LocalDate after, LocalDate until) {

    public Suspension {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException(
                    "A suspension cannot end on %s, before it begins on %s; swap the dates".formatted(until, after));
        }
    }

    /** Whether the term stands still on that day. */
    public boolean covers(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    /** Whether one of them covers the day: overlapping suspensions count once. */
    static boolean anyCovers(List<Suspension> suspensions, LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day));
    }
}
