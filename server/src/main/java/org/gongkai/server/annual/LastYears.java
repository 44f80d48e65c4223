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
    private final Clock clock;

    LastYears(JdbcClient jdbc, YearReportTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    /** The report on a year; empty where there is none of whatever origin. */
    Optional<Reading> of(Unit unit, int year, Forms forms) {
        return table.frozen(unit, year)
                .map(YearReport::frozen)
                .or(() -> imported(unit, year))
                .map(json -> read(json, year, forms));
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
