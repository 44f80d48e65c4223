package org.gongkai.report.write;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Figure;

/** The top of the page: one line a file, saying what it is and how it fared. */
final class CheckSummary {

    private final Markup page;
    private final Messages messages;

    CheckSummary(Markup page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    void draw(List<CheckedFile> files) {
        if (files.isEmpty()) {
            page.leaf("p", messages.text("page.no_files")).line();
            return;
        }
        if (files.size() > 1) {
            long skipped = files.stream().filter(file -> file.skipped() != null).count();
            long read = files.stream().filter(file -> file.report() != null).count();
            long unreadable = files.size() - skipped - read;
            page.leaf("p", messages.text("page.files", files.size(), read, unreadable, skipped))
                    .line();
        }
        String label = messages.text("page.title");
        page.open("div", "class", "table", "role", "region", "aria-label", label, "tabindex", "0");
        page.open("table", "class", "files", "role", "table").line();
        head();
        page.open("tbody", "role", "rowgroup").line();
        for (int i = 0; i < files.size(); i++) {
            row(files.get(i), CheckPage.anchor(i));
        }
        page.close().close().close().line();
    }

    private void head() {
        page.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (String key : List.of("state", "file", "unit", "year", "form", "figures")) {
            page.leaf("th", messages.text("page." + key), "scope", "col", "role", "columnheader");
        }
        for (Severity severity : Severity.values()) {
            page.leaf("th", messages.text("page.severity." + severity.id()), "scope", "col", "role", "columnheader");
        }
        page.close().close().line();
    }

    private void row(CheckedFile file, String anchor) {
        State state = State.of(file);
        page.open("tr", "class", state.id(), "role", "row");
        page.leaf("td", messages.text("page.state." + state.id()), "class", "state", "role", "cell");
        page.open("th", "scope", "row", "role", "rowheader");
        if (file.skipped() == null) {
            page.leaf("a", file.name(), "href", "#" + anchor);
        } else {
            page.text(file.name());
        }
        page.close();
        AnnualReport report = file.report();
        if (report == null) {
            String columns = Integer.toString(4 + Severity.values().length);
            page.leaf("td", reason(file), "colspan", columns, "role", "cell");
        } else {
            report(report);
            counts(file, anchor);
        }
        page.close().line();
    }

    private String reason(CheckedFile file) {
        if (file.skipped() != null) {
            return file.skipped();
        }
        return file.findings().isEmpty()
                ? ""
                : messages.text(file.findings().get(0).actual());
    }

    private void report(AnnualReport report) {
        cell("unit", Optional.ofNullable(report.unit()).orElse(messages.text("page.no_unit")));
        cell("year", year(report, messages));
        cell("form", report.form().id());
        cell("figures", read(report) + "/" + report.form().cells().size());
    }

    /** On a narrow screen a cell stands by itself, its column's name in front of it. */
    private void cell(String column, String text) {
        page.leaf("td", text, "data-column", messages.text("page." + column), "role", "cell");
    }

    private void counts(CheckedFile file, String anchor) {
        for (Severity severity : Severity.values()) {
            long count = count(file.findings(), severity);
            page.open("td", "data-column", messages.text("page.severity." + severity.id()), "role", "cell");
            if (count == 0) {
                page.text("0");
            } else {
                page.leaf("a", Long.toString(count), "href", "#" + firstOf(file.findings(), severity, anchor));
            }
            page.close();
        }
    }

    static String year(AnnualReport report, Messages messages) {
        Integer year = report.year();
        return year == null ? messages.text("page.no_year") : messages.text("page.year_of", year);
    }

    /** Figures that were read, blanks among them. */
    static long read(AnnualReport report) {
        return report.figures().asMap().values().stream()
                .filter(Figure::readable)
                .count();
    }

    static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String firstOf(List<Finding> findings, Severity severity, String anchor) {
        int number = 1;
        while (findings.get(number - 1).severity() != severity) {
            number++;
        }
        return anchor + "-" + number;
    }

    /** How a file fared. */
    private enum State {
        ERROR,
        WARNING,
        FINE,
        UNREADABLE,
        SKIPPED;

        static State of(CheckedFile file) {
            if (file.skipped() != null) {
                return SKIPPED;
            }
            if (file.report() == null) {
                return UNREADABLE;
            }
            if (count(file.findings(), Severity.ERROR) > 0) {
                return ERROR;
            }
            return count(file.findings(), Severity.WARNING) > 0 ? WARNING : FINE;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
