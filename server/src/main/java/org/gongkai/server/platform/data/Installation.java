package org.gongkai.server.platform.data;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this installation keeps its things (安装设置).
 *
 * @param data data folder: the database unless another is named, and all files
 * @param databaseUrl JDBC address of a PostgreSQL database with user and password in it, or null for SQLite in the folder
 * @param today a fixed day for demonstrations, or null for the real one
 */
@ConfigurationProperties("gongkai")
public record Installation(
        Path data, @Nullable String databaseUrl, @Nullable LocalDate today) {

    boolean isEmbedded() {
        return databaseUrl == null || databaseUrl.isBlank();
    }

    /** The SQLite database. */
    Path databaseFile() {
        return data.resolve("gongkai.db");
    }

    /** Where files are kept. */
    public Path files() {
        return data.resolve("files");
    }

    /** Where rendered pages are kept, which can be made anew at any time. */
    public Path pages() {
        return data.resolve("pages");
    }
}
