package org.gongkai.server.walk;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The same on the day on which the report on 2021 is written. */
final class InJanuary2022 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OnSqlite().initialize(context);
        TestPropertyValues.of("gongkai.today=2022-01-12").applyTo(context);
    }
}
