package org.gongkai.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.data.YearSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks the register what an inspector wants to see (依申请公开监督查询); changes nothing, and tells nothing of applicants. */
@Repository
public class RequestIrregularities {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestIrregularities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that was found.
     *
     * @param on the day it happened, or by which it should have
     * @param account who did it, null where nobody did or the applicant themselves
     * @param note what was said of it, or empty
     */
    public record Found(
            long request,
            RequestNumber number,
            LocalDate on,
            @Nullable Long account,
            String note) {}

    /** How many there are in a year. */
    @Transactional(readOnly = true)
    public long count(Unit unit, RequestIrregularity kind, int year) {
        return asked("select count(*) from (" + question(kind) + ") found", unit, year)
                .query(Long.class)
                .single();
    }

    /** What a count counts, the latest first. */
    @Transactional(readOnly = true)
    public List<Found> list(Unit unit, RequestIrregularity kind, int year, int skip, int most) {
        String latest = " order by happened desc, id desc limit :most offset :skip";
        return asked("select * from (" + question(kind) + ") found" + latest, unit, year)
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> found(row))
                .list();
    }

    private static String question(RequestIrregularity kind) {
        return switch (kind) {
            case REQUEST_OVERDUE -> """
                    select r.id, r.year, r.number, r.due_on as happened, cast(null as bigint) as account_id, '' as note
                    from request r where r.unit_id = :unit and r.stage <> 'CLOSED' and r.due_on < :today""";
            case REQUEST_LATE -> """
                    select r.id, r.year, r.number, e.on_day as happened, e.entered_by as account_id, e.late_reason as note
                    from docket_entry e join request r on r.id = e.request_id
                    where r.unit_id = :unit and e.late_reason is not null and e.struck_at is null
                        and e.on_day between :from and :to""";
            case REQUEST_STRUCK -> """
                    select r.id, r.year, r.number, cast(e.struck_at as text) as happened, e.struck_by as account_id,
                        e.struck_because as note
                    from docket_entry e join request r on r.id = e.request_id
                    where r.unit_id = :unit and e.struck_at >= :begin and e.struck_at < :end""";
            case LETTER_ALONE -> """
                    select r.id, r.year, r.number, cast(p.decided_at as text) as happened, p.decided_by as account_id,
                        p.alone_because as note
                    from paper p join request r on r.id = p.request_id
                    where r.unit_id = :unit and p.alone_because is not null
                        and p.decided_at >= :begin and p.decided_at < :end""";
        };
    }

    private JdbcClient.StatementSpec asked(String question, Unit unit, int year) {
        return new YearSpan(year, clock.getZone())
                .in(jdbc.sql(question))
                .param("unit", unit.id())
                .param("today", Column.of(LocalDate.now(clock)));
    }

    private Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                new RequestNumber(row.getInt("year"), row.getInt("number")),
                YearSpan.day(row.getString("happened"), clock.getZone()),
                Column.number(row, "account_id"),
                row.getString("note"));
    }
}
