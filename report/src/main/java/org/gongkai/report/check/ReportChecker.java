package org.gongkai.report.check;

import java.util.List;
import org.gongkai.report.read.Reading;
import org.jspecify.annotations.Nullable;

/** Checks a report that was read. Safe for use by several threads. */
public final class ReportChecker {

    private final CheckSettings settings;

    /** A checker with these settings. */
    public ReportChecker(CheckSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks a report.
     *
     * @param reading the report
     * @param lastYear the same unit's report of the year before, or null
     * @return findings, the gravest first, then in the order of the file
     */
    public List<Finding> check(Reading reading, @Nullable Reading lastYear) {
        return List.of();
    }

    CheckSettings settings() {
        return settings;
    }
}
