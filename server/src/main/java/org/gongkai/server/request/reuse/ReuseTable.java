package org.gongkai.server.request.reuse;

import java.time.Instant;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others have of requests, in the database. */
@Repository
class ReuseTable {

    private static final int MONTH = 7;
    private static final String LOGGED =
            "from request_reuse u join request r on r.id = u.request_id where r.unit_id = :unit and u.summary is not null";

    private final JdbcClient jdbc;

    ReuseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reused of(long request) {
        return jdbc.sql("select proposed_at, summary from request_reuse where request_id = :request")
                .param("request", request)
                .query((row, index) -> new Reused(Column.instant(row, "proposed_at"), row.getString("summary")))
                .optional()
                .orElse(Reused.NOTHING);
    }

    /** Notes that it is proposed; false if it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean propose(long request, Instant at, long by) {
        return jdbc.sql("""
                        insert into request_reuse (request_id, proposed_at, proposed_by) values (:request, :at, :by)
                        on conflict (request_id) do update set proposed_at = :at, proposed_by = :by
                        where request_reuse.proposed_at is null""")
                        .param("request", request)
                        .param("at", Column.of(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Writes its line of the log; null takes it out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void summarise(long request, @Nullable String summary, Instant at, long by) {
        jdbc.sql("""
                        insert into request_reuse (request_id, summary, summarised_at, summarised_by)
                        values (:request, :summary, :at, :by)
                        on conflict (request_id) do update
                            set summary = :summary, summarised_at = :at, summarised_by = :by""")
                .param("request", request)
                .param("summary", summary)
                .param("at", Column.of(at))
                .param("by", by)
                .update();
    }

    /** The years of the log, the latest first. */
    List<Integer> years(Unit unit) {
        return jdbc.sql("select distinct r.year " + LOGGED + " order by r.year desc")
                .param("unit", unit.id())
                .query(Integer.class)
                .list();
    }

    /** The log of a year, the latest first. */
    List<LogEntry> log(Unit unit, int year) {
        return jdbc.sql("select r.year, r.number, r.received_on, r.outcome, u.summary " + LOGGED
                        + " and r.year = :year and r.outcome is not null order by r.number desc")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> new LogEntry(
                        new RequestNumber(row.getInt("year"), row.getInt("number")),
                        row.getString("received_on").substring(0, MONTH),
                        row.getString("summary"),
                        row.getString("outcome")))
                .list();
    }
}
