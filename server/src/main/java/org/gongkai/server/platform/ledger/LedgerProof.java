package org.gongkai.server.platform.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes over the chains and says where one is broken (台账校验). */
@Component
public class LedgerProof {

    private static final int AT_A_TIME = 1000;

    private final Ledger ledger;
    private final JdbcClient jdbc;

    LedgerProof(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * What the proof of one chain gave.
     *
     * @param chain code of the unit
     * @param entries entries that are whole and in their place
     * @param broken number of the first that is missing, changed or out of place, null if none is
     */
    public record Result(
            String chain, long entries, @Nullable Long broken) {}

    /** Proves every chain, on one state of the database: what is written meanwhile makes no chain look broken. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<Result> prove() {
        List<Result> results = new ArrayList<>();
        jdbc.sql("select chain, number, hash from ledger_head order by chain")
                .query((row, index) ->
                        new Ledger.Head(row.getString("chain"), row.getLong("number"), row.getString("hash")))
                .list()
                .forEach(head -> results.add(prove(head)));
        return results;
    }

    /** Proves one chain; it counts as whole where it has not begun. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public Result prove(String chain) {
        return jdbc.sql("select chain, number, hash from ledger_head where chain = :chain")
                .param("chain", chain)
                .query((row, index) ->
                        new Ledger.Head(row.getString("chain"), row.getLong("number"), row.getString("hash")))
                .optional()
                .map(this::prove)
                .orElse(new Result(chain, 0, null));
    }

    private Result prove(Ledger.Head head) {
        String hash = Entry.NOTHING;
        long number = 0;
        List<Entry> entries = ledger.entries(head.chain(), number, AT_A_TIME);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                boolean inPlace =
                        entry.number() == number + 1 && entry.previousHash().equals(hash);
                if (!inPlace || !entry.isWhole()) {
                    return new Result(head.chain(), number, number + 1);
                }
                number = entry.number();
                hash = entry.hash();
            }
            entries = ledger.entries(head.chain(), number, AT_A_TIME);
        }
        boolean complete = number == head.number() && hash.equals(head.hash());
        return new Result(head.chain(), number, complete ? null : number + 1);
    }
}
