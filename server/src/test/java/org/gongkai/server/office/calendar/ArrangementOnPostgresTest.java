package org.gongkai.server.office.calendar;

import org.gongkai.server.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ArrangementOnPostgresTest.InDecember.class)
class ArrangementOnPostgresTest extends ArrangementContract {

    /** A year whose successor is not arranged yet. */
    static final class InDecember implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new OnPostgres().initialize(context);
            TestPropertyValues.of("gongkai.today=2026-12-05").applyTo(context);
        }
    }
}
