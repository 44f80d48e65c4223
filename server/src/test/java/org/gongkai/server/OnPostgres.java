package org.gongkai.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test the application over a PostgreSQL of its own, started for all tests of the run together. */
public final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gongkai.data=" + OnSqlite.folder(),
                        "gongkai.today=2021-01-12",
                        "gongkai.chores=false",
                        "gongkai.local-robots=true",
                        "gongkai.robot-timeout=2s",
                        "gongkai.database-url=" + SERVER.getJdbcUrl("postgres", "postgres"))
                .applyTo(context);
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }
}
