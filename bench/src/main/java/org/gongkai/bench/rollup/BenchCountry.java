package org.gongkai.bench.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongkai.bench.corpus.SeededReports;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.rules.form.packed.PackedForm;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.rollup.total.TreeTotals;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units in five levels with a report each and every year: one office above all, 31 below it, 333 below these, 2,851 below
 * those, and as many as are still wanted. The reports are some hundreds, given out in turn.
 */
final class BenchCountry {

    private static final int[] LEVELS = {31, 333, 2_851};
    private static final int DIFFERENT = 499; // a prime, so that neighbours differ
    private static final int BATCH = 5_000;
    private static final int HUNDREDTHS = 100;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final Forms forms = Forms.builtIn();
    private final Random chance = new Random(45_000);
    private final int units;
    private long office;
    private final List<TreeTotals.Year> years = new ArrayList<>();

    BenchCountry(ApplicationContext context, int units) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.accounts = context.getBean(Accounts.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.units = units;
    }

    /** Enters the units and their reports of all years. */
    void settle(int firstYear, int count) throws NotPackableException {
        long account = accounts.open("bench", "bench", "a country of offices");
        enterUnits();
        office = id("select min(id) from unit");
        for (int year = firstYear; year < firstYear + count; year++) {
            jdbc.update(
                    "insert into rollup_year (unit_id, year, deadline, opened_by) values (?, ?, ?, ?)",
                    office,
                    year,
                    (year + 1) + "-01-31",
                    account);
            long rollup = id("select max(id) from rollup_year");
            jdbc.update(
                    "insert into rollup_member (rollup_id, unit_id, depth, place) select ?, id, 1, id from unit where id > ?",
                    rollup,
                    office);
            enterReports(rollup, forms.forYear(year).orElseThrow());
            years.add(new TreeTotals.Year(rollup, office, year, years.isEmpty() ? null : years.get(years.size() - 1)));
        }
    }

    /** The years, the earliest first, each with the one before. */
    List<TreeTotals.Year> years() {
        return years;
    }

    long office() {
        return office;
    }

    /** A unit with none below it. */
    long leaf() {
        return office + units - 1 - chance.nextInt(units / 2);
    }

    /** Another report. */
    Figures another(TreeTotals.Year year) {
        return SeededReports.figures(forms.forYear(year.year()).orElseThrow(), 1_000_000 + chance.nextInt(1_000_000));
    }

    private void enterUnits() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"0", "U0", "U0", null});
        int above = 0;
        int first = 1;
        for (int level = 0; level <= LEVELS.length; level++) {
            int count = level < LEVELS.length ? LEVELS[level] : units - first;
            int size = first - above;
            for (int i = 0; i < count; i++) {
                int unit = first + i;
                rows.add(new Object[] {"" + unit, "U" + unit, "U" + unit, above + 1 + (int) ((long) i * size / count)});
            }
            above = first;
            first += count;
        }
        transactions.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into unit (code, name, short_name, parent_id, own, index_prefix) values (?, ?, ?, ?, false, '')",
                rows));
    }

    private void enterReports(long rollup, ReportForm form) throws NotPackableException {
        PackedForm packed = new PackedForm(form);
        List<byte[]> different = new ArrayList<>();
        for (int number = 0; number < DIFFERENT; number++) {
            different.add(packed.pack(SeededReports.figures(form, number)));
        }
        List<Object[]> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            rows.add(new Object[] {rollup, office + unit, different.get(unit % DIFFERENT), 0L});
            if (rows.size() == BATCH || unit == units - 1) {
                transactions.executeWithoutResult(status -> jdbc.batchUpdate(
                        "insert into rollup_figures (rollup_id, unit_id, figures, change_number) values (?, ?, ?, ?)",
                        rows));
                rows.clear();
            }
        }
    }

    /** The last year once more as plain rows, a cell each, and of each unit all above it: what plain SQL adds up. */
    void plain(TreeTotals.Year year) {
        ReportForm form = forms.forYear(year.year()).orElseThrow();
        List<String> cells = form.cells().stream().map(Object::toString).toList();
        jdbc.execute("create table bench_cell (unit_id bigint not null, cell integer not null, value bigint)");
        List<Object[]> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            Figures figures = SeededReports.figures(form, unit % DIFFERENT);
            for (int cell = 0; cell < cells.size(); cell++) {
                rows.add(new Object[] {office + unit, cell, value(figures, form, cell)});
            }
            if (rows.size() >= BATCH * 4 || unit == units - 1) {
                transactions.executeWithoutResult(status ->
                        jdbc.batchUpdate("insert into bench_cell (unit_id, cell, value) values (?, ?, ?)", rows));
                rows.clear();
            }
        }
        jdbc.execute("create index bench_cell_unit on bench_cell (unit_id)");
        jdbc.execute("""
                create table bench_above as
                with recursive above (unit_id, above_id) as (
                    select id, id from unit union all
                    select a.unit_id, u.parent_id from above a join unit u on u.id = a.above_id where u.parent_id is not null)
                select unit_id, above_id from above""");
        jdbc.execute("analyze");
    }

    private static Long value(Figures figures, ReportForm form, int cell) {
        var id = form.cells().get(cell);
        var figure = Objects.requireNonNull(figures.get(id));
        var value = Objects.requireNonNull(figure.value());
        var unit = figure.unit();
        return (unit == null ? value : unit.toYuan(value))
                .multiply(java.math.BigDecimal.valueOf(HUNDREDTHS))
                .longValueExact();
    }

    private long id(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class), sql);
    }
}
