package org.gongkai.server.request.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestErased;
import org.gongkai.server.request.RequestNumber;
import org.gongkai.server.request.RequestSeals;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enquiries and notes in the database (内部征询与备注). */
@Repository
class EnquiryTable {

    private static final String QUESTION = "enquiry.question";
    private static final String ANSWER = "enquiry.answer";
    private static final String NOTE = "docket.note";
    private static final String SELECT = """
            select e.*, s.name as section, r.year, r.number, a.name as asker, b.name as answerer from enquiry e
            join request r on r.id = e.request_id join section s on s.id = e.section_id
            join account a on a.id = e.asked_by left join account b on b.id = e.answered_by
            where r.unit_id = :unit and r.asked is not null and\s""";

    private final JdbcClient jdbc;
    private final RequestSeals seals;

    EnquiryTable(JdbcClient jdbc, RequestSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(long request, long section, String question, LocalDate due, Instant at, long by) {
        return jdbc.sql("""
                        insert into enquiry (request_id, section_id, question, due_on, asked_at, asked_by)
                        values (:request, :section, :question, :due, :at, :by) returning id""")
                .param("request", request)
                .param("section", section)
                .param("question", seals.seal(request, QUESTION, question))
                .param("due", Column.of(due))
                .param("at", Column.of(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Writes an answer down; false if another has done it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(Enquiry enquiry, String answer, Instant at, long by) {
        return jdbc.sql("""
                        update enquiry set answer = :answer, answered_at = :at, answered_by = :by
                        where id = :id and answered_at is null""")
                        .param("answer", seals.seal(enquiry.request(), ANSWER, answer))
                        .param("at", Column.of(at))
                        .param("by", by)
                        .param("id", enquiry.id())
                        .update()
                == 1;
    }

    List<Enquiry> about(Unit unit, long request) {
        return jdbc.sql(SELECT + "e.request_id = :request order by e.id")
                .param("unit", unit.id())
                .param("request", request)
                .query((row, index) -> enquiry(row))
                .list();
    }

    Optional<Enquiry> find(Unit unit, long id) {
        return jdbc.sql(SELECT + "e.id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> enquiry(row))
                .optional();
    }

    /** Those that sections have not answered, the nearest date first. */
    List<Enquiry> open(Unit unit, List<Long> sections) {
        return jdbc.sql(SELECT + "e.section_id in (:sections) and e.answered_at is null order by e.due_on, e.id")
                .param("unit", unit.id())
                .param("sections", sections)
                .query((row, index) -> enquiry(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long request, String words, Instant at, long by) {
        jdbc.sql("""
                        insert into docket_note (request_id, words, written_at, written_by)
                        values (:request, :words, :at, :by)""")
                .param("request", request)
                .param("words", seals.seal(request, NOTE, words))
                .param("at", Column.of(at))
                .param("by", by)
                .update();
    }

    List<Note> notes(long request) {
        return jdbc.sql("""
                        select n.*, a.name as writer from docket_note n join account a on a.id = n.written_by
                        where n.request_id = :request order by n.id""")
                .param("request", request)
                .query((row, index) -> new Note(
                        seals.open(request, NOTE, row.getString("words")),
                        Instant.ofEpochMilli(row.getLong("written_at")),
                        row.getString("writer")))
                .list();
    }

    /** What was asked, answered and noted goes with the applicant. */
    @EventListener
    void erased(RequestErased event) {
        for (String table : List.of("enquiry", "docket_note")) {
            jdbc.sql("delete from " + table + " where request_id = :request")
                    .param("request", event.request())
                    .update();
        }
    }

    private Enquiry enquiry(ResultSet row) throws SQLException {
        long request = row.getLong("request_id");
        String answer = row.getString("answer");
        return new Enquiry(
                row.getLong("id"),
                request,
                new RequestNumber(row.getInt("year"), row.getInt("number")),
                row.getLong("section_id"),
                row.getString("section"),
                seals.open(request, QUESTION, row.getString("question")),
                LocalDate.parse(row.getString("due_on")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                row.getString("asker"),
                answer == null ? null : seals.open(request, ANSWER, answer),
                Column.instant(row, "answered_at"),
                row.getString("answerer"));
    }
}
