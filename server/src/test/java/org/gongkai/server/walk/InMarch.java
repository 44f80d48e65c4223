package org.gongkai.server.walk;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The same on a day in March 2021, when terms that began in January have ended. */
final class InMarch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OnSqlite().initialize(context);
        TestPropertyValues.of("gongkai.today=2021-03-15").applyTo(context);
    }
}
