package org.gongkai.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The materials in the database. Every question names the unit: nobody sees another's. */
@Repository
class Materials {

    private final JdbcClient jdbc;

    Materials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Material material) {
        Draft draft = material.draft();
        return jdbc.sql("""
                        insert into material (unit_id, section_id, submitted_by, submitted_at, held_by, title, body, category,
                            formed_on, document_number, attribute, article, stage, due_on)
                        values (:unit, :section, :by, :at, :holder, :title, :body, :category,
                            :formed, :number, :attribute, :article, :stage, :due) returning id""")
                .param("unit", material.unitId())
                .param("section", material.sectionId())
                .param("by", material.submittedBy())
                .param("at", Column.of(material.submittedAt()))
                .param("holder", material.heldBy())
                .param("title", draft.title())
                .param("body", draft.body())
                .param("category", draft.category())
                .param("formed", Column.of(draft.formedOn()))
                .param("number", draft.documentNumber())
                .param("attribute", draft.attribute().name())
                .param("article", draft.article())
                .param("stage", material.stage().name())
                .param("due", Column.of(material.dueOn()))
                .query(Long.class)
                .single();
    }

    Optional<Material> find(Unit unit, long id) {
        return jdbc.sql("select * from material where unit_id = :unit and id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> material(row))
                .optional();
    }

    /** Whose materials are asked for: everybody's, those in one's own hands, those that others handed in. */
    enum Whose {
        ANYBODY(""),
        HOLDER(" and held_by = :account"),
        OTHERS(" and submitted_by <> :account");

        private final String condition;

        Whose(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What stands at a stage, the nearest limit first.
     *
     * @param sections sections to look at, empty for all
     */
    List<Material> at(Actor actor, Stage stage, List<Long> sections, Whose whose, int most) {
        String inSections = sections.isEmpty() ? "" : " and section_id in (:sections)";
        return jdbc.sql("select * from material where unit_id = :unit and stage = :stage" + inSections
                        + whose.condition
                        + " order by due_on nulls last, id limit :most")
                .param("unit", actor.unit().id())
                .param("stage", stage.name())
                .param("sections", sections)
                .param("account", actor.account().id())
                .param("most", most)
                .query((row, index) -> material(row))
                .list();
    }

    /** What a person has handed in, the latest first. */
    List<Material> by(Unit unit, long account, int most) {
        return jdbc.sql("""
                        select * from material where unit_id = :unit and id in (
                            select id from material where submitted_by = :account
                            union select id from material where held_by = :account)
                        order by id desc limit :most""")
                .param("unit", unit.id())
                .param("account", account)
                .param("most", most)
                .query((row, index) -> material(row))
                .list();
    }

    /**
     * Moves a material on.
     *
     * @param seen version that the person has seen
     * @return false if somebody else has changed it meanwhile
     */
    boolean move(Material material, Stage stage, Attribute attribute, String article, int seen) {
        return jdbc.sql("""
                        update material set stage = :stage, attribute = :attribute, article = :article,
                            version = version + 1
                        where id = :id and version = :seen""")
                        .param("stage", stage.name())
                        .param("attribute", attribute.name())
                        .param("article", article.isBlank() ? null : article)
                        .param("id", material.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /**
     * Puts a mended draft in the place of one that came back, for the section's head to review again.
     *
     * @param seen version that the person has seen
     * @return false if somebody else has changed it meanwhile
     */
    boolean mend(Material material, Draft draft, @Nullable LocalDate dueOn, int seen) {
        return jdbc.sql("""
                        update material set title = :title, body = :body, category = :category, formed_on = :formed,
                            document_number = :number, attribute = :attribute, article = :article, due_on = :due,
                            stage = 'SECTION', version = version + 1
                        where id = :id and version = :seen and stage = 'RETURNED'""")
                        .param("title", draft.title())
                        .param("body", draft.body())
                        .param("category", draft.category())
                        .param("formed", Column.of(draft.formedOn()))
                        .param("number", draft.documentNumber())
                        .param("attribute", draft.attribute().name())
                        .param("article", draft.article())
                        .param("due", Column.of(dueOn))
                        .param("id", material.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Notes when a material was closed, published or kept back. */
    void close(Material material, Instant at) {
        jdbc.sql("update material set done_at = :at where id = :id")
                .param("at", Column.of(at))
                .param("id", material.id())
                .update();
    }

    List<NonDisclosure.Closed> keptBack(Unit unit) {
        return jdbc.sql("""
                        select * from material where unit_id = :unit and stage = 'DONE' and attribute <> 'PUBLIC'
                          and done_at is not null order by done_at""")
                .param("unit", unit.id())
                .query((row, index) ->
                        new NonDisclosure.Closed(material(row), Instant.ofEpochMilli(row.getLong("done_at"))))
                .list();
    }

    /** What is to go out and has no limit yet. */
    List<Material> withoutLimit() {
        return jdbc.sql("select * from material where due_on is null and attribute = 'PUBLIC' and stage <> 'DONE'")
                .query((row, index) -> material(row))
                .list();
    }

    void limit(Material material, @Nullable LocalDate dueOn) {
        jdbc.sql("update material set due_on = :due where id = :id")
                .param("due", Column.of(dueOn))
                .param("id", material.id())
                .update();
    }

    /** Gives what one person has in hand to another. */
    void handOver(Unit unit, long from, long to) {
        jdbc.sql("update material set held_by = :to where unit_id = :unit and held_by = :from and stage <> 'DONE'")
                .param("to", to)
                .param("unit", unit.id())
                .param("from", from)
                .update();
    }

    /** Puts a masked text in the place of the text. */
    void rewrite(Material material, String body) {
        jdbc.sql("update material set body = :body where id = :id")
                .param("body", body)
                .param("id", material.id())
                .update();
    }

    private static Material material(ResultSet row) throws SQLException {
        Draft draft = new Draft(
                row.getString("title"),
                row.getString("body"),
                row.getString("category"),
                LocalDate.parse(row.getString("formed_on")),
                row.getString("document_number"),
                Attribute.valueOf(row.getString("attribute")),
                row.getString("article"));
        return new Material(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("section_id"),
                row.getLong("submitted_by"),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                row.getLong("held_by"),
                draft,
                Stage.valueOf(row.getString("stage")),
                Column.day(row, "due_on"),
                row.getInt("version"));
    }
}
