package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;

/** One table of the form as a pipe table: labels in the first column, figures beside them. */
final class MarkdownTable {

    private final AnnualReport report;
    private final FormTable table;
    private final StringBuilder text = new StringBuilder();

    private MarkdownTable(AnnualReport report, FormTable table) {
        this.report = report;
        this.table = table;
    }

    static String of(AnnualReport report, FormTable table) {
        MarkdownTable markdown = new MarkdownTable(report, table);
        markdown.head();
        markdown.body();
        return markdown.text.toString();
    }

    private void head() {
        String note = table.note();
        if (table.layout() == FormTable.Layout.LIST) {
            row(table.title().text(), blanks());
            rule();
            row(report.form().rowHead(), columnLabels());
        } else {
            row(note == null ? "" : note, columnLabels());
            rule();
        }
    }

    private void body() {
        HeadTree labels = GridLayout.rowHeads(table);
        for (HeadTree.Span span : labels.spans(labels.depth())) {
            row(span.label(), span.leaf() ? figures(table.rows().get(span.first())) : blanks());
        }
    }

    private List<String> figures(FormRow row) {
        List<String> figures = new ArrayList<>();
        for (FormColumn column : table.columns()) {
            CellId cell = new CellId(table.id(), row.id(), column.id());
            figures.add(FigureText.of(column, report.figures().get(cell)));
        }
        return figures;
    }

    private List<String> columnLabels() {
        return table.columns().stream().map(column -> column.label().text()).toList();
    }

    private List<String> blanks() {
        return Collections.nCopies(table.columns().size(), "");
    }

    private void row(String label, List<String> cells) {
        text.append("| ").append(MarkdownText.cell(label)).append(" | ");
        text.append(cells.stream().map(MarkdownText::cell).collect(Collectors.joining(" | ")));
        text.append(" |\n");
    }

    private void rule() {
        text.append("| --- |").append(" :---: |".repeat(table.columns().size())).append('\n');
    }
}
