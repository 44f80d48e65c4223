package org.gongkai.server.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.server.office.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal of changes that the public is to see (变动日志). */
@Repository
public class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number; whoever wants one waits until this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        return jdbc.sql("update portal_head set last = last + 1 where id = 1 returning last")
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change) {
        jdbc.sql("insert into portal_change (number, unit_id, items, paths) values (:number, :unit, :items, :paths)")
                .param("number", change.number())
                .param("unit", change.unitId())
                .param("items", change.items().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("paths", String.join("\n", change.paths()))
                .update();
    }

    /** The changes after one, in order. */
    @Transactional(readOnly = true)
    public List<Change> after(long number, int most) {
        return jdbc.sql("select * from portal_change where number > :number order by number limit :most")
                .param("number", number)
                .param("most", most)
                .query((row, index) -> new Change(
                        row.getLong("number"),
                        row.getLong("unit_id"),
                        numbers(row.getString("items")),
                        row.getString("paths").lines().toList()))
                .list();
    }

    /** Number of the last change, 0 before the first. */
    @Transactional(readOnly = true)
    public long last() {
        return jdbc.sql("select last from portal_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** Whether nothing of a unit's catalogue was ever written down here. */
    @Transactional(readOnly = true)
    public boolean isEmpty(Unit unit) {
        return jdbc.sql("select 1 from portal_list where unit_id = :unit limit 1")
                .param("unit", unit.id())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private static List<Long> numbers(String items) {
        return items.isEmpty()
                ? List.of()
                : Arrays.stream(items.split(",")).map(Long::valueOf).toList();
    }
}
