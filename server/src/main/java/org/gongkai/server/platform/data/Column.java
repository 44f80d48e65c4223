package org.gongkai.server.platform.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How values stand in columns that both databases understand: days as ISO text, instants as milliseconds. */
public final class Column {

    private Column() {}

    /** A day as it is stored. */
    public static @Nullable String of(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** An instant as it is stored. */
    public static @Nullable Long of(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    /** A day that may be absent. */
    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** An instant that may be absent. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** A number that may be absent. */
    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
