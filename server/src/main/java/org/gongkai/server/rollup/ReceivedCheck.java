package org.gongkai.server.rollup;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.Severity;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a received report as any other, the unit's accepted one of the year before beside it (审核). */
@Component
class ReceivedCheck {

    private final RollupTable rollups;
    private final ReceivedReportTable reports;
    private final ReportFiles files;
    private final AnnualReports annual;
    private final Offices offices;

    ReceivedCheck(
            RollupTable rollups,
            ReceivedReportTable reports,
            ReportFiles files,
            AnnualReports annual,
            Offices offices) {
        this.rollups = rollups;
        this.reports = reports;
        this.files = files;
        this.annual = annual;
        this.offices = offices;
    }

    /** What is found, the gravest first. */
    List<Finding> check(RollupYear rollup, @Nullable Long unit, Reading reading) {
        Reading lastYear = unit == null ? null : lastYear(rollup, unit).orElse(null);
        CheckSettings settings = CheckSettings.house().dueBy(MonthDay.from(rollup.deadline()));
        return new ReportChecker(settings, files.forms()).check(reading, lastYear);
    }

    int errors(RollupYear rollup, @Nullable Long unit, Reading reading) {
        return (int) check(rollup, unit, reading).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** The accepted report of the year before; what the unit published itself where none was received. */
    Optional<Reading> lastYear(RollupYear rollup, long unit) {
        Unit above = offices.byId(rollup.unitId());
        return rollups.find(above, rollup.year() - 1)
                .flatMap(before -> reports.accepted(before, unit))
                .map(files::kept)
                .or(() -> annual.published(offices.byId(unit), rollup.year() - 1)
                        .map(YearReport::frozen)
                        .map(files::kept));
    }
}
