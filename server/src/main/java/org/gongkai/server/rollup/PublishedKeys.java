package org.gongkai.server.rollup;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

/**
 * The key figures of what units of this installation published themselves (自行发布的数据), for a year that was not collected. What is
 * published is frozen, so each report is read once.
 */
@Component
class PublishedKeys {

    private final AnnualReports annual;
    private final ReportFiles files;
    private final Map<Long, KeyFigures> byReport = new ConcurrentHashMap<>();

    PublishedKeys(AnnualReports annual, ReportFiles files) {
        this.annual = annual;
        this.files = files;
    }

    /** A year's published reports. */
    Year of(int year) {
        return new Year(year, annual.published(year));
    }

    /** A year, its published reports by the unit's number. */
    final class Year {

        private final int year;
        private final Map<Long, Long> reports;

        private Year(int year, Map<Long, Long> reports) {
            this.year = year;
            this.reports = reports;
        }

        /** Those of a unit; none where it has published nothing. */
        KeyFigures of(Unit unit) {
            Long report = reports.get(unit.id());
            return report == null ? KeyFigures.NONE : byReport.computeIfAbsent(report, id -> read(unit));
        }

        private KeyFigures read(Unit unit) {
            return annual.published(unit, year)
                    .map(YearReport::frozen)
                    .map(frozen -> KeyFigures.of(
                            Objects.requireNonNull(files.kept(frozen)).report().figures()))
                    .orElse(KeyFigures.NONE);
        }
    }
}
