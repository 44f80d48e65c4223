package org.gongkai.server.platform.ledger;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class LedgerOnSqliteTest extends LedgerContract {

    @Override
    void unlock(JdbcClient jdbc) {
        jdbc.sql("drop trigger ledger_entry_stays").update();
        jdbc.sql("drop trigger ledger_entry_remains").update();
    }

    @Override
    void lock(JdbcClient jdbc) {
        jdbc.sql("""
                        create trigger ledger_entry_stays before update on ledger_entry
                        begin select raise(abort, 'ledger entries are never changed'); end""").update();
        jdbc.sql("""
                        create trigger ledger_entry_remains before delete on ledger_entry
                        begin select raise(abort, 'ledger entries are never deleted'); end""").update();
    }
}
