package org.gongkai.server.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of acts, the same on every database. */
abstract class LedgerContract {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerProof proof;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String chain;

    @BeforeEach
    void beginAChain() {
        chain = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> ledger.begin(chain));
        for (int i = 1; i <= 3; i++) {
            record("item/" + i);
        }
    }

    /** Takes away what keeps entries as they are, as somebody with the database in hand could. */
    abstract void unlock(JdbcClient jdbc);

    /** Puts it back. */
    abstract void lock(JdbcClient jdbc);

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(proved()).isEqualTo(new LedgerProof.Result(chain, 3, null));
    }

    @Test
    void anEntryIsWrittenOnlyWithinTheTransactionOfItsChange() {
        assertThatThrownBy(() -> ledger.record(act("item/4"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aChangeThatIsTakenBackTakesItsEntryWithIt() {
        transaction.executeWithoutResult(status -> {
            ledger.record(act("item/4"));
            status.setRollbackOnly();
        });
        record("item/5");
        assertThat(ledger.entries(chain, 3, 10)).extracting(Entry::number).containsExactly(4L);
        assertThat(proved()).isEqualTo(new LedgerProof.Result(chain, 4, null));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        assertThatThrownBy(() -> inDatabase("update ledger_entry set act = 'other' where chain = :chain"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ledger entries are never changed");
        assertThatThrownBy(() -> inDatabase("delete from ledger_entry where chain = :chain"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ledger entries are never");
    }

    @Test
    void anEntryThatSomebodyChangedAllTheSameIsNamed() {
        tamper("update ledger_entry set subject = 'item/9' where chain = :chain and number = 2");
        assertThat(proved()).isEqualTo(new LedgerProof.Result(chain, 1, 2L));
    }

    @Test
    void anEntryThatSomebodyTookOutIsNamed() {
        tamper("delete from ledger_entry where chain = :chain and number = 2");
        assertThat(proved()).isEqualTo(new LedgerProof.Result(chain, 1, 2L));
    }

    @Test
    void aLastEntryThatSomebodyTookOutIsMissed() {
        tamper("delete from ledger_entry where chain = :chain and number = 3");
        assertThat(proved()).isEqualTo(new LedgerProof.Result(chain, 2, 3L));
    }

    private LedgerProof.Result proved() {
        return proof.prove().stream()
                .filter(result -> result.chain().equals(chain))
                .findFirst()
                .orElseThrow();
    }

    private void record(String subject) {
        transaction.executeWithoutResult(status -> ledger.record(act(subject)));
    }

    private Act act(String subject) {
        return new Act(chain, null, "CLERK", null, "item.published", subject, null, "digest");
    }

    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> unlock(jdbc));
        inDatabase(sql);
        transaction.executeWithoutResult(status -> lock(jdbc));
    }

    private void inDatabase(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param("chain", chain).update());
    }
}
