package org.gongkai.server.publication;

import java.time.LocalDate;
import org.gongkai.server.office.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives index numbers (索引号): prefix of the unit, year, running number, as in 350504105/2020-00110. The counter is
 * moved on in the transaction that publishes, so that numbers have neither gaps nor doubles.
 */
@Repository
class IndexNumbers {

    private final JdbcClient jdbc;

    IndexNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Unit unit, LocalDate day) {
        String period = String.valueOf(day.getYear());
        long number = jdbc.sql("""
                        insert into index_counter (unit_id, period, last) values (:unit, :period, 1)
                        on conflict (unit_id, period) do update set last = index_counter.last + 1
                        returning last""")
                .param("unit", unit.id())
                .param("period", period)
                .query(Long.class)
                .single();
        return "%s/%s-%05d".formatted(unit.indexPrefix(), period, number);
    }
}
