package org.gongkai.server.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Structure;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opened years and invited units in the database (汇总年度与报送单位). */
@Repository
class RollupTable {

    private final JdbcClient jdbc;

    RollupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Unit unit, int year, LocalDate deadline, long by) {
        jdbc.sql("""
                        insert into rollup_year (unit_id, year, deadline, opened_by)
                        values (:unit, :year, :deadline, :by)
                        on conflict (unit_id, year) do update set deadline = excluded.deadline""")
                .param("unit", unit.id())
                .param("year", year)
                .param("deadline", Column.of(deadline))
                .param("by", by)
                .update();
    }

    /** Invites units, in the order of the tree; those invited before stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invite(RollupYear rollup, List<Structure.Branch> below) {
        for (int place = 0; place < below.size(); place++) {
            jdbc.sql("""
                            insert into rollup_member (rollup_id, unit_id, depth, place)
                            values (:rollup, :unit, :depth, :place)
                            on conflict (rollup_id, unit_id) do update set
                                depth = excluded.depth, place = excluded.place""")
                    .param("rollup", rollup.id())
                    .param("unit", below.get(place).unit().id())
                    .param("depth", below.get(place).depth())
                    .param("place", place)
                    .update();
        }
    }

    /** Says that a unit reports no more, or, null, that it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void excuse(RollupYear rollup, Unit unit, @Nullable String why) {
        jdbc.sql("update rollup_member set excused = :why where rollup_id = :rollup and unit_id = :unit")
                .param("why", why)
                .param("rollup", rollup.id())
                .param("unit", unit.id())
                .update();
    }

    Optional<RollupYear> find(Unit unit, int year) {
        return jdbc.sql("select * from rollup_year where unit_id = :unit and year = :year")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> rollup(row))
                .optional();
    }

    /** All years, the last first. */
    List<RollupYear> all(Unit unit) {
        return jdbc.sql("select * from rollup_year where unit_id = :unit order by year desc")
                .param("unit", unit.id())
                .query((row, index) -> rollup(row))
                .list();
    }

    /**
     * The invited units, in the order of the tree, each with its reports. Whoever is invited by two offices above reports to
     * the nearer, whose report then holds it.
     */
    List<Member> members(RollupYear rollup, Map<Long, List<ReceivedReport>> reports) {
        return jdbc.sql("""
                        select m.depth, m.excused, u.* from rollup_member m
                        join rollup_year y on y.id = m.rollup_id join unit u on u.id = m.unit_id
                        where m.rollup_id = :rollup and not exists (
                            select 1 from rollup_member n join rollup_year z on z.id = n.rollup_id
                            where n.unit_id = m.unit_id and z.year = y.year and n.depth < m.depth)
                        order by m.place, m.unit_id""")
                .param("rollup", rollup.id())
                .query((row, index) -> new Member(
                        Offices.unit(row),
                        row.getInt("depth"),
                        row.getString("excused"),
                        reports.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** What a unit still owes the offices above: invited, and nothing of it stands. */
    List<Owed> owed(Unit unit) {
        return jdbc.sql("""
                        select y.year, y.deadline, (
                            select r.word from rollup_report r
                            where r.rollup_id = y.id and r.unit_id = m.unit_id and r.state = 'RETURNED'
                            order by r.id desc limit 1) as word
                        from rollup_member m join rollup_year y on y.id = m.rollup_id
                        where m.unit_id = :unit and m.excused is null and not exists (
                            select 1 from rollup_member n join rollup_year z on z.id = n.rollup_id
                            where n.unit_id = m.unit_id and z.year = y.year and n.depth < m.depth)
                        and not exists (
                            select 1 from rollup_report r where r.rollup_id = y.id and r.unit_id = m.unit_id
                                and r.state in ('RECEIVED', 'ACCEPTED'))
                        order by y.year""")
                .param("unit", unit.id())
                .query((row, index) ->
                        new Owed(row.getInt("year"), LocalDate.parse(row.getString("deadline")), row.getString("word")))
                .list();
    }

    /** The years for which a unit was asked, the last first. */
    List<RollupYear> asking(Unit unit) {
        return jdbc.sql("""
                        select y.* from rollup_year y join rollup_member m on m.rollup_id = y.id
                        where m.unit_id = :unit order by y.year desc, m.depth""")
                .param("unit", unit.id())
                .query((row, index) -> rollup(row))
                .list();
    }

    /** Every opened year of the installation. */
    List<RollupYear> all() {
        return jdbc.sql("select * from rollup_year order by id")
                .query((row, index) -> rollup(row))
                .list();
    }

    /** What waits for an office's decision, year by year. */
    List<Waiting> waiting(Unit unit) {
        return jdbc.sql("""
                        select y.year, y.deadline, count(*) as reports
                        from rollup_year y join rollup_report r on r.rollup_id = y.id
                        where y.unit_id = :unit and r.state = 'RECEIVED'
                        group by y.year, y.deadline order by y.year""")
                .param("unit", unit.id())
                .query((row, index) -> new Waiting(
                        row.getInt("year"), LocalDate.parse(row.getString("deadline")), row.getInt("reports")))
                .list();
    }

    static RollupYear rollup(ResultSet row) throws SQLException {
        return new RollupYear(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getInt("year"),
                LocalDate.parse(row.getString("deadline")));
    }
}
