package org.gongkai.report.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;

/** Counts what a run has seen. */
final class Tally {

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int checked;
    private int unreadable;
    private int skipped;
    private boolean unreadableBeside;

    /** Counts one file. */
    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Checked one) {
            checked++;
            one.findings().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
        } else if (outcome instanceof Outcome.Unreadable) {
            unreadable++;
        } else {
            skipped++;
        }
    }

    /** Notes that a report of last year, which is not among the files checked, could not be read. */
    void addUnreadableBeside() {
        unreadableBeside = true;
    }

    int files() {
        return checked + unreadable + skipped;
    }

    int checked() {
        return checked;
    }

    int unreadable() {
        return unreadable;
    }

    int skipped() {
        return skipped;
    }

    int of(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** How many findings of a list weigh that much. */
    static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }

    /** The exit status, where findings of {@code failOn} and graver ones count. */
    int exitStatus(Severity failOn) {
        if (unreadable > 0 || unreadableBeside) {
            return ExitStatus.UNUSABLE;
        }
        boolean found = findings.keySet().stream().anyMatch(severity -> severity.compareTo(failOn) <= 0);
        return found ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
    }
}
