package org.gongkai.rules.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a term (期限届满日), or what is missing to reckon it. */
public sealed interface Deadline {

    /**
     * Whether the reckoning touches 22 to 31 December of a year whose successor is not loaded: the next arrangement may
     * still move those days.
     */
    boolean provisional();

    /** The last day, or the earliest one possible where it cannot be reckoned yet. */
    LocalDate atTheEarliest();

    /** The last day, null where it cannot be reckoned yet. */
    default @Nullable LocalDate dueOrNull() {
        return this instanceof Due due ? due.date() : null;
    }

    /**
     * The last day is certain.
     *
     * @param date the last day
     */
    record Due(LocalDate date, boolean provisional) implements Deadline {
        @Override
        public LocalDate atTheEarliest() {
            return date;
        }
    }

    /**
     * The term runs into a year whose arrangement is not loaded.
     *
     * @param needsYear the first such year
     * @param earliest the last day if every day of such years were worked, weekends too
     */
    record NeedsYear(int needsYear, LocalDate earliest, boolean provisional) implements Deadline {
        @Override
        public LocalDate atTheEarliest() {
            return earliest;
        }
    }
}
