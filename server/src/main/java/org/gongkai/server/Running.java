package org.gongkai.server;

import java.net.BindException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application over a data folder. */
final class Running {

    /** What a command gives that leaves a server behind it. */
    static final int STAYS_UP = -1;

    private final Path data;
    private final @Nullable String databaseUrl;
    private final @Nullable String searchUrl;

    Running(Path data, @Nullable String databaseUrl) {
        this(data, databaseUrl, null);
    }

    private Running(Path data, @Nullable String databaseUrl, @Nullable String searchUrl) {
        this.data = data;
        this.databaseUrl = databaseUrl;
        this.searchUrl = searchUrl;
    }

    /** The folder of a call: {@code --data}, else {@code GONGKAI_DATA}, else {@code ~/.gongkai}. */
    static Running of(@Nullable Path option) {
        String variable = System.getenv("GONGKAI_DATA");
        Path home = Path.of(System.getProperty("user.home"), ".gongkai");
        Path data = option != null ? option : variable == null || variable.isEmpty() ? home : Path.of(variable);
        return new Running(
                data.toAbsolutePath(), System.getenv("GONGKAI_DATABASE_URL"), System.getenv("GONGKAI_SEARCH_URL"));
    }

    /** With a web server on a port, 0 for any that is free. */
    ServletWebServerApplicationContext serving(int port, @Nullable LocalDate today) {
        List<String> settings = settings();
        settings.add("--server.port=" + port);
        if (today != null) {
            settings.add("--gongkai.today=" + today);
        }
        try {
            return (ServletWebServerApplicationContext) run(WebApplicationType.SERVLET, settings);
        } catch (ApplicationContextException e) {
            if (e.getRootCause() instanceof BindException) {
                throw new PortTakenException(port, e);
            }
            throw e;
        }
    }

    /** The port it listens on. */
    static String port(ServletWebServerApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Without a web server. */
    ConfigurableApplicationContext still() {
        return run(WebApplicationType.NONE, settings());
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("--gongkai.data=" + data);
        if (databaseUrl != null) {
            settings.add("--gongkai.database-url=" + databaseUrl);
        }
        if (searchUrl != null) {
            settings.add("--gongkai.search-url=" + searchUrl);
        }
        return settings;
    }

    private static ConfigurableApplicationContext run(WebApplicationType type, List<String> settings) {
        return ServerApplication.of(type).run(settings.toArray(String[]::new));
    }
}
