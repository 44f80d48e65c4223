package org.gongkai.server.publication.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.PublishForm;
import org.gongkai.server.publication.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to go out at a time to come (定时发布计划). A material has one time at most. */
@Service
public class Schedule {

    private final PublicationLine line;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Schedule(PublicationLine line, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.line = line;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sets when a material goes out; an earlier time for it is replaced.
     *
     * @param seen version of the material that the clerk has seen
     * @throws RefusedException if the time has gone by, or the material is not ready to be published
     */
    @Transactional
    public void set(Actor actor, long materialId, PublishForm form, Instant at, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Material material = line.material(actor, materialId);
        if (!at.isAfter(clock.instant())) {
            throw new RefusedException("refused.schedule.past");
        }
        if (material.stage() != Stage.CATALOGUE
                || material.draft().attribute() != Attribute.PUBLIC
                || material.version() != seen) {
            throw new RefusedException("refused.changed");
        }
        jdbc.sql("delete from scheduled_publication where material_id = :id")
                .param("id", materialId)
                .update();
        jdbc.sql("""
                        insert into scheduled_publication (material_id, at, seen, summary, category, topic, genre, keywords,
                            account_id) values (:id, :at, :seen, :summary, :category, :topic, :genre, :keywords, :account)""")
                .param("id", materialId)
                .param("at", at.toEpochMilli())
                .param("seen", seen)
                .param("summary", form.summary())
                .param("category", form.category())
                .param("topic", form.topic())
                .param("genre", form.genre())
                .param("keywords", form.keywords())
                .param("account", actor.account().id())
                .update();
        ledger.record(actor.act(duty, "material.scheduled", "material/" + materialId, null, null));
    }

    /** Calls it off. */
    @Transactional
    public void cancel(Actor actor, long materialId) {
        Duty duty = actor.as(Role.CLERK);
        line.material(actor, materialId);
        remove(materialId);
        ledger.record(actor.act(duty, "material.unscheduled", "material/" + materialId, null, null));
    }

    /**
     * When a material goes out.
     *
     * @param at when it goes out, or should have
     * @param problem key of why it did not go out, null while nothing is wrong
     */
    public record Planned(Instant at, @Nullable String problem) {}

    /** When a material goes out, empty where no time is set. */
    @Transactional(readOnly = true)
    public Optional<Planned> of(Material material) {
        return jdbc.sql("select at, problem from scheduled_publication where material_id = :id")
                .param("id", material.id())
                .query((row, index) -> new Planned(Instant.ofEpochMilli(row.getLong("at")), row.getString("problem")))
                .optional();
    }

    /** What should have gone out by now. */
    @Transactional(readOnly = true)
    List<Scheduled> due() {
        return jdbc.sql(
                        "select s.*, m.unit_id from scheduled_publication s"
                                + " join material m on m.id = s.material_id where s.at <= :now and s.problem is null and m.stage = 'CATALOGUE' order by s.at")
                .param("now", clock.millis())
                .query((row, index) -> scheduled(row))
                .list();
    }

    void remove(long materialId) {
        jdbc.sql("delete from scheduled_publication where material_id = :id")
                .param("id", materialId)
                .update();
    }

    /** Notes why a material did not go out; the clerk finds it in the queue still. */
    @Transactional
    void failed(Scheduled scheduled, String problem) {
        jdbc.sql("update scheduled_publication set problem = :problem where material_id = :id")
                .param("problem", problem)
                .param("id", scheduled.materialId())
                .update();
    }

    private static Scheduled scheduled(ResultSet row) throws SQLException {
        PublishForm form = new PublishForm(
                row.getString("category"),
                row.getString("topic"),
                row.getString("summary"),
                row.getString("genre"),
                row.getString("keywords"));
        return new Scheduled(
                row.getLong("material_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("unit_id"),
                row.getInt("seen"),
                form,
                row.getLong("account_id"));
    }
}
