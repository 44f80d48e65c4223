package org.gongkai.server.rollup.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
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

    /** Notes how far a report is. */
    @Transactional
    public void note(Unit unit, int year, @Nullable Outcome outcome, @Nullable String said, Instant at) {
        jdbc.sql("""
                        insert into exchange_sending (unit_id, year, outcome, said, at)
                        values (:unit, :year, :outcome, :said, :at)
                        on conflict (unit_id, year) do update set outcome = excluded.outcome, said = excluded.said,
                            at = excluded.at""")
                .param("unit", unit.id())
                .param("year", year)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("said", said == null ? null : said.substring(0, Math.min(said.length(), LONGEST)))
                .param("at", at.toEpochMilli())
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
                            Instant.ofEpochMilli(row.getLong("at")));
                })
                .list();
    }
}
