package org.gongkai.server.portal.content;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the key areas in the database. */
@Repository
class FigureTable {

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Figures of an area, year by year. */
    List<Figure> of(Unit unit, String area) {
        return jdbc.sql("""
                        select * from key_area_figure where unit_id = :unit and area = :area order by year, at, series""")
                .param("unit", unit.id())
                .param("area", area)
                .query((row, index) -> figure(row))
                .list();
    }

    /** How many figures each area has; one with none is not in it. */
    Map<String, Long> counts(Unit unit) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select area, count(*) as figures from key_area_figure where unit_id = :unit group by area")
                .param("unit", unit.id())
                .query(row -> {
                    counts.put(row.getString("area"), row.getLong("figures"));
                });
        return counts;
    }

    Optional<Figure> find(Unit unit, String area, String series, int year) {
        return of(unit, area).stream()
                .filter(figure -> figure.year() == year && figure.series().equals(series))
                .findFirst();
    }

    void put(Actor actor, Figure figure, Instant now) {
        jdbc.sql("""
                        insert into key_area_figure (unit_id, area, series, year, value, measure, item_id, at, account_id)
                        values (:unit, :area, :series, :year, :value, :measure, :item, :at, :account)
                        on conflict (unit_id, area, series, year) do update
                        set value = excluded.value, measure = excluded.measure, item_id = excluded.item_id,
                            at = excluded.at, account_id = excluded.account_id""")
                .param("unit", actor.unit().id())
                .param("area", figure.area())
                .param("series", figure.series())
                .param("year", figure.year())
                .param("value", figure.value().toPlainString())
                .param("measure", figure.measure().name())
                .param("item", figure.source())
                .param("at", Column.of(now))
                .param("account", actor.account().id())
                .update();
    }

    void remove(Unit unit, Figure figure) {
        jdbc.sql("""
                        delete from key_area_figure
                        where unit_id = :unit and area = :area and series = :series and year = :year""")
                .param("unit", unit.id())
                .param("area", figure.area())
                .param("series", figure.series())
                .param("year", figure.year())
                .update();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("area"),
                row.getString("series"),
                row.getInt("year"),
                new BigDecimal(row.getString("value")),
                Measure.valueOf(row.getString("measure")),
                Column.number(row, "item_id"));
    }
}
