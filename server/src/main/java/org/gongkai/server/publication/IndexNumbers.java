package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives index numbers (索引号) by the office's pattern: prefix of the unit, year or month, running number, as in
 * 350504105/2020-00110. The counter is moved on in the transaction that publishes, so that numbers have neither gaps nor
 * doubles.
 */
@Repository
class IndexNumbers {

    private static final Pattern RUNNING = Pattern.compile("N+$");

    private final JdbcClient jdbc;
    private final Settings settings;

    IndexNumbers(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Unit unit, LocalDate day) {
        String head = head(settings.of(unit, Setting.INDEX_PATTERN), day);
        Matcher running = RUNNING.matcher(head);
        if (!running.find()) {
            throw new IllegalStateException("Index pattern without a running number: " + head);
        }
        String period = head.substring(0, running.start());
        String number = String.format("%0" + running.group().length() + "d", next(unit, period));
        return period.replace("UNIT", unit.indexPrefix()) + number;
    }

    /** Year and month filled in; what stands before the running number is what is counted within. */
    private static String head(String pattern, LocalDate day) {
        return pattern.replace("YEAR", String.valueOf(day.getYear()))
                .replace("MONTH", String.format("%02d", day.getMonthValue()));
    }

    private long next(Unit unit, String period) {
        return jdbc.sql("""
                        insert into index_counter (unit_id, period, last) values (:unit, :period, 1)
                        on conflict (unit_id, period) do update set last = index_counter.last + 1
                        returning last""")
                .param("unit", unit.id())
                .param("period", period)
                .query(Long.class)
                .single();
    }
}
