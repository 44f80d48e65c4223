package org.gongkai.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives a test the application over SQLite in a folder of its own. */
public final class OnSqlite implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gongkai.data=" + folder(),
                        "gongkai.today=2021-01-12",
                        "gongkai.chores=false",
                        "gongkai.local-robots=true",
                        "gongkai.robot-timeout=2s")
                .applyTo(context);
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gongkai-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
