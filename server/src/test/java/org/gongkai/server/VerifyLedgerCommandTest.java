package org.gongkai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.ledger.Seals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.JDBC;
import picocli.CommandLine;

/** {@code gongkai verify-ledger}, as an operator runs it: without a server, on the data folder. */
class VerifyLedgerCommandTest {

    private static final String CHAIN = "350504999";

    @TempDir
    private Path data;

    @BeforeEach
    void threeActsAndASeal() {
        try (ConfigurableApplicationContext context = new Running(data, null).still()) {
            context.getBean(Offices.class).enter(CHAIN, "青石街道办事处", "青石街道", CHAIN, true);
            Ledger ledger = context.getBean(Ledger.class);
            TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
            for (String subject : List.of("item/1", "item/2", "item/3")) {
                Act act = new Act(CHAIN, null, "CLERK", null, "item.published", subject, null, null);
                transaction.executeWithoutResult(status -> ledger.record(act));
            }
            context.getBean(Seals.class).seal(LocalDate.now(context.getBean(Clock.class)));
        }
    }

    @Test
    void aLedgerThatIsWholeIsSaidToBeWithItsLastSeal() {
        String said = said(0);
        assertThat(said).contains("350504999：3 条，完整。", "每日封存：1 条，完整");
    }

    @Test
    void theFirstBrokenEntryIsNamed() {
        tamper("update ledger_entry set subject = 'item/9' where number = 2");
        assertThat(said(1)).contains("350504999：第 2 条不对（此前 1 条完整）。");
    }

    @Test
    void anEndThatWasCutOffIsNamedByTheSealThatMissesIt() {
        tamper("update ledger_head set number = 2, hash = (select hash from ledger_entry where number = 2)");
        tamper("delete from ledger_entry where number = 3");
        assertThat(said(1)).contains("350504999：2 条，完整。", "每日封存：第 1 条对不上", "封存的 350504999 第 3 条");
    }

    private String said(int status) {
        ResourceBundle words = ResourceBundle.getBundle("org.gongkai.server.commands", Locale.ROOT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = new CommandLine(new VerifyLedgerCommand(words)).setResourceBundle(words);
            assertThat(command.execute("--data", data.toString())).isEqualTo(status);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void tamper(String sql) {
        JdbcClient jdbc =
                JdbcClient.create(new SimpleDriverDataSource(new JDBC(), "jdbc:sqlite:" + data.resolve("gongkai.db")));
        jdbc.sql("select name from sqlite_master where type = 'trigger'")
                .query(String.class)
                .list()
                .forEach(trigger -> jdbc.sql("drop trigger " + trigger).update());
        jdbc.sql(sql).update();
    }
}
