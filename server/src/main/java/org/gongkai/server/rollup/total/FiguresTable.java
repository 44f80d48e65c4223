package org.gongkai.server.rollup.total;

import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Packed figures of accepted reports in the database, each with the number of the change that brought it (打包数据). */
@Repository
class FiguresTable {

    private final JdbcClient jdbc;

    FiguresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of a unit.
     *
     * @param figures null once its report counts no more
     * @param change number of the change of the year that brought them
     */
    record Line(long unit, byte @Nullable [] figures, long change) {}

    /** A unit and the one above it; null for those whose unit above is the office itself. */
    record Place(long unit, @Nullable Long above) {}

    /** Puts a unit's figures in the place of those before; null where its report counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long rollup, long unit, byte @Nullable [] figures) {
        long change = jdbc.sql("update rollup_year set changes = changes + 1 where id = :rollup returning changes")
                .param("rollup", rollup)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into rollup_figures (rollup_id, unit_id, figures, change_number)
                        values (:rollup, :unit, :figures, :change)
                        on conflict (rollup_id, unit_id) do update
                            set figures = excluded.figures, change_number = excluded.change_number""")
                .param("rollup", rollup)
                .param("unit", unit)
                .param("figures", figures)
                .param("change", change)
                .update();
    }

    /** The figures of a unit that count; null where none do. */
    byte @Nullable [] find(long rollup, long unit) {
        return jdbc.sql("select figures from rollup_figures where rollup_id = :rollup and unit_id = :unit")
                .param("rollup", rollup)
                .param("unit", unit)
                .query((row, index) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(figures -> figures)
                .orElse(null);
    }

    /** The number of a year's last change, 0 before the first. */
    long lastChange(long rollup) {
        return jdbc.sql("select changes from rollup_year where id = :rollup")
                .param("rollup", rollup)
                .query(Long.class)
                .single();
    }

    /** What has changed in a year behind a change. */
    List<Line> since(long rollup, long change) {
        return jdbc.sql("select * from rollup_figures where rollup_id = :rollup and change_number > :change")
                .param("rollup", rollup)
                .param("change", change)
                .query((row, index) ->
                        new Line(row.getLong("unit_id"), row.getBytes("figures"), row.getLong("change_number")))
                .list();
    }

    /** All figures of units from one number to before another. */
    List<Line> between(long rollup, long from, long to) {
        return jdbc.sql("""
                        select unit_id, figures, change_number from rollup_figures
                        where rollup_id = :rollup and unit_id >= :from and unit_id < :to""")
                .param("rollup", rollup)
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Line(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .list();
    }

    /** How many units are invited. */
    int units(long rollup) {
        return jdbc.sql("select count(*) from rollup_member where rollup_id = :rollup")
                .param("rollup", rollup)
                .query(Integer.class)
                .single();
    }

    /** The invited units of a year in the order of the tree, each behind the one above it. */
    List<Place> places(long rollup) {
        return jdbc.sql("""
                        select m.unit_id, u.parent_id from rollup_member m join unit u on u.id = m.unit_id
                        where m.rollup_id = :rollup order by m.place, m.unit_id""")
                .param("rollup", rollup)
                .query((row, index) -> new Place(row.getLong("unit_id"), Column.number(row, "parent_id")))
                .list();
    }
}
