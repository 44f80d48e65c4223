package org.gongkai.server.annual;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every text that a draft has had (修改痕迹): who wrote it, and when. */
@Repository
class Edits {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Edits(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a text, unless it is the one kept last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(YearReport report, List<String> chapters, long by) {
        List<Edit> before = of(report);
        if (!before.isEmpty() && before.get(before.size() - 1).chapters().equals(chapters)) {
            return;
        }
        jdbc.sql("""
                        insert into annual_edit (report_id, number, at, made_by, chapters)
                        values (:report, :number, :at, :by, :chapters)""")
                .param("report", report.id())
                .param("number", before.size())
                .param("at", clock.millis())
                .param("by", by)
                .param("chapters", json.writeValueAsString(chapters))
                .update();
    }

    /** From the one that the draft began with on. */
    List<Edit> of(YearReport report) {
        return jdbc.sql("""
                        select e.*, a.name from annual_edit e join account a on a.id = e.made_by
                        where e.report_id = :report order by e.number""")
                .param("report", report.id())
                .query((row, index) -> new Edit(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("name"),
                        json.readValue(row.getString("chapters"), TEXTS)))
                .list();
    }
}
