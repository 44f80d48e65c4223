package org.gongkai.server.publication.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Calls and their answers in the database. */
@Repository
class CallTable {

    private static final String SELECT = """
            select c.*, count(s.section_id) as asked, count(s.answered_at) as answered
            from material_call c join called_section s on s.call_id = c.id where c.unit_id = :unit""";

    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Unit unit, Calls.NewCall call, Instant at, long account) {
        long id = jdbc.sql("""
                        insert into material_call (unit_id, title, explanation, category, due_on, yearly_duty_id,
                            called_at, account_id)
                        values (:unit, :title, :explanation, :category, :due, :duty, :at, :account) returning id""")
                .param("unit", unit.id())
                .param("title", call.title())
                .param("explanation", call.explanation())
                .param("category", call.category())
                .param("due", Column.of(call.dueOn()))
                .param("duty", call.yearlyDuty())
                .param("at", Column.of(at))
                .param("account", account)
                .query(Long.class)
                .single();
        call.sections().forEach(section -> jdbc.sql(
                        "insert into called_section (call_id, section_id) values (:call, :section)")
                .param("call", id)
                .param("section", section)
                .update());
        return id;
    }

    List<Call> of(Unit unit, int most) {
        return jdbc.sql(SELECT + " group by c.id order by c.due_on desc, c.id desc limit :most")
                .param("unit", unit.id())
                .param("most", most)
                .query((row, index) -> call(row))
                .list();
    }

    Optional<Call> find(Unit unit, long id) {
        return jdbc.sql(SELECT + " and c.id = :id group by c.id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> call(row))
                .optional();
    }

    /** Calls that one of these sections has not answered, the nearest date first. */
    List<Call> open(Unit unit, List<Long> sections) {
        return jdbc.sql(SELECT + " and s.section_id in (:sections) and s.answered_at is null"
                        + " group by c.id order by c.due_on, c.id")
                .param("unit", unit.id())
                .param("sections", sections)
                .query((row, index) -> call(row))
                .list();
    }

    List<Answer> answers(long call) {
        return jdbc.sql("""
                        select s.*, e.name as section, m.title, a.name as person from called_section s
                        join section e on e.id = s.section_id left join material m on m.id = s.material_id
                        left join account a on a.id = s.answered_by where s.call_id = :call order by s.section_id""")
                .param("call", call)
                .query((row, index) -> new Answer(
                        row.getLong("section_id"),
                        row.getString("section"),
                        Column.number(row, "material_id"),
                        row.getString("title"),
                        row.getString("nothing_because"),
                        Column.instant(row, "answered_at"),
                        row.getString("person")))
                .list();
    }

    /** Writes an answer down; false if the section is not asked, or has answered. */
    boolean answer(long call, long section, @Nullable Long material, @Nullable String because, Instant at, long by) {
        return jdbc.sql("""
                        update called_section set material_id = :material, nothing_because = :because,
                            answered_at = :at, answered_by = :by
                        where call_id = :call and section_id = :section and answered_at is null""")
                        .param("material", material)
                        .param("because", because)
                        .param("at", Column.of(at))
                        .param("by", by)
                        .param("call", call)
                        .param("section", section)
                        .update()
                == 1;
    }

    /** Whether a yearly duty has been called for a date. */
    boolean isCalled(long duty, LocalDate due) {
        return jdbc.sql("select 1 from material_call where yearly_duty_id = :duty and due_on = :due")
                .param("duty", duty)
                .param("due", Column.of(due))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * A call that somebody is to be reminded of.
     *
     * @param call number of the call
     * @param unitId its unit
     * @param title what is asked for
     * @param dueOn until when
     * @param sections names of those who have not answered
     */
    record Reminder(long call, long unitId, String title, LocalDate dueOn, List<String> sections) {}

    /** Open calls due on a day or before, of which nobody was reminded today. */
    @Transactional(readOnly = true)
    List<Reminder> toRemindOf(LocalDate until, LocalDate today) {
        return jdbc.sql("""
                        select id, unit_id, title, due_on from material_call c
                        where due_on <= :until and coalesce(last_reminder, '') < :today
                          and exists (select 1 from called_section s where s.call_id = c.id and s.answered_at is null)
                        order by id""")
                .param("until", Column.of(until))
                .param("today", Column.of(today))
                .query((row, index) -> new Reminder(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("due_on")),
                        silent(row.getLong("id"))))
                .list();
    }

    /** Notes that a reminder went out today; false if another has done it already. */
    boolean reminded(long call, LocalDate today) {
        return jdbc.sql("""
                        update material_call set last_reminder = :today
                        where id = :id and coalesce(last_reminder, '') < :today""").param("today", Column.of(today)).param("id", call).update() == 1;
    }

    private List<String> silent(long call) {
        return answers(call).stream()
                .filter(Answer::isOpen)
                .map(Answer::section)
                .toList();
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("title"),
                row.getString("explanation"),
                row.getString("category"),
                LocalDate.parse(row.getString("due_on")),
                Instant.ofEpochMilli(row.getLong("called_at")),
                row.getInt("asked"),
                row.getInt("answered"));
    }
}
