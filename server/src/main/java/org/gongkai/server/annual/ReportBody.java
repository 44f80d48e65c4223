package org.gongkai.server.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;

/** A report as the text of its page (报告正文): paragraphs, and tables with their cells parted by tabs. */
record ReportBody(AnnualReport report, String rowHead) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(report.frame().opening());
        for (Chapter chapter : report.chapters()) {
            lines.add(chapter.title());
            chapter.text().lines().filter(line -> !line.isBlank()).forEach(lines::add);
            report.form().tables().stream()
                    .filter(table -> table.chapter() == chapter.number())
                    .forEach(table -> add(table, lines));
        }
        return String.join("\n", lines);
    }

    private void add(FormTable table, List<String> lines) {
        lines.add(table.title().text());
        lines.add(rowHead + "\t"
                + table.columns().stream().map(column -> column.label().text()).collect(Collectors.joining("\t")));
        table.rows().forEach(row -> lines.add(row.label().text() + "\t" + figures(table, row)));
    }

    private String figures(FormTable table, FormRow row) {
        return table.columns().stream()
                .map(column -> figure(table, row, column))
                .collect(Collectors.joining("\t"));
    }

    private String figure(FormTable table, FormRow row, FormColumn column) {
        Figure figure = report.figures().get(new CellId(table.id(), row.id(), column.id()));
        return figure == null ? "" : figure.raw();
    }
}
