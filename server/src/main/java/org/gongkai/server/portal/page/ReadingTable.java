package org.gongkai.server.portal.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often items were read, in the database. */
@Repository
class ReadingTable {

    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReadingTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Adds the readings of a day, by the items' numbers; always in that order, so that two machines do not lock each other out. */
    @Transactional
    public void add(LocalDate day, Map<Long, Long> readings) {
        batch.batchUpdate(
                """
                insert into item_reading (item_id, day, readings) values (?, ?, ?)
                on conflict (item_id, day) do update set readings = item_reading.readings + excluded.readings""",
                readings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Object[] {one.getKey(), Column.of(day), one.getValue()})
                        .toList());
    }

    /** Counts what was read most after a day, the most read first. */
    @Transactional(readOnly = true)
    public List<Long> count(Unit unit, LocalDate after) {
        return jdbc.sql("""
                        select r.item_id from item_reading r join catalogue_item i on i.id = r.item_id
                        where r.day > :after and i.unit_id = :unit and i.withdrawn_at is null
                        group by r.item_id order by sum(r.readings) desc, r.item_id desc limit :most""")
                .param("after", Column.of(after))
                .param("unit", unit.id())
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    /** What was read most when it was counted last, the most read first. */
    @Transactional(readOnly = true)
    public List<Long> mostRead(Unit unit) {
        return jdbc.sql("select item_id from most_read where unit_id = :unit order by place")
                .param("unit", unit.id())
                .query(Long.class)
                .list();
    }

    /** Whether nothing was ever counted, though something was read. */
    @Transactional(readOnly = true)
    public boolean isUnranked() {
        return jdbc.sql("""
                        select 1 from item_reading
                        where not exists (select 1 from most_read) limit 1""").query(Integer.class).optional().isPresent();
    }

    @Transactional
    public void replace(Unit unit, List<Long> items) {
        jdbc.sql("delete from most_read where unit_id = :unit")
                .param("unit", unit.id())
                .update();
        for (int place = 0; place < items.size(); place++) {
            jdbc.sql("insert into most_read (unit_id, place, item_id) values (:unit, :place, :item)")
                    .param("unit", unit.id())
                    .param("place", place + 1)
                    .param("item", items.get(place))
                    .update();
        }
    }
}
