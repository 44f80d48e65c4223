package org.gongkai.server.rollup.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each exchange is, in the database (交换状态): after a kill it goes on from here. */
@Repository
class ExchangedTable {

    private final JdbcClient jdbc;

    ExchangedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has a report fetched as soon as may be. */
    @Transactional
    public void ask(Partner partner, int year, Instant now) {
        note(partner.id(), year, Way.PULLED, null, now, now);
    }

    /**
     * Notes what came of it.
     *
     * @param next when to try again; null where nothing is tried by itself
     */
    @Transactional
    public void ended(Partner partner, int year, Way way, Outcome outcome, Instant at, @Nullable Instant next) {
        note(partner.id(), year, way, outcome, at, next);
    }

    private void note(long partner, int year, Way way, @Nullable Outcome outcome, Instant at, @Nullable Instant next) {
        jdbc.sql("""
                        insert into exchange_receipt (partner_id, year, way, outcome, at, next_at)
                        select id, :year, :way, :outcome, :at, :next from exchange_partner where id = :partner
                        on conflict (partner_id, year, way) do update set outcome = excluded.outcome,
                            at = excluded.at, next_at = excluded.next_at""")
                .param("partner", partner)
                .param("year", year)
                .param("way", way.name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("at", at.toEpochMilli())
                .param("next", Column.of(next))
                .update();
    }

    /** How far one exchange is; empty where there was none. */
    Optional<Exchanged> find(Partner partner, int year, Way way) {
        return jdbc.sql("""
                        select * from exchange_receipt where partner_id = :partner and year = :year and way = :way""")
                .param("partner", partner.id())
                .param("year", year)
                .param("way", way.name())
                .query((row, index) -> exchanged(row))
                .optional();
    }

    /** What is to be fetched now, what has waited longest first. */
    Optional<Exchanged> next(Instant now) {
        return jdbc.sql("""
                        select * from exchange_receipt where next_at <= :now
                        order by next_at, partner_id, year limit 1""")
                .param("now", now.toEpochMilli())
                .query((row, index) -> exchanged(row))
                .optional();
    }

    /** All of an office's, the last year first. */
    List<Exchanged> all(Unit office) {
        return jdbc.sql("""
                        select r.* from exchange_receipt r join exchange_partner p on p.id = r.partner_id
                        where p.office_id = :office order by r.year desc, r.way""")
                .param("office", office.id())
                .query((row, index) -> exchanged(row))
                .list();
    }

    private static Exchanged exchanged(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Exchanged(
                row.getLong("partner_id"),
                row.getInt("year"),
                Way.valueOf(row.getString("way")),
                outcome == null ? null : Outcome.valueOf(outcome),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
