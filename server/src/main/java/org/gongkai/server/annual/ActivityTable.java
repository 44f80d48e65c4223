package org.gongkai.server.annual;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The year's trainings, meetings and inspections in the database (年度工作). */
@Repository
class ActivityTable {

    private final JdbcClient jdbc;

    ActivityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Actor actor, Activity activity) {
        jdbc.sql("""
                        insert into annual_activity (unit_id, year, kind, on_day, title, people, entered_by)
                        values (:unit, :year, :kind, :day, :title, :people, :by)""")
                .param("unit", actor.unit().id())
                .param("year", activity.on().getYear())
                .param("kind", activity.kind().name())
                .param("day", Column.of(activity.on()))
                .param("title", activity.title())
                .param("people", activity.people())
                .param("by", actor.account().id())
                .update();
    }

    /** Whether there was such an entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(Unit unit, int year, long id) {
        return jdbc.sql("delete from annual_activity where unit_id = :unit and year = :year and id = :id")
                        .param("unit", unit.id())
                        .param("year", year)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** In the order of their days. */
    List<Activity> of(Unit unit, int year) {
        return jdbc.sql("select * from annual_activity where unit_id = :unit and year = :year order by on_day, id")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> new Activity(
                        row.getLong("id"),
                        ActivityKind.valueOf(row.getString("kind")),
                        LocalDate.parse(row.getString("on_day")),
                        row.getString("title"),
                        row.getInt("people")))
                .list();
    }
}
