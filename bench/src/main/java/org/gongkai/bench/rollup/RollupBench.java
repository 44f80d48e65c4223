package org.gongkai.bench.rollup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bench.measure.Machine;
import org.gongkai.bench.server.ServerBench;
import org.gongkai.bench.server.Times;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.rollup.total.TreeTotals;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds up a whole country, and times the page of a year. Called by {@code bench/run-rollup}. */
@Command(name = "bench/run-rollup", sortOptions = false, mixinStandardHelpOptions = true)
public final class RollupBench implements Callable<Integer> {

    private static final int FIRST_YEAR = 2019;
    private static final int ROUNDS = 5;
    private static final int SQL_ROUNDS = 3;
    private static final int WARM_UP = 20;
    private static final int CHANGES = 200;

    @Option(names = "--units", description = "units of the country (default ${DEFAULT-VALUE})")
    private int units = 45_000;

    @Option(names = "--years", description = "years, each with a report of every unit (default ${DEFAULT-VALUE})")
    private int years = 12;

    @Option(names = "--page-units", description = "units on the page of a year (default ${DEFAULT-VALUE})")
    private int pageUnits = 3_000;

    @Option(names = "--parts", split = ",", description = "some of country, page (default both)")
    private List<String> parts = List.of("country", "page");

    @Option(names = "--databases", split = ",", description = "some of sqlite, postgresql (default both)")
    private List<String> databases = List.of("sqlite", "postgresql");

    @Option(names = "--output", description = "page whose section on the roll-up is written anew")
    private Optional<Path> output = Optional.empty();

    private RollupBench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RollupBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (parts.contains("country")) {
            country();
        }
        if (parts.contains("page")) {
            page();
        }
        return CommandLine.ExitCode.OK;
    }

    private void country() throws Exception {
        RollupSection section = new RollupSection(Machine.line(), Machine.load(), units, years);
        for (String database : databases) {
            section.database(database, measured(database));
        }
        section.end();
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
    }

    private void page() throws Exception {
        PageSection section = new PageSection(Machine.line(), Machine.load(), pageUnits);
        for (String database : databases) {
            section.database(database, new PageRun(pageUnits).measured(database));
        }
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
    }

    /**
     * What one database gave.
     *
     * @param failures checks that the reports fail, which those of the next round must give too
     * @param top the sums of the whole country in plain SQL
     * @param levels the sums of every unit that has others below it
     */
    record Measured(Times full, Times change, long failures, Times top, Times levels) {}

    private Measured measured(String database) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (EmbeddedPostgres postgres = database.equals("postgresql") ? EmbeddedPostgres.start() : null;
                ServletWebServerApplicationContext context = ServerBench.started(data, postgres)) {
            BenchCountry country = new BenchCountry(context, units);
            country.settle(FIRST_YEAR, years);
            country.plain(country.years().get(years - 1));
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            if (postgres != null) {
                jdbc.execute("vacuum analyze");
            }
            TreeTotals totals = context.getBean(TreeTotals.class);
            Times full = Times.of(2, ROUNDS, () -> full(totals, country));
            assertSame(totals, country, jdbc);
            return new Measured(
                    full,
                    changes(totals, country, context.getBean(TransactionTemplate.class)),
                    failures(totals, country),
                    Times.of(1, SQL_ROUNDS, () -> top(jdbc)),
                    Times.of(1, SQL_ROUNDS, () -> jdbc.queryForList("""
                            select a.above_id, c.cell, sum(c.value) as total from bench_cell c
                            join bench_above a on a.unit_id = c.unit_id
                            where a.above_id in (select parent_id from unit) group by a.above_id, c.cell""")));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** From nothing to every year's totals at every level, with all checks. */
    private static void full(TreeTotals totals, BenchCountry country) {
        country.years().forEach(year -> totals.forget(year.rollup()));
        for (TreeTotals.Year year : country.years()) {
            totals.with(year, one -> one.at(country.office()).orElseThrow());
        }
    }

    private static long failures(TreeTotals totals, BenchCountry country) {
        return country.years().stream()
                .mapToLong(year -> totals.with(year, one -> one.failures()))
                .sum();
    }

    private static Times changes(TreeTotals totals, BenchCountry country, TransactionTemplate transactions)
            throws Exception {
        TreeTotals.Year last = country.years().get(country.years().size() - 1);
        return Times.of(WARM_UP, CHANGES, () -> {
            long leaf = country.leaf();
            transactions.executeWithoutResult(status -> totals.counts(last, leaf, country.another(last)));
            totals.with(last, one -> one.at(country.office()).orElseThrow());
        });
    }

    private static List<Map<String, Object>> top(JdbcTemplate jdbc) {
        return jdbc.queryForList("select cell, sum(value) as total from bench_cell group by cell order by cell");
    }

    /** Ours are the sums of plain SQL, cell by cell. */
    private static void assertSame(TreeTotals totals, BenchCountry country, JdbcTemplate jdbc) {
        TreeTotals.Year last = country.years().get(country.years().size() - 1);
        Figures ours = totals.with(last, one -> one.at(country.office()).orElseThrow());
        List<CellId> cells = List.copyOf(ours.asMap().keySet());
        for (Map<String, Object> row : top(jdbc)) {
            CellId cell = cells.get(((Number) Objects.requireNonNull(row.get("cell"))).intValue());
            BigDecimal plain = new BigDecimal(String.valueOf(row.get("total"))).movePointLeft(2);
            Figure figure = Objects.requireNonNull(ours.get(cell));
            MoneyUnit unit = figure.unit();
            BigDecimal value = Objects.requireNonNull(figure.value());
            if ((unit == null ? value : unit.toYuan(value)).compareTo(plain) != 0) {
                throw new IllegalStateException(cell + " is " + figure + ", in SQL " + plain);
            }
        }
    }
}
