package org.gongkai.server.rollup.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own end in the database (送报): the office above, its token sealed, and what was sent there. */
@Repository
class SendingTable {

    private static final String PURPOSE = "exchange-token";
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    SendingTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Enters the office above; the key of a token that goes is destroyed with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void above(Unit unit, Address address, Token token) {
        Optional<KeyId> before = jdbc.sql("select key_id from exchange_above where unit_id = :unit")
                .param("unit", unit.id())
                .query((row, index) -> new KeyId(row.getString("key_id")))
                .optional();
        KeyId key = vault.newKey();
        jdbc.sql("""
                        insert into exchange_above (unit_id, address, key_id, token)
                        values (:unit, :address, :key, :token)
                        on conflict (unit_id) do update set address = excluded.address, key_id = excluded.key_id,
                            token = excluded.token""")
                .param("unit", unit.id())
                .param("address", address.text())
                .param("key", key.value())
                .param("token", vault.seal(key, PURPOSE, token.text()))
                .update();
        before.ifPresent(vault::destroy);
    }

    Optional<Above> above(Unit unit) {
        return jdbc.sql("select * from exchange_above where unit_id = :unit")
                .param("unit", unit.id())
                .query((row, index) -> new Above(
                        new Address(row.getString("address")),
                        new Token(vault.open(new KeyId(row.getString("key_id")), PURPOSE, row.getString("token")))))
                .optional();
    }

    /**
     * A report that was claimed to be sent.
     *
     * @param attempt the how-manieth attempt this is
     * @param accountId in whose name
     */
    record Claim(long unitId, int year, int attempt, long accountId) {}

    /** Somebody sends a report: the first attempt, which is theirs until a moment. */
    @Transactional
    public Claim begin(Actor actor, int year, Instant now, Instant until) {
        jdbc.sql("""
                        insert into exchange_sending (unit_id, year, outcome, said, at, next_at, attempts, account_id)
                        values (:unit, :year, null, null, :at, :until, 1, :account)
                        on conflict (unit_id, year) do update set outcome = null, said = null, at = excluded.at,
                            next_at = excluded.next_at, attempts = 1, account_id = excluded.account_id""")
                .param("unit", actor.unit().id())
                .param("year", year)
                .param("at", Column.of(now))
                .param("until", Column.of(until))
                .param("account", actor.account().id())
                .update();
        return new Claim(actor.unit().id(), year, 1, actor.account().id());
    }

    /**
     * Claims the report that has been due longest until a moment: if it was not ended by then, whoever claimed it has
     * stopped, and it is sent again, which does no harm.
     */
    @Transactional
    public Optional<Claim> claim(Instant now, Instant until) {
        return jdbc.sql("""
                        update exchange_sending set attempts = attempts + 1, next_at = :until
                        where next_at <= :now and (unit_id, year) in (
                            select unit_id, year from exchange_sending where next_at <= :now
                            order by next_at, unit_id, year limit 1)
                        returning unit_id, year, attempts, account_id""")
                .param("now", Column.of(now))
                .param("until", Column.of(until))
                .query((row, index) -> new Claim(
                        row.getLong("unit_id"), row.getInt("year"), row.getInt("attempts"), row.getLong("account_id")))
                .optional();
    }

    /**
     * Notes what came of an attempt, unless somebody has sent the report anew since.
     *
     * @param next when to try again; null where nothing is tried by itself
     */
    @Transactional
    public void ended(Claim claim, Outcome outcome, @Nullable String said, Instant at, @Nullable Instant next) {
        jdbc.sql("""
                        update exchange_sending set outcome = :outcome, said = :said, at = :at, next_at = :next
                        where unit_id = :unit and year = :year and attempts = :attempt""")
                .param("unit", claim.unitId())
                .param("year", claim.year())
                .param("attempt", claim.attempt())
                .param("outcome", outcome.name())
                .param("said", said == null ? null : said.substring(0, Math.min(said.length(), LONGEST)))
                .param("at", Column.of(at))
                .param("next", Column.of(next))
                .update();
    }

    /** All that was sent, the last year first. */
    List<Sending> all(Unit unit) {
        return jdbc.sql("select * from exchange_sending where unit_id = :unit order by year desc")
                .param("unit", unit.id())
                .query((row, index) -> {
                    String outcome = row.getString("outcome");
                    return new Sending(
                            row.getInt("year"),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("said"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getInt("attempts"),
                            Column.instant(row, "next_at"));
                })
                .list();
    }
}
