package org.gongkai.server.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Received reports in the database (收到的年报). */
@Repository
class ReceivedReportTable {

    private static final String COLUMNS =
            "id, rollup_id, unit_id, state, name, unit_name, file, errors, received_on, word, version";

    private final JdbcClient jdbc;
    private final ClarificationTable clarifications;

    ReceivedReportTable(JdbcClient jdbc, ClarificationTable clarifications) {
        this.jdbc = jdbc;
        this.clarifications = clarifications;
    }

    /** Enters a report as received; false if that file has come for that year before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(RollupYear rollup, @Nullable Long unit, Taken taken, byte[] packed, int errors, LocalDate on) {
        Optional<Long> id = jdbc.sql("""
                        insert into rollup_report (rollup_id, unit_id, state, name, unit_name, file, figures, errors,
                            received_on)
                        values (:rollup, :unit, 'RECEIVED', :name, :unitName, :file, :figures, :errors, :on)
                        on conflict (rollup_id, file) do nothing returning id""")
                .param("rollup", rollup.id())
                .param("unit", unit)
                .param("name", taken.name())
                .param("unitName", taken.unitName())
                .param("file", taken.file())
                .param("figures", packed)
                .param("errors", errors)
                .param("on", Column.of(on))
                .query(Long.class)
                .optional();
        id.ifPresent(report -> jdbc.sql("insert into rollup_content (report_id, content) values (:report, :content)")
                .param("report", report)
                .param("content", taken.content())
                .update());
        return id.isPresent();
    }

    /** What was read of a report, as JSON. */
    String content(long report) {
        return jdbc.sql("select content from rollup_content where report_id = :report")
                .param("report", report)
                .query(String.class)
                .single();
    }

    /** What was read of a year's accepted reports, as JSON, by the report's number. */
    Map<Long, String> accepted(RollupYear rollup) {
        Map<Long, String> contents = new HashMap<>();
        jdbc.sql("""
                        select c.report_id, c.content from rollup_content c join rollup_report r on r.id = c.report_id
                        where r.rollup_id = :rollup and r.state = 'ACCEPTED'""").param("rollup", rollup.id()).query(row -> {
            contents.put(row.getLong(1), row.getString(2));
        });
        return contents;
    }

    /** The packed figures of a year's reports, by the report's number; empty bytes where they cannot be packed. */
    Map<Long, byte[]> packed(RollupYear rollup) {
        Map<Long, byte[]> packed = new HashMap<>();
        jdbc.sql("select id, figures from rollup_report where rollup_id = :rollup and figures is not null")
                .param("rollup", rollup.id())
                .query(row -> {
                    packed.put(row.getLong(1), row.getBytes(2));
                });
        return packed;
    }

    /** The packed figures of one report; null where they have not been packed yet. */
    byte @Nullable [] packed(long report) {
        return jdbc.sql("select figures from rollup_report where id = :report")
                .param("report", report)
                .query((row, index) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
    }

    /** Puts packed figures in the place of those before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pack(long report, byte[] packed) {
        jdbc.sql("update rollup_report set figures = :figures where id = :report")
                .param("figures", packed)
                .param("report", report)
                .update();
    }

    /** All of a year, the earliest first. */
    List<ReceivedReport> all(RollupYear rollup) {
        Map<Long, Map<CellId, Clarification>> clarified = clarifications.of(rollup.id());
        return jdbc.sql("select " + COLUMNS + " from rollup_report where rollup_id = :rollup order by id")
                .param("rollup", rollup.id())
                .query((row, index) -> report(row, clarified))
                .list();
    }

    Optional<ReceivedReport> find(RollupYear rollup, long id) {
        Map<Long, Map<CellId, Clarification>> clarified = clarifications.of(rollup.id());
        return jdbc.sql("select " + COLUMNS + " from rollup_report where rollup_id = :rollup and id = :id")
                .param("rollup", rollup.id())
                .param("id", id)
                .query((row, index) -> report(row, clarified))
                .optional();
    }

    /** The accepted report of a unit. */
    Optional<ReceivedReport> accepted(RollupYear rollup, long unit) {
        Map<Long, Map<CellId, Clarification>> clarified = clarifications.of(rollup.id());
        return jdbc.sql("select " + COLUMNS
                        + " from rollup_report where rollup_id = :rollup and unit_id = :unit and state = 'ACCEPTED'")
                .param("rollup", rollup.id())
                .param("unit", unit)
                .query((row, index) -> report(row, clarified))
                .optional();
    }

    /** Decides on a report; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(ReceivedReport report, int seen, ReceivedState to, @Nullable String word) {
        return jdbc.sql("""
                        update rollup_report set state = :to, word = :word, version = version + 1
                        where id = :id and version = :seen and state = :from""")
                        .param("to", to.name())
                        .param("word", word)
                        .param("id", report.id())
                        .param("seen", seen)
                        .param("from", report.state().name())
                        .update()
                == 1;
    }

    /** Says whose a report is; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean assign(ReceivedReport report, int seen, long unit, int errors) {
        return jdbc.sql("""
                        update rollup_report set unit_id = :unit, errors = :errors, state = 'RECEIVED',
                            version = version + 1
                        where id = :id and version = :seen and state <> 'ACCEPTED'""")
                        .param("unit", unit)
                        .param("errors", errors)
                        .param("id", report.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Marks a report as changed; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean touch(ReceivedReport report, int seen) {
        return jdbc.sql("update rollup_report set version = version + 1 where id = :id and version = :seen")
                        .param("id", report.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Enters how many errors are left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void errors(ReceivedReport report, int errors) {
        jdbc.sql("update rollup_report set errors = :errors where id = :id")
                .param("errors", errors)
                .param("id", report.id())
                .update();
    }

    private static ReceivedReport report(ResultSet row, Map<Long, Map<CellId, Clarification>> clarified)
            throws SQLException {
        return new ReceivedReport(
                row.getLong("id"),
                row.getLong("rollup_id"),
                Column.number(row, "unit_id"),
                ReceivedState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("unit_name"),
                row.getString("file"),
                row.getInt("errors"),
                LocalDate.parse(row.getString("received_on")),
                row.getString("word"),
                clarified.getOrDefault(row.getLong("id"), Map.of()),
                row.getInt("version"));
    }
}
