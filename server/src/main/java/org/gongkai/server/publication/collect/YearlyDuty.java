package org.gongkai.server.publication.collect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a section must publish, and how often (年度公开任务).
 *
 * @param id number
 * @param sectionId the section
 * @param section its name
 * @param title what it publishes
 * @param category kind, an id of the categories
 * @param months in which months, 1 to 12
 * @param day by which day of the month; the last where a month is shorter
 */
record YearlyDuty(
        long id, long sectionId, String section, String title, String category, List<Integer> months, int day) {

    YearlyDuty {
        months = List.copyOf(months);
    }

    /** When it is due next, that day included. */
    public LocalDate nextAfter(LocalDate today) {
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .filter(month -> months.contains(month.getMonthValue()))
                .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
                .filter(due -> !due.isBefore(today))
                .findFirst()
                .orElseThrow();
    }
}
