package org.gongkai.server.platform.ledger;

import org.gongkai.server.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPostgres.class)
class SealOnPostgresTest extends SealContract {

    @Override
    void unlock(JdbcClient jdbc) {
        jdbc.sql("alter table ledger_entry disable trigger user").update();
        jdbc.sql("alter table seal disable trigger user").update();
    }

    @Override
    void lock(JdbcClient jdbc) {
        jdbc.sql("alter table ledger_entry enable trigger user").update();
        jdbc.sql("alter table seal enable trigger user").update();
    }
}
