package org.gongkai.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test the application over a PostgreSQL of its own, started for all tests of the run together. */
public final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = started();
    private static final Path KEYS = OnSqlite.folder();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gongkai.data=" + folder(),
                        "gongkai.today=2021-01-12",
                        "gongkai.chores=false",
                        "gongkai.local-robots=true",
                        "gongkai.robot-timeout=2s",
                        "gongkai.database-url=" + SERVER.getJdbcUrl("postgres", "postgres"))
                .applyTo(context);
    }

    /** Of the context's own, but for the master keys: they belong to the database, which all have together. */
    private static Path folder() {
        try {
            Path folder = OnSqlite.folder();
            Files.createSymbolicLink(folder.resolve("keys"), KEYS);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }
}
