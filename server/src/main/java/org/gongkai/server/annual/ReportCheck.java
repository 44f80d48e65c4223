package org.gongkai.server.annual;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

/**
 * Checks a report as whoever receives it will (自查): the Word file is written, read back by the reader for everybody's
 * reports, and held against last year's.
 */
@Component
class ReportCheck {

    private final LastYears lastYears;
    private final Printing printing;
    private final ReportTerm term;

    ReportCheck(LastYears lastYears, Printing printing, ReportTerm term) {
        this.lastYears = lastYears;
        this.printing = printing;
        this.term = term;
    }

    /** What is found, the gravest first. */
    List<Finding> check(Unit unit, YearReport report) {
        return check(unit, report, printing.print(unit, report));
    }

    /** The same of a report that is printed already, which takes a while to count. */
    List<Finding> check(Unit unit, YearReport report, AnnualReport printed) {
        Optional<Reading> lastYear = lastYears.before(unit, report.year(), printing.forms());
        CheckSettings settings = CheckSettings.house().dueBy(term.day(unit, report.year()));
        return new ReportChecker(settings, printing.forms()).check(readBack(printed), lastYear.orElse(null));
    }

    private Reading readBack(AnnualReport printed) {
        try {
            Source docx = new Source("annual.docx", new DocxWriter().write(printed));
            return new ReportReader(printing.forms()).read(docx);
        } catch (UnreadableException e) {
            throw new IllegalStateException("Our own Word file cannot be read back", e);
        }
    }
}
