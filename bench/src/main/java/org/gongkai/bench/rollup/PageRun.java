package org.gongkai.bench.rollup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gongkai.bench.server.Client;
import org.gongkai.bench.server.ServerBench;
import org.gongkai.bench.server.Times;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.server.rollup.KeyFigure;
import org.gongkai.server.rollup.Outliers;
import org.gongkai.server.rollup.Region;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.gongkai.server.rollup.Standing;
import org.gongkai.server.rollup.Standings;
import org.gongkai.server.rollup.Tiles;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Times the page of a year on which very many units stand directly below an office. */
final class PageRun {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final int READ_ROUNDS = 3;

    private final int units;

    PageRun(int units) {
        this.units = units;
    }

    /**
     * What one database gave.
     *
     * @param figures the sums of two years, every unit's key figures beside last year's, outliers and map
     * @param page the whole page, as a browser gets it
     * @param read the sums of two years, read from the reports themselves
     */
    record Measured(Times figures, Times page, Times read) {}

    Measured measured(String database) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (EmbeddedPostgres postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null;
                ServletWebServerApplicationContext context = ServerBench.started(data, postgres)) {
            BenchRegion bench = new BenchRegion(context, units);
            bench.settle();
            if (postgres != null) {
                context.getBean(JdbcTemplate.class).execute("vacuum analyze");
            }
            Client client =
                    new Client(Objects.requireNonNull(context.getWebServer()).getPort());
            client.signIn(BenchRegion.SIGN_IN, BenchRegion.PASSWORD);
            RollupYear year = context.getBean(Rollups.class).find(bench.actor(), BenchRegion.YEAR);
            Region region = context.getBean(Region.class);
            return new Measured(
                    Times.of(WARM_UP, ROUNDS, () -> figures(context, bench, year)),
                    Times.of(WARM_UP, ROUNDS, () -> client.get("/office/rollup/" + BenchRegion.YEAR)),
                    Times.of(1, READ_ROUNDS, () -> {
                        region.sum(bench.actor(), year).figures();
                        Objects.requireNonNull(region.lastYear(bench.actor(), year)
                                .orElseThrow()
                                .figures());
                    }));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void figures(ServletWebServerApplicationContext context, BenchRegion bench, RollupYear year) {
        Region region = context.getBean(Region.class);
        List<Standing> all = context.getBean(Standings.class).of(year);
        if (all.size() != units
                || all.stream().anyMatch(one -> one.of(KeyFigure.RECEIVED).before() == null)) {
            throw new IllegalStateException("Not every unit stands beside its last year");
        }
        region.figures(bench.actor(), year);
        if (region.figuresBefore(bench.actor(), year).isEmpty()) {
            throw new IllegalStateException("Last year has no figures");
        }
        new Outliers(CheckSettings.house()).in(all);
        Tiles.of(all, KeyFigure.RECEIVED);
    }
}
