package org.gongkai.bench.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.bench.measure.Machine;
import org.gongkai.bench.server.BenchOffice;
import org.gongkai.server.ServerApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the portal, the program and nginx each in a process of its own. Called by {@code bench/run-portal}. */
@Command(name = "bench/run-portal", sortOptions = false, mixinStandardHelpOptions = true)
public final class PortalBench implements Callable<Integer> {

    private static final String PLAIN = "identity";
    private static final String BROWSER = "gzip, br";
    private static final int READERS = 500;
    private static final int CROWD_RATE = 1000;

    @Option(names = "--parts", split = ",", description = "some of pages, publishing, starts, crowd (default all)")
    private List<String> parts = List.of("pages", "crowd", "starts", "publishing");

    @Option(names = "--rounds", description = "rounds of each page (default ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--seconds", description = "seconds a round (default ${DEFAULT-VALUE})")
    private int seconds = 4;

    @Option(names = "--sizes", split = ",", description = "items in the catalogue (default ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of(651, 200_000);

    @Option(names = "--databases", split = ",", description = "some of sqlite, postgresql (default both)")
    private List<String> databases = List.of("sqlite", "postgresql");

    @Option(names = "--publications", description = "documents published at each size (default ${DEFAULT-VALUE})")
    private int publications = 60;

    @Option(names = "--starts", description = "starts, with and without the archive (default ${DEFAULT-VALUE})")
    private int starts = 5;

    @Option(names = "--slow", description = "very slow clients (default ${DEFAULT-VALUE})")
    private int slow = 500;

    @Option(names = "--output", description = "page whose section on the portal is written anew")
    private Optional<Path> output = Optional.empty();

    private PortalBench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PortalBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PortalSection section = new PortalSection(Machine.line(), Machine.load());
        Path work = Files.createTempDirectory("gongkai-bench");
        try {
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (Stream.of("pages", "crowd", "starts").anyMatch(parts::contains)) {
                served(work, section);
            }
            if (parts.contains("publishing")) {
                for (String database : databases) {
                    section.publishing(database.equals("sqlite") ? "SQLite" : "PostgreSQL", publishing(database));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
        return CommandLine.ExitCode.OK;
    }

    private void served(Path work, PortalSection section) throws IOException, InterruptedException {
        tell("making the demonstration office");
        PreparedOffice office = PreparedOffice.in(work.resolve("data"));
        if (parts.contains("starts")) {
            tell("starting %d times", 2 * starts);
            section.starts(Starts.on(office.data(), starts));
        }
        try (Program program = Program.gongkai(office.data(), true, Map.of())) {
            if (parts.contains("pages")) {
                pages(work, section, program, office);
            }
            if (parts.contains("crowd")) {
                tell("letting the crowd in");
                section.crowd(CrowdResult.of(program, office, READERS, slow, CROWD_RATE, 2 * seconds));
            }
        }
    }

    private void pages(Path work, PortalSection section, Program program, PreparedOffice office)
            throws IOException, InterruptedException {
        Path folder = StaticCopy.of(program, office.document(), work.resolve("copy"));
        try (Program nginx = Nginx.serving(folder, work.resolve("nginx"))) {
            PageDuel.Side ours = new PageDuel.Side(program, office.document());
            PageDuel.Side theirs = new PageDuel.Side(nginx, StaticCopy.ADDRESS);
            List<PageDuel> duels = new ArrayList<>();
            List<LatencyDuel> latencies = new ArrayList<>();
            for (String encoding : List.of(PLAIN, BROWSER)) {
                PageDuel duel = PageDuel.of("document, " + encoding, "30 %", ours, theirs, encoding, rounds, seconds);
                tell("%s: %.0f %% of nginx", duel.what(), duel.percent());
                duels.add(duel);
                latencies.add(
                        LatencyDuel.of(ours, theirs, encoding, duel.firstRate().median() / 2, rounds, seconds));
            }
            Path export = StaticCopy.exported(office.data(), work.resolve("export"));
            duels.add(exported(export, work.resolve("nginx-export"), office, theirs));
            section.pages(duels, rounds, seconds);
            section.latency(latencies);
        }
    }

    private PageDuel exported(Path folder, Path work, PreparedOffice office, PageDuel.Side plain)
            throws IOException, InterruptedException {
        try (Program nginx = Nginx.serving(folder, work)) {
            PageDuel.Side exported = new PageDuel.Side(nginx, office.document());
            return PageDuel.of(
                    "the same out of `export-site`, both nginx", "", exported, plain, PLAIN, rounds, seconds);
        }
    }

    private List<PublishingCost.Cost> publishing(String database) throws IOException {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (EmbeddedPostgres postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null;
                ConfigurableApplicationContext context = started(data, postgres)) {
            BenchOffice office = new BenchOffice(context);
            office.open();
            PublishingCost publishing = new PublishingCost(context, office);
            List<PublishingCost.Cost> costs = new ArrayList<>();
            for (int size : sizes) {
                tell("%s: publishing with %d items", database, size);
                costs.add(publishing.at(size, publications));
            }
            return costs;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ConfigurableApplicationContext started(Path data, @Nullable EmbeddedPostgres postgres) {
        List<String> settings =
                new ArrayList<>(List.of("--server.port=0", "--gongkai.data=" + data, "--gongkai.today=2021-01-12"));
        if (postgres != null) {
            settings.add("--gongkai.database-url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }
        return SpringApplication.run(ServerApplication.class, settings.toArray(String[]::new));
    }

    private static void tell(String pattern, Object... values) {
        System.err.println(String.format(Locale.ROOT, pattern, values));
    }
}
