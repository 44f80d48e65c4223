package org.gongkai.server.platform.ledger;

import java.util.List;
import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class SealOnSqliteTest extends SealContract {

    private List<String> triggers = List.of();

    @Override
    void unlock(JdbcClient jdbc) {
        triggers = jdbc.sql("select sql from sqlite_master where type = 'trigger'")
                .query(String.class)
                .list();
        jdbc.sql("select name from sqlite_master where type = 'trigger'")
                .query(String.class)
                .list()
                .forEach(name -> jdbc.sql("drop trigger " + name).update());
    }

    @Override
    void lock(JdbcClient jdbc) {
        triggers.forEach(sql -> jdbc.sql(sql).update());
    }
}
