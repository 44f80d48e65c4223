package org.gongkai.server.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The installation's own chain (封存链): it seals, day by day, the heads of the units' chains that moved. */
@Repository
public class Seals {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Seals(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Seals the heads as they stood at the end of a day. Whoever does so holds the chain's head to the end: of two
     * machines the second finds nothing left to seal.
     *
     * @return how many heads had moved
     */
    @Transactional
    public int seal(LocalDate day) {
        End end = jdbc.sql("update seal_head set number = number where id = 1 returning number, hash")
                .query((row, index) -> new End(row.getLong("number"), row.getString("hash")))
                .single();
        Instant midnight = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        int sealed = 0;
        for (Ledger.Head head : ledger.headsBefore(midnight)) {
            if (head.number() > lastOf(head.chain())) {
                end = add(Seal.of(end.number + 1, day, now(), head, end.hash));
                sealed++;
            }
        }
        return sealed;
    }

    /** The last seal of all, empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Seal> last() {
        return jdbc.sql("select * from seal order by number desc limit 1")
                .query((row, index) -> seal(row))
                .optional();
    }

    /** The seals behind a number, in order. */
    @Transactional(readOnly = true)
    public List<Seal> list(long behind, int most) {
        return jdbc.sql("select * from seal where number > :behind order by number limit :most")
                .param("behind", behind)
                .param("most", most)
                .query((row, index) -> seal(row))
                .list();
    }

    /** Whether the chain of seals ends with this number and hash. */
    boolean endsWith(long number, String hash) {
        return jdbc.sql("select count(*) from seal_head where number = :number and hash = :hash")
                        .param("number", number)
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private record End(long number, String hash) {}

    private long lastOf(String chain) {
        return jdbc.sql("select coalesce(max(head_number), 0) from seal where chain = :chain")
                .param("chain", chain)
                .query(Long.class)
                .single();
    }

    private End add(Seal seal) {
        jdbc.sql("""
                        insert into seal (number, day, at, chain, head_number, head_hash, previous_hash, hash)
                        values (:number, :day, :at, :chain, :headNumber, :headHash, :previous, :hash)""")
                .param("number", seal.number())
                .param("day", Column.of(seal.day()))
                .param("at", Column.of(seal.at()))
                .param("chain", seal.chain())
                .param("headNumber", seal.headNumber())
                .param("headHash", seal.headHash())
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .update();
        jdbc.sql("update seal_head set number = :number, hash = :hash where id = 1")
                .param("number", seal.number())
                .param("hash", seal.hash())
                .update();
        return new End(seal.number(), seal.hash());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                LocalDate.parse(row.getString("day")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("chain"),
                row.getLong("head_number"),
                row.getString("head_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
