package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Moves the counters past numbers of our own pattern that were given before, so that none is given twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepClearOf(Unit unit, Collection<String> given) {
        Pattern own = Pattern.compile(Pattern.quote(unit.indexPrefix()) + "/(\\d{4})-0*(\\d{1,15})");
        Map<String, Long> highest = new TreeMap<>();
        for (String number : given) {
            Matcher matcher = own.matcher(number);
            if (matcher.matches()) {
                highest.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Math::max);
            }
        }
        highest.forEach((period, number) -> jdbc.sql("""
                        insert into index_counter (unit_id, period, last) values (:unit, :period, :number)
                        on conflict (unit_id, period) do update set last = excluded.last
                        where index_counter.last < excluded.last""")
                .param("unit", unit.id())
                .param("period", period)
                .param("number", number)
                .update());
    }
}
