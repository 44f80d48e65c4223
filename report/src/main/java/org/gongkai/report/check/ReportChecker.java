package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.Forms;
import org.jspecify.annotations.Nullable;

/** Checks a report that was read. Safe for use by several threads. */
public final class ReportChecker {

    private static final List<Check> CHECKS = List.of(
            new TableFindings(),
            new RelationFindings(),
            new CellFindings(),
            new DateFindings(),
            new SignatureFindings(),
            new ChapterFindings(),
            new ProseTableFindings(),
            new LastYearFindings());

    private final CheckSettings settings;
    private final Forms forms;

    /** A checker with these settings that knows these forms. */
    public ReportChecker(CheckSettings settings, Forms forms) {
        this.settings = settings;
        this.forms = forms;
    }

    /**
     * Checks a report.
     *
     * @param reading the report
     * @param lastYear the same unit's report of the year before, or null
     * @return findings, the gravest first, then in the order of the checks and of the file
     */
    public List<Finding> check(Reading reading, @Nullable Reading lastYear) {
        CheckContext context = new CheckContext(reading, lastYear, settings, forms);
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach(check -> check.check(context, findings));
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }
}
