package org.gongkai.rules.calendar;

/** Why a day counts in a term or does not (计算理由). */
public enum DayReason {
    /** The day the term starts on, not counted. */
    STARTS(false),
    /** The day the request was received, not counted. */
    RECEIVED(false),
    /** The day the corrected request was received, from which the clock starts anew; not counted. */
    CORRECTED(false),
    /** The day of payment, from which the clock starts anew; not counted. */
    PAID(false),
    /** A working day, made-up ones included. */
    WORKED(true),
    /** A weekend or a holiday. */
    OFF(false),
    /** The opinion of a third party or a joint body is being asked (条例 33). */
    SUSPENDED(false),
    /** Ran on a clock that a correction or a fee notice stopped and that starts anew. */
    DROPPED(false),
    /** A day of a year not loaded, taken as worked to find the earliest date. */
    ASSUMED_WORKED(true),
    /** A day of a term in calendar days or months. */
    CALENDAR_DAY(true),
    /** After the last day of a term in calendar days or months that fell on a day off: still off. */
    ROLLED_OVER(false),
    /** The working day on which such a term ends instead. */
    ROLLED_TO(false);

    private final boolean counted;

    DayReason(boolean counted) {
        this.counted = counted;
    }

    /** Whether a day with this reason uses up a day of the term. */
    public boolean counted() {
        return counted;
    }
}
