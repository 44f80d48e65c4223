package org.gongkai.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.data.YearSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the publication line what an inspector wants to see (监督查询); changes nothing. Each kind is a question of its own
 * in {@code irregularities/}, all with the same columns.
 */
@Repository
public class Irregularities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Irregularities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that was found.
     *
     * @param subject to what it happened, as the ledger names it, such as {@code material/17}
     * @param title its title
     * @param on the day it happened, or by which it should have
     * @param account who did it, null where nobody did or the ledger must be asked
     * @param note what was said of it, or empty
     * @param holder who has it now, null where nobody is waited for
     */
    public record Found(
            String subject,
            String title,
            LocalDate on,
            @Nullable Long account,
            String note,
            @Nullable Role holder) {}

    /** How many there are in a year. */
    @Transactional(readOnly = true)
    public long count(Unit unit, Irregularity kind, int year) {
        return asked("select count(*) from (", unit, kind, year, ") found")
                .query(Long.class)
                .single();
    }

    /** What a count counts, the latest first. */
    @Transactional(readOnly = true)
    public List<Found> list(Unit unit, Irregularity kind, int year, int skip, int most) {
        return asked(
                        "select * from (",
                        unit,
                        kind,
                        year,
                        ") found order by happened desc, id desc limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> found(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String before, Unit unit, Irregularity kind, int year, String behind) {
        String question = Resources.text(Irregularities.class, "irregularities/" + kind.name() + ".sql");
        return new YearSpan(year, clock.getZone())
                .in(jdbc.sql(before + question + behind))
                .param("unit", unit.id())
                .param("today", Column.of(LocalDate.now(clock)));
    }

    private Found found(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new Found(
                row.getString("kind") + "/" + row.getLong("id"),
                row.getString("title"),
                YearSpan.day(row.getString("happened"), clock.getZone()),
                Column.number(row, "account_id"),
                row.getString("note"),
                stage == null ? null : Stage.valueOf(stage).holder());
    }
}
