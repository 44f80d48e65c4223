package org.gongkai.server.rollup.total;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.rules.form.packed.PackedForm;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Totals at every level of a region (逐级汇总). A year is added up once, by all cores; afterwards only what has changed is put in
 * the place of what was there. Several servers may do so side by side: changes are numbered in the database.
 */
@Service
public class TreeTotals {

    private final FiguresTable table;
    private final TransactionTemplate reading;
    private final SingletonSupplier<Forms> forms = SingletonSupplier.of(Forms::builtIn);
    private final Map<String, PackedForm> packed = new ConcurrentHashMap<>();

    /** By the number of the opened year; of a whole country a year takes some twenty megabytes. */
    private final Map<Long, YearTotals> years = new ConcurrentHashMap<>();

    TreeTotals(FiguresTable table, TransactionTemplate transaction) {
        this.table = table;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setReadOnly(true);
    }

    /**
     * A year of an office.
     *
     * @param rollup number of the opened year
     * @param office the unit that opened it
     * @param before the year before, whose reports the checks look at; null where it was not opened
     */
    public record Year(
            long rollup, long office, int year, @Nullable Year before) {}

    /**
     * A unit's report counts from now on.
     *
     * @throws RefusedException if it holds a number that cannot be added up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void counts(Year year, long unit, Figures figures) {
        table.put(year.rollup(), unit, packed(year, figures));
    }

    private byte[] packed(Year year, Figures figures) {
        try {
            return form(year).pack(figures);
        } catch (NotPackableException e) {
            throw new RefusedException("refused.rollup.figure", e.cell().toString());
        }
    }

    /** A unit's report counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countsNoMore(Year year, long unit) {
        table.put(year.rollup(), unit, null);
    }

    /** The numbers of the units whose reports count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> counted(Year year) {
        return table.between(year.rollup(), Long.MIN_VALUE, Long.MAX_VALUE).stream()
                .filter(line -> line.figures() != null)
                .map(FiguresTable.Line::unit)
                .toList();
    }

    /**
     * Puts right what counts of a unit, where it is stored otherwise.
     *
     * @param figures what its report says; null where none counts
     * @return whether it was stored otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mend(Year year, long unit, @Nullable Figures figures) {
        byte[] wanted = figures == null ? null : packed(year, figures);
        boolean differs = !Arrays.equals(wanted, table.find(year.rollup(), unit));
        if (differs) {
            table.put(year.rollup(), unit, wanted);
        }
        return differs;
    }

    /** Does something with a year's totals as they stand now. */
    public <T> T with(Year year, Function<YearTotals, T> use) {
        YearTotals totals = current(year);
        synchronized (totals) {
            return use.apply(totals);
        }
    }

    /** Forgets what was added up, so that it is added up anew. */
    public void forget(long rollup) {
        years.remove(rollup);
    }

    private YearTotals current(Year year) {
        YearTotals before = year.before() == null ? null : current(year.before());
        int units = Objects.requireNonNull(reading.execute(status -> table.units(year.rollup())));
        YearTotals totals = Objects.requireNonNull(years.compute(
                year.rollup(),
                (rollup, known) -> known != null && known.size() == units + 1 && known.isAgainst(before)
                        ? known
                        : added(year, before)));
        synchronized (totals) {
            since(year, totals.change()).forEach(totals::replace);
            if (year.before() != null) {
                since(year.before(), totals.checkedAgainst()).forEach(totals::recheck);
            }
        }
        return totals;
    }

    private List<FiguresTable.Line> since(Year year, long change) {
        return Objects.requireNonNull(reading.execute(status -> table.since(year.rollup(), change)));
    }

    private YearTotals added(Year year, @Nullable YearTotals before) {
        YearTotals totals = Objects.requireNonNull(reading.execute(status -> {
            long change =
                    table.lastChange(year.rollup()); // before anything is read: what comes later is taken in later
            UnitTree tree = new UnitTree(year.office(), table.places(year.rollup()));
            return new YearTotals(form(year), tree, change, before);
        }));
        UnitTree tree = totals.tree();
        int parts = Runtime.getRuntime().availableProcessors();
        long[] bounds = tree.parts(parts);
        List<YearTotals.Part> added = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(year, totals, bounds[part], bounds[part + 1]))
                .toList();
        added.forEach(totals::join);
        totals.fold();
        return totals;
    }

    private YearTotals.Part part(Year year, YearTotals totals, long from, long to) {
        YearTotals.Part part = totals.part();
        reading.executeWithoutResult(
                status -> table.between(year.rollup(), from, to).forEach(part::take));
        return part;
    }

    private PackedForm form(Year year) {
        Optional<ReportForm> form = forms.obtain().forYear(year.year());
        return packed.computeIfAbsent(form.orElseThrow().id(), id -> new PackedForm(form.get()));
    }
}
