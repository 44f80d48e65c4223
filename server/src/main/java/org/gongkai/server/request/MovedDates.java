package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Due dates that moved without anybody's entry (自动变动的期限): a holiday arrangement came or changed. */
@Repository
class MovedDates {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long request, @Nullable LocalDate before, @Nullable LocalDate after) {
        jdbc.sql("""
                        insert into moved_date (request_id, due_before, due_after, noticed_at)
                        values (:request, :before, :after, :at)""")
                .param("request", request)
                .param("before", Column.of(before))
                .param("after", Column.of(after))
                .param("at", clock.millis())
                .update();
    }

    /** Those of a unit that nobody has seen. */
    List<MovedDate> unseen(Unit unit) {
        return jdbc.sql("""
                        select m.*, r.year, r.number from moved_date m join request r on r.id = m.request_id
                        where m.seen_at is null and r.unit_id = :unit order by m.id""")
                .param("unit", unit.id())
                .query((row, index) -> new MovedDate(
                        row.getLong("request_id"),
                        new RequestNumber(row.getInt("year"), row.getInt("number")),
                        Column.day(row, "due_before"),
                        Column.day(row, "due_after")))
                .list();
    }

    void seen(Unit unit) {
        jdbc.sql("""
                        update moved_date set seen_at = :at where seen_at is null
                        and request_id in (select id from request where unit_id = :unit)""").param("at", clock.millis()).param("unit", unit.id()).update();
    }
}
