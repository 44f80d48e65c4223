package org.gongkai.server.walk;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The same nine days before the units' reports on 2020 are due. */
final class InLateJanuary implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OnSqlite().initialize(context);
        TestPropertyValues.of("gongkai.today=2021-01-22").applyTo(context);
    }
}
