package org.gongkai.server.platform.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The messages to groups in the database: what is to be sent, and what became of it (发件箱). */
@Repository
class GroupMessageTable {

    private static final String MESSAGES =
            "select m.*, r.name as robot_name from group_message m join group_robot r on r.id = m.robot_id ";

    private final JdbcClient jdbc;

    GroupMessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Robot robot, String subject, String text, Instant now) {
        jdbc.sql("""
                        insert into group_message (unit_id, robot_id, subject, text, queued_at, state, due_at)
                        values (:unit, :robot, :subject, :text, :now, 'PENDING', :now)""")
                .param("unit", robot.unitId())
                .param("robot", robot.id())
                .param("subject", subject)
                .param("text", text)
                .param("now", Column.of(now))
                .update();
    }

    /**
     * A message that was claimed to be sent.
     *
     * @param attempt the how-manieth attempt this is
     */
    record Claim(long id, long robotId, String text, int attempt) {}

    /** Claims the message that has been due longest, in a transaction of its own; nobody else will send it. */
    @Transactional
    public Optional<Claim> claim(Instant now) {
        return jdbc.sql("""
                        update group_message set state = 'SENDING', attempts = attempts + 1, due_at = null,
                            claimed_at = :now
                        where due_at is not null and id =
                            (select id from group_message where due_at <= :now order by due_at, id limit 1)
                        returning id, robot_id, text, attempts""")
                .param("now", Column.of(now))
                .query((row, index) -> new Claim(
                        row.getLong("id"), row.getLong("robot_id"), row.getString("text"), row.getInt("attempts")))
                .optional();
    }

    /**
     * Writes down what came of an attempt, unless the message has been sent again by hand since. An answer that comes after
     * the message was given up as unclear is the truth all the same.
     */
    @Transactional
    public void end(Claim claim, Outcome outcome, @Nullable Instant nextAt) {
        jdbc.sql("""
                        update group_message set state = :state, due_at = :next, reason = :reason, detail = :detail
                        where id = :id and attempts = :attempt and state in ('SENDING', 'UNCLEAR')""")
                .param("state", outcome.reason().state().name())
                .param("next", Column.of(nextAt))
                .param("reason", outcome.reason().name())
                .param("detail", outcome.detail())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    /** Gives up what was claimed that long ago: whoever claimed it has stopped, and whether it was said nobody knows. */
    @Transactional
    public int giveUpClaimsBefore(Instant then) {
        return jdbc.sql("""
                        update group_message set state = 'UNCLEAR', reason = 'STOPPED', detail = ''
                        where state = 'SENDING' and claimed_at < :then""").param("then", Column.of(then)).update();
    }

    boolean sendAgain(long unit, long id, Instant now) {
        return jdbc.sql("""
                        update group_message set state = 'PENDING', due_at = :now
                        where id = :id and unit_id = :unit
                          and (state = 'UNCLEAR' or (state = 'REFUSED' and due_at is null))
                          and robot_id in (select id from group_robot where closed_at is null)""")
                        .param("now", Column.of(now))
                        .param("id", id)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    List<GroupMessage> about(long unit, String subject) {
        return jdbc.sql(MESSAGES + "where m.unit_id = :unit and m.subject = :subject order by m.id desc")
                .param("unit", unit)
                .param("subject", subject)
                .query((row, index) -> message(row))
                .list();
    }

    List<GroupMessage> latest(long unit, int most) {
        return jdbc.sql(MESSAGES + """
                        where m.unit_id = :unit
                        order by case when m.state = 'UNCLEAR' then 0 else 1 end, m.id desc limit :most""")
                .param("unit", unit)
                .param("most", most)
                .query((row, index) -> message(row))
                .list();
    }

    private static GroupMessage message(ResultSet row) throws SQLException {
        return new GroupMessage(
                row.getLong("id"),
                row.getLong("robot_id"),
                row.getString("robot_name"),
                row.getString("subject"),
                row.getString("text"),
                Objects.requireNonNull(Column.instant(row, "queued_at")),
                GroupMessage.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Column.instant(row, "due_at"),
                new Outcome(Outcome.Reason.valueOf(row.getString("reason")), row.getString("detail")));
    }
}
