package org.gongkai.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.bench.measure.Machine;
import org.gongkai.server.ServerApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Imports catalogues into the running application and asks its pages as it grows. Called by {@code bench/run-server}. */
@Command(name = "bench/run-server", sortOptions = false, mixinStandardHelpOptions = true)
public final class ServerBench implements Callable<Integer> {

    private static final int WARM_UP = 20;
    private static final int WAIT_MILLIS = 50;
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    /** Rows of one import at most: those of the target. */
    private static final int IMPORT = 20_000;

    @Option(names = "--sizes", split = ",", description = "items in the catalogue (default ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of(2_000, 20_000, 200_000);

    @Option(names = "--databases", split = ",", description = "some of sqlite, postgresql (default both)")
    private List<String> databases = List.of("sqlite", "postgresql");

    @Option(names = "--waiting", description = "materials in each queue (default ${DEFAULT-VALUE})")
    private int waiting = 5_000;

    @Option(names = "--requests", description = "requests that count for each page (default ${DEFAULT-VALUE})")
    private int requests = 200;

    @Option(names = "--output", description = "page whose section on the server is written anew")
    private Optional<Path> output = Optional.empty();

    private ServerBench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ServerBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        ServerSection section = new ServerSection(Machine.line(), Machine.load(), sizes, waiting);
        for (String database : databases) {
            section.database(database, measured(database));
        }
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<Growth> measured(String database) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (EmbeddedPostgres postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null;
                ServletWebServerApplicationContext context = started(data, postgres)) {
            BenchOffice office = new BenchOffice(context);
            office.open();
            office.materials(waiting);
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Client clerk = signedIn(port, "clerk");
            Client reviewer = signedIn(port, "secrecy_reviewer");
            List<Growth> growth = new ArrayList<>();
            int items = 0;
            long item = 0;
            for (int size : sizes) {
                double rate = 0;
                while (items < size) {
                    int rows = Math.min(IMPORT, size - items);
                    rate = imported(clerk, office.table(rows), rows);
                    tell("%s: %d items, imported %.0f rows a second", database, items + rows, rate);
                    items += rows;
                }
                item = item == 0 ? office.itemWithLongFiles() : item;
                growth.add(new Growth(size, rate, pages(office, clerk, reviewer, size, item)));
            }
            return growth;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Map<String, Times> pages(BenchOffice office, Client clerk, Client reviewer, int size, long item)
            throws Exception {
        String all = "/office/catalogue?year=2020&range=all";
        Map<String, Times> times = new LinkedHashMap<>();
        times.put("queue, clerk", asked(clerk, "/office"));
        times.put("queue, secrecy reviewer", asked(reviewer, "/office"));
        times.put("catalogue, a year, first page", asked(clerk, "/office/catalogue?year=2020"));
        times.put("catalogue, all, first page", asked(clerk, all));
        times.put("catalogue, all, last page", asked(clerk, all + "&page=" + size / 50));
        times.put("catalogue, one kind", asked(clerk, all + "&kind=20-11"));
        times.put("item", asked(clerk, "/items/" + (item + 1)));
        times.put("item with three versions and three files of a million characters", asked(clerk, "/items/" + item));
        times.put("figures for other programs", asked(clerk, "/api/v1/catalogue/summary?year=2020"));
        times.put("beside it: a plain SQL count of a year", Times.of(WARM_UP, requests, office::plainCount));
        times.forEach((page, time) -> tell("%d %s: %.1f, %.1f", size, page, time.median(), time.p95()));
        return times;
    }

    private Times asked(Client client, String path) throws Exception {
        return Times.of(WARM_UP, requests, () -> client.get(path));
    }

    /** Imports a table; gives rows a second from the press of the button to the last row. */
    private static double imported(Client clerk, String table, int rows) throws IOException, InterruptedException {
        String page = clerk.upload("/office/import", "table", "catalogue.csv", table);
        await(clerk, page, page + "/start");
        long start = System.nanoTime();
        clerk.press(page, page + "/start");
        await(clerk, page, "range=all\">" + rows + "</a>", "已完成");
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static void await(Client client, String page, String... signs) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!Stream.of(signs).allMatch(client.get(page)::contains)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(page + " never says " + List.of(signs));
            }
            Thread.sleep(WAIT_MILLIS);
        }
    }

    static Client signedIn(int port, String name) throws IOException, InterruptedException {
        Client client = new Client(port);
        client.signIn(name, BenchOffice.PASSWORD);
        return client;
    }

    /** The real application on a data folder, or on a database server beside it. */
    public static ServletWebServerApplicationContext started(Path data, @Nullable EmbeddedPostgres postgres) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--gongkai.data=" + data));
        settings.add("--gongkai.today=2021-01-12");
        if (postgres != null) {
            settings.add("--gongkai.database-url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }
        return (ServletWebServerApplicationContext)
                SpringApplication.run(ServerApplication.class, settings.toArray(String[]::new));
    }

    static void tell(String pattern, Object... values) {
        System.err.println(String.format(Locale.ROOT, pattern, values));
    }
}
