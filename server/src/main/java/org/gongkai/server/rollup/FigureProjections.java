package org.gongkai.server.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs the figures of every received report anew from what was read of it, and puts right what is stored otherwise (数据投影重建):
 * beside the report, and in the totals where it counts.
 */
@Component
public class FigureProjections {

    private final RollupTable rollups;
    private final ReceivedReportTable reports;
    private final Packing packing;
    private final Levels levels;
    private final ReportFiles files;
    private final TransactionTemplate transaction;

    FigureProjections(
            RollupTable rollups,
            ReceivedReportTable reports,
            Packing packing,
            Levels levels,
            ReportFiles files,
            TransactionTemplate transaction) {
        this.rollups = rollups;
        this.reports = reports;
        this.packing = packing;
        this.levels = levels;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * A report or a unit whose packed figures were stored otherwise than its report says.
     *
     * @param year report year
     * @param name of the report's file, or of the unit whose figures in the totals were wrong
     */
    public record Difference(int year, String name) {}

    /**
     * Derives those of the whole installation.
     *
     * @param differs told of each that was stored otherwise, in the transaction that puts it right
     * @return how many reports were packed anew
     */
    public long rebuild(Consumer<Difference> differs) {
        long derived = 0;
        for (RollupYear rollup : rollups.all()) {
            List<ReceivedReport> all = reports.all(rollup);
            all.forEach(report -> transaction.executeWithoutResult(status -> pack(rollup, report.id(), differs)));
            transaction.executeWithoutResult(status -> count(rollup, differs));
            derived += all.size();
        }
        return derived;
    }

    private void pack(RollupYear rollup, long id, Consumer<Difference> differs) {
        ReceivedReport report = reports.find(rollup, id).orElseThrow();
        byte[] derived = packing.pack(rollup, files.kept(report).report().figures());
        if (!Arrays.equals(derived, reports.packed(id))) {
            reports.pack(id, derived);
            differs.accept(new Difference(rollup.year(), report.name()));
        }
    }

    private void count(RollupYear rollup, Consumer<Difference> differs) {
        Map<Long, ReceivedReport> accepted = reports.all(rollup).stream()
                .filter(report -> report.unitId() != null && report.state() == ReceivedState.ACCEPTED)
                .collect(Collectors.toMap(report -> Objects.requireNonNull(report.unitId()), report -> report));
        levels.mend(rollup, accepted).forEach(unit -> differs.accept(new Difference(rollup.year(), unit.name())));
    }
}
