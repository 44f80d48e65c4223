package org.gongkai.server.platform.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year as queries ask for it (年度条件): its first and last day as {@code :from} and {@code :to}, its first moment and the
 * one behind its last as {@code :begin} and {@code :end}.
 */
public record YearSpan(int year, ZoneId zone) {

    /** Gives a query the year. */
    public JdbcClient.StatementSpec in(JdbcClient.StatementSpec query) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return query.param("from", Column.of(first))
                .param("to", Column.of(LocalDate.of(year, 12, 31)))
                .param("begin", Column.of(start(first)))
                .param("end", Column.of(start(first.plusYears(1))));
    }

    /** The day that a column holds, be it a day or a moment written as a number. */
    public static LocalDate day(String written, ZoneId zone) {
        return written.contains("-")
                ? LocalDate.parse(written)
                : LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(written)), zone);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
