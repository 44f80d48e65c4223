package org.gongkai.server.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.rules.personal.Hit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about marks, in the database. */
@Repository
class MarkDecisions {

    private final JdbcClient jdbc;

    MarkDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where in the text a mark stands. */
    record Span(long file, int start, int end) {
        static Span of(long file, Hit hit) {
            return new Span(file, hit.start(), hit.end());
        }
    }

    Map<Span, Mark.Decision> of(Material material) {
        Map<Span, Mark.Decision> decisions = new HashMap<>();
        jdbc.sql("select * from mark_decision where material_id = :material")
                .param("material", material.id())
                .query(row -> {
                    decisions.put(
                            new Span(row.getLong("file_id"), row.getInt("start_at"), row.getInt("end_at")),
                            new Mark.Decision(Mark.Verdict.valueOf(row.getString("verdict")), row.getString("note")));
                });
        return decisions;
    }

    void put(Material material, Mark mark, Mark.Decision decision, long account, Instant at) {
        jdbc.sql("""
                        insert into mark_decision (material_id, file_id, start_at, end_at, verdict, note,
                            account_id, at)
                        values (:material, :file, :start, :end, :verdict, :note, :account, :at)
                        on conflict (material_id, file_id, start_at, end_at) do update
                        set verdict = excluded.verdict, note = excluded.note, account_id = excluded.account_id,
                            at = excluded.at""")
                .param("material", material.id())
                .param("file", mark.file() == null ? 0 : mark.file().id())
                .param("start", mark.hit().start())
                .param("end", mark.hit().end())
                .param("verdict", decision.verdict().name())
                .param("note", decision.note())
                .param("account", account)
                .param("at", Column.of(at))
                .update();
    }

    /** Keeps for good what passes unmasked, with the reasons. */
    void keepExplained(Material material) {
        jdbc.sql("""
                        insert into explained_mark (material_id, note, account_id, at)
                        select material_id, note, account_id, at from mark_decision
                        where material_id = :material and verdict = 'EXPLAINED'""").param("material", material.id()).update();
    }

    /** Forgets what was decided about the material's own text, which has changed. */
    void clear(Material material) {
        jdbc.sql("delete from mark_decision where material_id = :material and file_id = 0")
                .param("material", material.id())
                .update();
    }
}
