package org.gongkai.server.annual;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.gongkai.report.read.JsonReader;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.office.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that a year's report is held against (上年报告): the one made here, else the file that an office which began
 * with this program has handed in.
 */
@Repository
class LastYears {

    private final JdbcClient jdbc;
    private final YearReportTable table;
    private final RegionSource region;
    private final Clock clock;

    LastYears(JdbcClient jdbc, YearReportTable table, RegionSource region, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.region = region;
        this.clock = clock;
    }

    /**
     * The report on the year before; empty where there is none of whatever origin, or where only one of the two is a whole
     * region's: an office's own figures say nothing about those.
     */
    Optional<Reading> before(Unit unit, int year, Forms forms) {
        int last = year - 1;
        return table.frozen(unit, last)
                .map(YearReport::frozen)
                .or(() -> imported(unit, last))
                .filter(json -> region.isRegion(unit, year) == region.isRegion(unit, last))
                .map(json -> read(json, last, forms));
    }

    /** Whether a unit reports for a whole region. */
    boolean isRegion(Unit unit, int year) {
        return region.isRegion(unit, year);
    }

    /** Name of the file that was handed in for a year. */
    Optional<String> importedName(Unit unit, int year) {
        return column("name", unit, year);
    }

    /** Puts a file's report in the place of whatever was handed in before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Unit unit, int year, String name, String content, long by) {
        jdbc.sql("delete from annual_imported where unit_id = :unit and year = :year")
                .param("unit", unit.id())
                .param("year", year)
                .update();
        jdbc.sql("""
                        insert into annual_imported (unit_id, year, name, content, imported_at, imported_by)
                        values (:unit, :year, :name, :content, :at, :by)""")
                .param("unit", unit.id())
                .param("year", year)
                .param("name", name)
                .param("content", content)
                .param("at", clock.millis())
                .param("by", by)
                .update();
    }

    private Optional<String> imported(Unit unit, int year) {
        return column("content", unit, year);
    }

    private Optional<String> column(String column, Unit unit, int year) {
        return jdbc.sql("select " + column + " from annual_imported where unit_id = :unit and year = :year")
                .param("unit", unit.id())
                .param("year", year)
                .query(String.class)
                .optional();
    }

    private static Reading read(String json, int year, Forms forms) {
        try {
            return JsonReader.read(new Source(year + ".json", json.getBytes(StandardCharsets.UTF_8)), forms);
        } catch (UnreadableException e) {
            throw new IllegalStateException("The report of " + year + " that we keep cannot be read", e);
        }
    }
}
