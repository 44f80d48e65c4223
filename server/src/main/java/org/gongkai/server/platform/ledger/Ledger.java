package org.gongkai.server.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of acts (行为台账). An entry is written in the transaction that makes the change, and its chain's head is
 * locked there: entries have no gaps, and a change without its entry cannot be.
 */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the chain of a unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String chain) {
        jdbc.sql("insert into ledger_head (chain, number, hash) values (:chain, 0, :hash)")
                .param("chain", chain)
                .param("hash", Entry.NOTHING)
                .update();
    }

    /**
     * Writes an act down.
     *
     * @throws IllegalStateException if the unit has no chain
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry record(Act act) {
        Head head = jdbc.sql(
                        "update ledger_head set number = number + 1 where chain = :chain returning chain, number, hash")
                .param("chain", act.chain())
                .query((row, index) -> head(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No ledger for unit " + act.chain()));
        Instant now = Instant.ofEpochMilli(clock.millis());
        Entry entry = Entry.of(head.number(), now, act, head.hash());
        insert(entry);
        jdbc.sql("update ledger_head set hash = :hash where chain = :chain")
                .param("hash", entry.hash())
                .param("chain", act.chain())
                .update();
        return entry;
    }

    /** The entries of a chain behind a number, in order. */
    @Transactional(readOnly = true)
    public List<Entry> entries(String chain, long behind, int most) {
        return jdbc.sql("""
                        select * from ledger_entry where chain = :chain and number > :behind
                        order by number limit :most""")
                .param("chain", chain)
                .param("behind", behind)
                .param("most", most)
                .query((row, index) -> entry(row))
                .list();
    }

    /** What was done to a subject, in order. */
    @Transactional(readOnly = true)
    public List<Entry> about(String chain, String subject) {
        return jdbc.sql("select * from ledger_entry where chain = :chain and subject = :subject order by number")
                .param("chain", chain)
                .param("subject", subject)
                .query((row, index) -> entry(row))
                .list();
    }

    /** Last entry of a chain. */
    record Head(String chain, long number, String hash) {}

    /** The heads of all chains as they stood before an instant; none for a chain that had no entry yet. */
    List<Head> headsBefore(Instant instant) {
        return jdbc.sql("""
                        select e.chain, e.number, e.hash from ledger_head h join ledger_entry e on e.chain = h.chain
                            and e.number = (select b.number from ledger_entry b where b.chain = h.chain and b.at < :at
                                order by b.number desc limit 1)
                        order by e.chain""")
                .param("at", Column.of(instant))
                .query((row, index) -> head(row))
                .list();
    }

    /** Whether an entry with this hash stands there. */
    boolean has(String chain, long number, String hash) {
        return jdbc.sql("select hash from ledger_entry where chain = :chain and number = :number")
                .param("chain", chain)
                .param("number", number)
                .query(String.class)
                .optional()
                .filter(hash::equals)
                .isPresent();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getString("chain"), row.getLong("number"), row.getString("hash"));
    }

    private void insert(Entry entry) {
        Act act = entry.act();
        jdbc.sql("""
                        insert into ledger_entry (chain, number, at, account_id, role, deputy_for, act, subject,
                            before_digest, after_digest, previous_hash, hash)
                        values (:chain, :number, :at, :account, :role, :deputyFor, :act, :subject,
                            :before, :after, :previous, :hash)""")
                .param("chain", act.chain())
                .param("number", entry.number())
                .param("at", Column.of(entry.at()))
                .param("account", act.accountId())
                .param("role", act.role())
                .param("deputyFor", act.deputyFor())
                .param("act", act.act())
                .param("subject", act.subject())
                .param("before", act.before())
                .param("after", act.after())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    static Entry entry(ResultSet row) throws SQLException {
        Act act = new Act(
                row.getString("chain"),
                Column.number(row, "account_id"),
                row.getString("role"),
                Column.number(row, "deputy_for"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("before_digest"),
                row.getString("after_digest"));
        return new Entry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                act,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
