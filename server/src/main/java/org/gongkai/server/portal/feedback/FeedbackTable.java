package org.gongkai.server.portal.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts and reports in the database. */
@Repository
class FeedbackTable {

    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Unit unit, String page, boolean useful) {
        jdbc.sql("""
                        insert into page_verdict (unit_id, page, useful, useless)
                        values (:unit, :page, :useful, :useless) on conflict (unit_id, page) do update
                        set useful = page_verdict.useful + excluded.useful,
                            useless = page_verdict.useless + excluded.useless""")
                .param("unit", unit.id())
                .param("page", page)
                .param("useful", useful ? 1 : 0)
                .param("useless", useful ? 0 : 1)
                .update();
    }

    /** The pages that most people found useless, those first. */
    List<PageVerdict> verdicts(Unit unit, int most) {
        return jdbc.sql("""
                        select page, useful, useless from page_verdict where unit_id = :unit
                        order by useless desc, useful desc, page limit :most""")
                .param("unit", unit.id())
                .param("most", most)
                .query((row, index) ->
                        new PageVerdict(row.getString("page"), row.getLong("useful"), row.getLong("useless")))
                .list();
    }

    long add(Unit unit, String page, String text, @Nullable String contact, Instant now, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into problem_report (unit_id, page, text, contact, received_at, due_on, state)
                        values (:unit, :page, :text, :contact, :now, :due, 'NEW') returning id""")
                .param("unit", unit.id())
                .param("page", page)
                .param("text", text)
                .param("contact", contact)
                .param("now", Column.of(now))
                .param("due", Column.of(dueOn))
                .query(Long.class)
                .single();
    }

    Optional<ProblemReport> find(Unit unit, long id) {
        return jdbc.sql("select * from problem_report where id = :id and unit_id = :unit")
                .param("id", id)
                .param("unit", unit.id())
                .query((row, index) -> report(row))
                .optional();
    }

    /** Those in a state, what is due first on top; of those closed, the latest. */
    List<ProblemReport> in(Unit unit, ProblemReport.State state, int most) {
        String order = state == ProblemReport.State.CLOSED ? "closed_at desc" : "due_on";
        return jdbc.sql("select * from problem_report where unit_id = :unit and state = :state order by " + order
                        + ", id limit :most")
                .param("unit", unit.id())
                .param("state", state.name())
                .param("most", most)
                .query((row, index) -> report(row))
                .list();
    }

    void answer(ProblemReport report, String note, Instant now) {
        jdbc.sql("update problem_report set state = 'ANSWERED', note = :note, answered_at = :now where id = :id")
                .param("note", note)
                .param("now", Column.of(now))
                .param("id", report.id())
                .update();
    }

    /** Closes a report and erases the contact. */
    void close(ProblemReport report, String note, Instant now) {
        jdbc.sql("""
                        update problem_report set state = 'CLOSED', note = :note, closed_at = :now, contact = null
                        where id = :id""")
                .param("note", note)
                .param("now", Column.of(now))
                .param("id", report.id())
                .update();
    }

    /** A report with its unit. */
    record Answered(long unitId, ProblemReport report) {}

    /** What was answered before a moment and is still open, whatever the unit. */
    List<Answered> answeredBefore(Instant moment) {
        return jdbc.sql("select * from problem_report where state = 'ANSWERED' and answered_at < :moment order by id")
                .param("moment", Column.of(moment))
                .query((row, index) -> new Answered(row.getLong("unit_id"), report(row)))
                .list();
    }

    private static ProblemReport report(ResultSet row) throws SQLException {
        return new ProblemReport(
                row.getLong("id"),
                row.getString("page"),
                row.getString("text"),
                row.getString("contact"),
                Objects.requireNonNull(Column.instant(row, "received_at")),
                LocalDate.parse(row.getString("due_on")),
                ProblemReport.State.valueOf(row.getString("state")),
                row.getString("note"),
                Column.instant(row, "closed_at"));
    }
}
