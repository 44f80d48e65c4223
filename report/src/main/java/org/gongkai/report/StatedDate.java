package org.gongkai.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as a report states it (日期), which need not exist: 31 November is one.
 *
 * @param year year as written
 * @param month month as written
 * @param day day as written
 */
public record StatedDate(int year, int month, int day) {

    /** The day it names. */
    public static StatedDate of(LocalDate date) {
        return new StatedDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The calendar date, empty where there is no such day. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Written {@code 2020-12-31}, also where the date does not exist. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
