package org.gongkai.server.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate batch;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
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
        return record(List.of(act)).get(0);
    }

    /**
     * Writes many acts of one chain down, an entry each; the head is locked once for all.
     *
     * @throws IllegalStateException if the unit has no chain
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> record(List<Act> acts) {
        String chain = acts.get(0).chain();
        Head head = lock(chain, acts.size());
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<Entry> entries = new ArrayList<>();
        String previous = head.hash();
        for (Act act : acts) {
            Entry entry = Entry.of(head.number() - acts.size() + entries.size() + 1, now, act, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        insert(entries);
        jdbc.sql("update ledger_head set hash = :hash where chain = :chain")
                .param("hash", previous)
                .param("chain", chain)
                .update();
        return entries;
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

    private Head lock(String chain, int more) {
        return jdbc.sql(
                        "update ledger_head set number = number + :more where chain = :chain returning chain, number, hash")
                .param("more", more)
                .param("chain", chain)
                .query((row, index) -> head(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No ledger for unit " + chain));
    }

    private void insert(List<Entry> entries) {
        batch.batchUpdate("""
                insert into ledger_entry (chain, number, at, account_id, role, deputy_for, act, subject,
                    before_digest, after_digest, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries.stream().map(Ledger::values).toList());
    }

    private static @Nullable Object[] values(Entry entry) {
        Act act = entry.act();
        return new @Nullable Object[] {
            act.chain(),
            entry.number(),
            Column.of(entry.at()),
            act.accountId(),
            act.role(),
            act.deputyFor(),
            act.act(),
            act.subject(),
            act.before(),
            act.after(),
            entry.previousHash(),
            entry.hash()
        };
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
