package org.gongkai.server.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Annual reports in the database (年度报告). */
@Repository
class YearReportTable {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    YearReportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Unit unit, int year, String form, List<String> chapters, long by) {
        jdbc.sql("""
                        insert into annual_report (unit_id, year, number, form, stage, chapters, drafted_by)
                        values (:unit, :year, 1, :form, 'DRAFT', :chapters, :by)""")
                .param("unit", unit.id())
                .param("year", year)
                .param("form", form)
                .param("chapters", json.writeValueAsString(chapters))
                .param("by", by)
                .update();
    }

    /** Adds the next version behind a published one; false if somebody else was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addNext(YearReport published, int seen, String because, long by) {
        return jdbc.sql("""
                        insert into annual_report (unit_id, year, number, form, stage, chapters, document_number, signed_on,
                            drafted_by, corrected_because)
                        select unit_id, year, number + 1, form, 'DRAFT', chapters, document_number, signed_on, :by, :because
                        from annual_report r where id = :id and version = :seen and stage = 'PUBLISHED'
                          and not exists (select 1 from annual_report
                              where unit_id = r.unit_id and year = r.year and number > r.number)""")
                        .param("by", by)
                        .param("because", because)
                        .param("id", published.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** The latest version of a year's report. */
    Optional<YearReport> latest(Unit unit, int year) {
        return jdbc.sql("""
                        select * from annual_report where unit_id = :unit and year = :year
                        order by number desc limit 1""")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> report(row))
                .optional();
    }

    /** The version of a year's report that was approved last. */
    Optional<YearReport> frozen(Unit unit, int year) {
        return jdbc.sql("""
                        select * from annual_report where unit_id = :unit and year = :year and frozen is not null
                        order by number desc limit 1""")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> report(row))
                .optional();
    }

    /** The version of a year's report that was published last. */
    Optional<YearReport> published(Unit unit, int year) {
        return jdbc.sql("""
                        select * from annual_report where unit_id = :unit and year = :year and stage = 'PUBLISHED'
                        order by number desc limit 1""")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> report(row))
                .optional();
    }

    /** The number of each unit's version of a year's report that was published last, by the unit's number. */
    Map<Long, Long> published(int year) {
        Map<Long, Long> published = new HashMap<>();
        jdbc.sql("select unit_id, id from annual_report where year = :year and stage = 'PUBLISHED' order by number")
                .param("year", year)
                .query(row -> {
                    published.put(row.getLong(1), row.getLong(2));
                });
        return published;
    }

    /** The version that an item publishes now. */
    Optional<YearReport> by(long item) {
        return jdbc.sql("""
                        select * from annual_report where item_id = :item and stage = 'PUBLISHED'
                        order by number desc limit 1""")
                .param("item", item)
                .query((row, index) -> report(row))
                .optional();
    }

    /** Items that publish the same unit's reports on later years. */
    List<Long> itemsAfter(YearReport report) {
        return jdbc.sql("""
                        select distinct item_id from annual_report
                        where unit_id = :unit and year > :year and item_id is not null""")
                .param("unit", report.unitId())
                .param("year", report.year())
                .query(Long.class)
                .list();
    }

    /** All versions of a year's report, the latest first. */
    List<YearReport> versions(Unit unit, int year) {
        return jdbc.sql("select * from annual_report where unit_id = :unit and year = :year order by number desc")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> report(row))
                .list();
    }

    /** The latest version for each year, the last year first. */
    List<YearReport> all(Unit unit) {
        return jdbc.sql("""
                        select * from annual_report r where unit_id = :unit and number = (
                            select max(number) from annual_report where unit_id = r.unit_id and year = r.year)
                        order by year desc""")
                .param("unit", unit.id())
                .query((row, index) -> report(row))
                .list();
    }

    /** Changes a draft; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(
            YearReport report, int seen, List<String> chapters, String number, @Nullable LocalDate signed) {
        return jdbc.sql("""
                        update annual_report set chapters = :chapters, document_number = :number, signed_on = :signed,
                            version = version + 1 where id = :id and version = :seen and stage = 'DRAFT'""")
                        .param("chapters", json.writeValueAsString(chapters))
                        .param("number", number)
                        .param("signed", Column.of(signed))
                        .param("id", report.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Moves a report on, or back; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(
            YearReport report, int seen, ReportStage to, @Nullable String because, @Nullable Long submitter) {
        return jdbc.sql("""
                        update annual_report set stage = :to, returned_because = :because, submitted_by = :submitter,
                            version = version + 1 where id = :id and version = :seen and stage = :from""")
                        .param("to", to.name())
                        .param("because", because)
                        .param("submitter", submitter)
                        .param("id", report.id())
                        .param("seen", seen)
                        .param("from", report.stage().name())
                        .update()
                == 1;
    }

    /** Freezes a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(YearReport report, String frozen, Instant at, long by, @Nullable String alone) {
        jdbc.sql("""
                        update annual_report set frozen = :frozen, approved_at = :at, approved_by = :by,
                            alone_because = :alone where id = :id""")
                .param("frozen", frozen)
                .param("at", Column.of(at))
                .param("by", by)
                .param("alone", alone)
                .param("id", report.id())
                .update();
    }

    /**
     * Takes a freezing back.
     *
     * @param keepsNumber whether document number and day of signing stay
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void thaw(YearReport report, boolean keepsNumber) {
        jdbc.sql("""
                        update annual_report set frozen = null, approved_at = null, approved_by = null, alone_because = null,
                            document_number = :number, signed_on = :signed where id = :id""")
                .param("number", keepsNumber ? report.documentNumber() : "")
                .param("signed", keepsNumber ? Column.of(report.signedOn()) : null)
                .param("id", report.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void published(YearReport report, long item) {
        jdbc.sql("update annual_report set item_id = :item where id = :id")
                .param("item", item)
                .param("id", report.id())
                .update();
    }

    private YearReport report(ResultSet row) throws SQLException {
        return new YearReport(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("form"),
                ReportStage.valueOf(row.getString("stage")),
                row.getInt("version"),
                json.readValue(row.getString("chapters"), TEXTS),
                row.getString("document_number"),
                Column.day(row, "signed_on"),
                Column.number(row, "submitted_by"),
                row.getString("returned_because"),
                row.getString("corrected_because"),
                row.getString("frozen"),
                Column.number(row, "item_id"));
    }
}
