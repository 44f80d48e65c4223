package org.gongkai.report.write;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;

/** What the page says about one file: a line about it, its findings, its tables. */
final class CheckSection {

    private final Markup page;
    private final Messages messages;
    private final CheckedFile file;
    private final String anchor;

    CheckSection(Markup page, Messages messages, CheckedFile file, String anchor) {
        this.page = page;
        this.messages = messages;
        this.file = file;
        this.anchor = anchor;
    }

    void draw(boolean everyTable) {
        page.open("section", "id", anchor, "aria-labelledby", anchor + "-name").line();
        page.leaf("h2", file.name(), "id", anchor + "-name").line();
        AnnualReport report = file.report();
        if (report != null) {
            page.leaf("p", line(report), "class", "line").line();
        }
        findings();
        if (report != null) {
            new CheckTables(page, messages, report, new CellMarks(file.findings()), anchor).draw(everyTable);
        }
        page.open("p", "class", "back")
                .leaf("a", messages.text("page.back"), "href", "#top")
                .close()
                .line();
        page.close().line();
    }

    private String line(AnnualReport report) {
        String unit = report.unit();
        StringBuilder line = new StringBuilder(unit == null ? messages.text("page.no_unit") : unit);
        line.append(" · ").append(CheckSummary.year(report, messages));
        line.append(" · ")
                .append(report.form().id())
                .append(' ')
                .append(report.form().source());
        line.append(" · ");
        line.append(messages.text(
                "page.figures_read",
                CheckSummary.read(report),
                report.form().cells().size()));
        for (Severity severity : Severity.values()) {
            line.append(" · ")
                    .append(messages.text("page.severity." + severity.id()))
                    .append(' ');
            line.append(CheckSummary.count(file.findings(), severity));
        }
        return line.toString();
    }

    private void findings() {
        List<Finding> findings = file.findings();
        page.leaf("h3", messages.text("page.findings")).line();
        if (findings.isEmpty()) {
            page.leaf("p", messages.text("page.no_findings")).line();
            return;
        }
        page.open("ol", "class", "findings").line();
        CheckFinding drawing = new CheckFinding(page, messages, file.report(), anchor);
        for (int i = 0; i < findings.size(); i++) {
            drawing.draw(findings.get(i), i + 1);
        }
        page.close().line();
    }
}
