package org.gongkai.server.demo;

import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration in January, with people of its office and of the district above. */
abstract class DemoScene {

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor clerk;
    Actor district;

    /** The year that is being collected. */
    abstract int year();

    @BeforeEach
    void openDemonstration() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        clerk = person("clerk", offices.own().orElseThrow());
        district = person("district", offices.byCode("350504").orElseThrow());
    }

    private Actor person(String signIn, Unit unit) {
        long account = jdbc.sql("select id from account where sign_in = :name")
                .param("name", signIn)
                .query(Long.class)
                .single();
        LocalDate day = LocalDate.of(year() + 1, 1, 12);
        return new Actor(new Account(account, signIn, signIn), unit, offices.dutiesOf(account, unit, day));
    }
}
