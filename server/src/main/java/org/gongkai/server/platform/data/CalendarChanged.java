package org.gongkai.server.platform.data;

/**
 * A holiday arrangement came or was replaced (节假日安排有变化), and {@link Calendars} gives it already. Raised outside any
 * transaction: who hears it may take its time.
 *
 * @param year of the arrangement
 */
public record CalendarChanged(int year) {}
