package org.gongkai.rules.calendar;

/** What kind of day a date is (日期性质) in the working calendar. */
public sealed interface DayKind {

    /** Whether the day counts as a working day; never true of an {@link Unknown} day, which is not guessed. */
    default boolean worked() {
        return this instanceof Workday || this instanceof MadeUpWorkday;
    }

    /** A plain Monday to Friday (工作日). */
    record Workday() implements DayKind {}

    /** A plain Saturday or Sunday (周末). */
    record Weekend() implements DayKind {}

    /**
     * A day off by arrangement (放假), weekend days inside a holiday included.
     *
     * @param name the holiday
     */
    record Holiday(String name) implements DayKind {}

    /**
     * A day worked by arrangement (调休上班).
     *
     * @param name the holiday it makes up for
     */
    record MadeUpWorkday(String name) implements DayKind {}

    /**
     * A day of a year whose arrangement is not loaded, and that no arrangement names.
     *
     * @param year that year
     */
    record Unknown(int year) implements DayKind {}
}
