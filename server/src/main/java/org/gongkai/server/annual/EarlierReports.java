package org.gongkai.server.annual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The report of the year before (上年报告), which gives the opening figures: made here, or handed in as a file by an office
 * that has begun with this program.
 */
@Service
public class EarlierReports {

    private final LastYears lastYears;
    private final YearReportTable table;
    private final Printing printing;
    private final Ledger ledger;
    private final SingletonSupplier<ReportReader> reader;

    EarlierReports(LastYears lastYears, YearReportTable table, Printing printing, Ledger ledger) {
        this.lastYears = lastYears;
        this.table = table;
        this.printing = printing;
        this.ledger = ledger;
        this.reader = SingletonSupplier.of(() -> new ReportReader(printing.forms()));
    }

    /** The report before this one, of whatever origin. */
    @Transactional(readOnly = true)
    public Optional<AnnualReport> before(Actor actor, int year) {
        actor.asAny(AnnualReports.READERS);
        return lastYears.before(actor.unit(), year, printing.forms()).map(Reading::report);
    }

    /** Whether the report on a year is a whole region's. */
    boolean isRegion(Actor actor, int year) {
        return lastYears.isRegion(actor.unit(), year);
    }

    /**
     * The chapters of a report beside those of the year before, in its order.
     *
     * @param printed this year's
     */
    @Transactional(readOnly = true)
    public List<BesideChapter> beside(Actor actor, int year, AnnualReport printed) {
        List<Chapter> last = before(actor, year).map(AnnualReport::chapters).orElse(List.of());
        return printed.chapters().stream()
                .map(chapter -> BesideChapter.of(chapter, last))
                .toList();
    }

    /** Name of the file that was handed in for a year; empty where the report was made here, or there is none. */
    @Transactional(readOnly = true)
    public Optional<String> fileOf(Actor actor, int year) {
        return isOurs(actor.unit(), year) ? Optional.empty() : lastYears.importedName(actor.unit(), year);
    }

    /**
     * Reads a file; nothing is kept yet.
     *
     * @throws RefusedException if there is no report in it
     */
    public AnnualReport read(Source file) {
        try {
            return reader.obtain().read(file).report();
        } catch (UnreadableException e) {
            throw new RefusedException("refused.annual.unreadable", file.name());
        }
    }

    /**
     * Takes a file's report for a year, in the place of one that was handed in before.
     *
     * @param renamed true where the report names another unit because this one was called so then
     * @throws RefusedException if it is on another year, another unit's, or the report on the year was made here
     */
    @Transactional
    public void take(Actor actor, int year, String name, AnnualReport report, boolean renamed) {
        Duty duty = actor.as(Role.CLERK);
        if (isOurs(actor.unit(), year)) {
            throw new RefusedException("refused.annual.have", String.valueOf(year));
        }
        Integer found = report.year();
        if (found == null || found != year) {
            String said = found == null ? "?" : String.valueOf(found);
            throw new RefusedException("refused.annual.other-year", name, said, String.valueOf(year));
        }
        if (!renamed && !isOf(report, actor.unit())) {
            throw new RefusedException("refused.annual.other-unit", name, named(report));
        }
        String json = JsonWriter.of(report).toString();
        lastYears.put(actor.unit(), year, name, json, actor.account().id());
        String digest = new Digest().add(json).hex();
        ledger.record(actor.act(duty, "annual.last-taken", "annual/" + year, null, digest));
    }

    private boolean isOurs(Unit unit, int year) {
        return table.frozen(unit, year).isPresent();
    }

    /** A short name contained in the full one is the same unit; a report without a name is taken for whose it is given. */
    private static boolean isOf(AnnualReport report, Unit unit) {
        String named = named(report);
        return named.isEmpty()
                || Stream.of(unit.name(), unit.shortName()).anyMatch(own -> own.contains(named) || named.contains(own));
    }

    private static String named(AnnualReport report) {
        return Stream.of(Optional.ofNullable(report.unitFull()), Optional.ofNullable(report.unit()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
