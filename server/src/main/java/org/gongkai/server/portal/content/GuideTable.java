package org.gongkai.server.portal.content;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the guide in the database. */
@Repository
class GuideTable {

    private final JdbcClient jdbc;

    GuideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version without its contents. */
    record Published(int number, Instant at, String by) {}

    Optional<Guide> latest(Unit unit) {
        return versions(unit).stream().findFirst().map(version -> guide(unit, version));
    }

    /** The latest first. */
    List<Published> versions(Unit unit) {
        return jdbc.sql("""
                        select g.number, g.at, a.name from guide_version g join account a on a.id = g.account_id
                        where g.unit_id = :unit order by g.number desc""")
                .param("unit", unit.id())
                .query((row, index) -> new Published(
                        row.getInt("number"), Instant.ofEpochMilli(row.getLong("at")), row.getString("name")))
                .list();
    }

    /** False if somebody else was quicker. */
    boolean add(Unit unit, Guide guide, long account) {
        int added = jdbc.sql("""
                        insert into guide_version (unit_id, number, at, account_id)
                        values (:unit, :number, :at, :account) on conflict do nothing""")
                .param("unit", unit.id())
                .param("number", guide.number())
                .param("at", Column.of(guide.at()))
                .param("account", account)
                .update();
        if (added == 1) {
            guide.texts().forEach((part, text) -> addText(unit, guide.number(), part, text));
            guide.facts().forEach((fact, value) -> addFact(unit, guide.number(), fact, value));
        }
        return added == 1;
    }

    private void addText(Unit unit, int number, GuidePart part, String text) {
        jdbc.sql("insert into guide_text (unit_id, number, part, text) values (:unit, :number, :part, :text)")
                .param("unit", unit.id())
                .param("number", number)
                .param("part", part.name())
                .param("text", text)
                .update();
    }

    private void addFact(Unit unit, int number, GuideFact fact, String value) {
        jdbc.sql("""
                        insert into guide_fact (unit_id, number, fact, value, checked)
                        values (:unit, :number, :fact, :value, :value)""")
                .param("unit", unit.id())
                .param("number", number)
                .param("fact", fact.name())
                .param("value", value)
                .update();
    }

    /** Notes what the office's records say now; what the guide itself says stays. */
    void check(Unit unit, int number, Map<GuideFact, String> now) {
        for (GuideFact fact : GuideFact.values()) {
            jdbc.sql("""
                            insert into guide_fact (unit_id, number, fact, value, checked)
                            values (:unit, :number, :fact, '', :checked)
                            on conflict (unit_id, number, fact) do update set checked = excluded.checked""")
                    .param("unit", unit.id())
                    .param("number", number)
                    .param("fact", fact.name())
                    .param("checked", now.getOrDefault(fact, ""))
                    .update();
        }
    }

    private Guide guide(Unit unit, Published version) {
        Map<GuidePart, String> texts = new EnumMap<>(GuidePart.class);
        jdbc.sql("select part, text from guide_text where unit_id = :unit and number = :number")
                .param("unit", unit.id())
                .param("number", version.number())
                .query(row -> {
                    texts.put(GuidePart.valueOf(row.getString("part")), row.getString("text"));
                });
        Map<GuideFact, String> facts = new EnumMap<>(GuideFact.class);
        Map<GuideFact, String> checked = new EnumMap<>(GuideFact.class);
        jdbc.sql("select fact, value, checked from guide_fact where unit_id = :unit and number = :number")
                .param("unit", unit.id())
                .param("number", version.number())
                .query(row -> {
                    facts.put(GuideFact.valueOf(row.getString("fact")), row.getString("value"));
                    checked.put(GuideFact.valueOf(row.getString("fact")), row.getString("checked"));
                });
        facts.values().removeIf(String::isEmpty);
        return new Guide(version.number(), version.at(), texts, facts, checked);
    }
}
