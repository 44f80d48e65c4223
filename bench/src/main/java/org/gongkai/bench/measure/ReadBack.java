package org.gongkai.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.bench.corpus.SeededReports;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.jspecify.annotations.Nullable;

/** Holds what was read against what was written: speed counts only where every figure came through (回读核对). */
public final class ReadBack implements FolderRun.Receiver {

    private final SeededReports reports;
    private final AtomicInteger equal = new AtomicInteger();
    private final AtomicInteger clean = new AtomicInteger();
    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();

    /** Compares with these reports, by number. */
    public ReadBack(SeededReports reports) {
        this.reports = reports;
    }

    /** Reports whose every figure was read as written. */
    public int equal() {
        return equal.get();
    }

    /** Reports without an error or a warning, as all of them should be. */
    public int clean() {
        return clean.get();
    }

    /** The first fault met, empty if there was none. */
    public String fault() {
        return Objects.requireNonNullElse(fault.get(), "");
    }

    @Override
    public void accept(int number, Reading reading, List<Finding> findings) {
        AnnualReport written = reports.report(number);
        String wrong = difference(written.figures(), reading.report().figures());
        if (wrong == null) {
            equal.incrementAndGet();
        }
        Finding grave = findings.stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .findFirst()
                .orElse(null);
        if (grave == null) {
            clean.incrementAndGet();
        } else if (wrong == null) {
            wrong = grave.rule() + " at " + grave.at() + ": " + grave.quote();
        }
        if (wrong != null) {
            fault.compareAndSet(null, "report " + number + ": " + wrong);
        }
    }

    private static @Nullable String difference(Figures written, Figures read) {
        for (Map.Entry<CellId, Figure> cell : written.asMap().entrySet()) {
            Figure other = read.get(cell.getKey());
            if (other == null || !cell.getValue().saysTheSameAs(other)) {
                return cell.getKey() + " was written as " + cell.getValue() + " and read as " + other;
            }
        }
        return null;
    }
}
