package org.gongkai.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bench.measure.Machine;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the register of requests as it grows. Called by {@code bench/run-requests}. */
@Command(name = "bench/run-requests", sortOptions = false, mixinStandardHelpOptions = true)
public final class RequestsBench implements Callable<Integer> {

    private static final int WARM_UP = 20;
    private static final int REPORTS_TO_WARM_UP = 5;
    private static final int REPORTS = 20;

    @Option(names = "--sizes", split = ",", description = "requests in the register (default ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

    @Option(names = "--databases", split = ",", description = "some of sqlite, postgresql (default both)")
    private List<String> databases = List.of("sqlite", "postgresql");

    @Option(names = "--calls", description = "calls that count for each page (default ${DEFAULT-VALUE})")
    private int calls = 200;

    @Option(names = "--output", description = "page whose section on requests is written anew")
    private Optional<Path> output = Optional.empty();

    private RequestsBench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RequestsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        RequestsSection section = new RequestsSection(Machine.line(), Machine.load(), sizes, calls);
        for (String database : databases) {
            section.database(database, measured(database));
        }
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<Map<String, Times>> measured(String database) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (EmbeddedPostgres postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null;
                ServletWebServerApplicationContext context = ServerBench.started(data, postgres)) {
            new BenchOffice(context).open();
            BenchRegister register = new BenchRegister(context);
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Client clerk = ServerBench.signedIn(port, "clerk");
            List<Map<String, Times>> growth = new ArrayList<>();
            for (int size : sizes) {
                ServerBench.tell("%s: %d requests, written %.0f a second", database, size, register.grow(size));
                if (postgres != null) {
                    register.settle();
                }
                growth.add(pages(clerk, register, size));
            }
            return growth;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Map<String, Times> pages(Client clerk, BenchRegister register, int size) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        times.put("register, open", asked(clerk, "/office/requests"));
        times.put("register, overdue", asked(clerk, "/office/requests?state=OVERDUE"));
        times.put("register, a year, all", asked(clerk, "/office/requests?year=2019&state=ALL"));
        times.put("register, a year, closed, page 50", asked(clerk, "/office/requests?year=2019&state=CLOSED&page=50"));
        times.put("register, all years, all", asked(clerk, "/office/requests?state=ALL"));
        times.put(
                "register, all years, closed, last page",
                asked(clerk, "/office/requests?state=CLOSED&page=" + last(size)));
        Iterator<Long> dockets = register.dockets(WARM_UP + calls).iterator();
        times.put(
                "docket, another each time",
                Times.of(WARM_UP, calls, () -> clerk.get("/office/requests/" + dockets.next())));
        times.put(RequestsSection.BOARD, asked(clerk, "/office"));
        clerk.press("/office/annual", "/office/annual?year=2019");
        times.put(
                RequestsSection.REPORT, Times.of(REPORTS_TO_WARM_UP, REPORTS, () -> clerk.get("/office/annual/2019")));
        times.forEach((page, time) -> ServerBench.tell("%d %s: %.1f, %.1f", size, page, time.median(), time.p99()));
        return times;
    }

    /** A page near the end, whatever part is open. */
    private static int last(int size) {
        return size * 97 / 100 / 50;
    }

    private Times asked(Client client, String path) throws Exception {
        return Times.of(WARM_UP, calls, () -> client.get(path));
    }
}
