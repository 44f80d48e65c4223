package org.gongkai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.server.OnSqlite;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** On the demonstration's own day, 2021-01-12. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class DemoDisputesNotYetTest {

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Offices offices;

    @Test
    void thereIsNoDisputeYet() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        Unit unit = offices.own().orElseThrow();
        assertThat(disputes.countedIn(unit, 2020)).isEmpty();
        assertThat(disputes.countedIn(unit, 2021)).isEmpty();
    }
}
