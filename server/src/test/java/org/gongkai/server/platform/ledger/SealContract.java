package org.gongkai.server.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily seals, the same on every database. Each test leaves the installation's chain whole behind it. */
abstract class SealContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerProof ledgerProof;

    @Autowired
    private Seals seals;

    @Autowired
    private SealProof proof;

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

    @AfterEach
    void allIsWholeAgain() {
        assertThat(proof.prove().broken()).isNull();
    }

    /** Takes away what keeps entries and seals as they are, as somebody with the database in hand could. */
    abstract void unlock(JdbcClient jdbc);

    /** Puts it back. */
    abstract void lock(JdbcClient jdbc);

    @Test
    void whatMovedInADayIsSealedOnceItIsOver() {
        seals.seal(TODAY.minusDays(1));
        assertThat(sealed()).isEmpty();
        seals.seal(TODAY);
        assertThat(sealed()).singleElement().satisfies(seal -> {
            assertThat(seal.day()).isEqualTo(TODAY);
            assertThat(seal.headNumber()).isEqualTo(3);
            assertThat(seal.headHash()).isEqualTo(entry(3).hash());
        });
        assertThat(proof.prove().last()).isEqualTo(seals.last().orElseThrow());
    }

    @Test
    void theChoreSealsTheDayBefore() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock justAfterMidnight =
                Clock.fixed(TODAY.plusDays(1).atTime(0, 1).atZone(zone).toInstant(), zone);
        SealChore chore = new SealChore(seals, justAfterMidnight);
        chore.run();
        chore.run();
        assertThat(sealed()).extracting(Seal::day).containsExactly(TODAY);
    }

    @Test
    void whatDidNotMoveIsNotSealedAgain() {
        seals.seal(TODAY);
        assertThat(seals.seal(TODAY)).isZero();
        assertThat(seals.seal(TODAY.plusDays(1))).isZero();
        record("item/4");
        assertThat(seals.seal(TODAY.plusDays(1))).isEqualTo(1);
        assertThat(sealed()).extracting(Seal::headNumber).containsExactly(3L, 4L);
    }

    @Test
    void ofTwoMachinesThatSealAtOnceOneFindsNothingLeft() throws Exception {
        seals.seal(TODAY);
        record("item/4");
        ExecutorService machines = Executors.newFixedThreadPool(2);
        Callable<Integer> machine = () -> seals.seal(TODAY);
        int first = 0;
        for (Future<Integer> one : machines.invokeAll(List.of(machine, machine))) {
            first += one.get();
        }
        machines.shutdown();
        assertThat(first).isEqualTo(1);
    }

    @Test
    void aTailThatWasWrittenAnewIsFoundByItsSeal() {
        seals.seal(TODAY);
        Entry original = entry(3);
        Entry forged = Entry.of(3, original.at(), act("item/forged"), original.previousHash());
        tamper(() -> put(forged));
        assertThat(ledgerProof.prove()).contains(new LedgerProof.Result(chain, 3, null));
        assertThat(proof.prove().head()).isEqualTo(sealed().get(0));
        assertThat(proof.prove().broken()).isEqualTo(sealed().get(0).number());
        tamper(() -> put(original));
    }

    @Test
    void aTailThatWasCutOffIsFoundByItsSeal() {
        seals.seal(TODAY);
        Entry last = entry(3);
        tamper(() -> {
            delete(3);
            head(entry(2));
        });
        assertThat(ledgerProof.prove()).contains(new LedgerProof.Result(chain, 2, null));
        assertThat(proof.prove().head()).isEqualTo(sealed().get(0));
        tamper(() -> put(last));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteASeal() {
        seals.seal(TODAY);
        for (String sql : List.of("update seal set day = '2021-01-01'", "delete from seal")) {
            assertThatThrownBy(() -> inDatabase(sql + " where chain = :chain"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("seals are never");
        }
    }

    @Test
    void aSealThatSomebodyChangedAllTheSameIsNamed() {
        seals.seal(TODAY);
        long number = sealed().get(0).number();
        tamper(() -> inDatabase("update seal set day = '2021-01-01' where chain = :chain"));
        SealProof.Result result = proof.prove();
        assertThat(result.broken()).isEqualTo(number);
        assertThat(result.seals()).isEqualTo(number - 1);
        assertThat(result.head()).isNull();
        tamper(() -> inDatabase("update seal set day = '2021-01-12' where chain = :chain"));
    }

    @Test
    void aSealThatSomebodyTookOutIsMissed() {
        seals.seal(TODAY);
        Seal last = seals.last().orElseThrow();
        tamper(() -> jdbc.sql("delete from seal where number = :number")
                .param("number", last.number())
                .update());
        assertThat(proof.prove().broken()).isEqualTo(last.number());
        tamper(() -> jdbc.sql("""
                        insert into seal (number, day, at, chain, head_number, head_hash, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        last.number(),
                        last.day().toString(),
                        last.at().toEpochMilli(),
                        last.chain(),
                        last.headNumber(),
                        last.headHash(),
                        last.previousHash(),
                        last.hash())
                .update());
    }

    private List<Seal> sealed() {
        return seals.list(0, Integer.MAX_VALUE).stream()
                .filter(seal -> seal.chain().equals(chain))
                .toList();
    }

    private Entry entry(long number) {
        return ledger.entries(chain, number - 1, 1).get(0);
    }

    private void record(String subject) {
        transaction.executeWithoutResult(status -> ledger.record(act(subject)));
    }

    private Act act(String subject) {
        return new Act(chain, null, "CLERK", null, "item.published", subject, null, "digest");
    }

    private void tamper(Runnable change) {
        transaction.executeWithoutResult(status -> unlock(jdbc));
        change.run();
        transaction.executeWithoutResult(status -> lock(jdbc));
    }

    /** Puts an entry at the end of the chain in the place of the one there, with its hashes in order. */
    private void put(Entry entry) {
        delete(entry.number());
        jdbc.sql("""
                        insert into ledger_entry (chain, number, at, role, act, subject, after_digest, previous_hash, hash)
                        values (:chain, :number, :at, :role, :act, :subject, :after, :previous, :hash)""")
                .param("chain", chain)
                .param("number", entry.number())
                .param("at", entry.at().toEpochMilli())
                .param("role", entry.act().role())
                .param("act", entry.act().act())
                .param("subject", entry.act().subject())
                .param("after", entry.act().after())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
        head(entry);
    }

    private void head(Entry entry) {
        inDatabase("update ledger_head set number = " + entry.number() + ", hash = '" + entry.hash()
                + "' where chain = :chain");
    }

    private void delete(long number) {
        inDatabase("delete from ledger_entry where chain = :chain and number = " + number);
    }

    private void inDatabase(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param("chain", chain).update());
    }
}
