package org.gongkai.report.cli;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Figure;

/** The line that says at a glance what a report is and how it stands. */
final class ReportHead {

    private final Messages messages;
    private final Paint paint;

    ReportHead(Messages messages, Paint paint) {
        this.messages = messages;
        this.paint = paint;
    }

    /** Unit, year, form, figures read, and findings by severity. */
    String line(AnnualReport report, List<Finding> findings) {
        return paint.strong(String.join(messages.text("head.between"), unit(report), year(report)))
                + messages.text("head.between")
                + String.join(messages.text("head.between"), report.form().id(), figures(report), counts(findings));
    }

    String unit(AnnualReport report) {
        String unit = report.unit();
        return unit == null ? messages.text("head.unit-unknown") : Paint.plain(unit);
    }

    String year(AnnualReport report) {
        Integer year = report.year();
        return year == null ? messages.text("head.year-unknown") : messages.text("head.year", year);
    }

    private String figures(AnnualReport report) {
        long read = report.figures().asMap().values().stream()
                .filter(Figure::readable)
                .count();
        return messages.text("head.figures", read, report.form().cells().size());
    }

    private String counts(List<Finding> findings) {
        return String.join(
                messages.text("head.between"),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.HINT));
    }

    private String count(List<Finding> findings, Severity severity) {
        long count = Tally.count(findings, severity);
        String words = messages.text("count." + severity.id(), count);
        return count == 0 ? words : paint.severity(severity, words);
    }
}
