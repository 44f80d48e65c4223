package org.gongkai.report.write;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.form.CellId;
import org.jspecify.annotations.Nullable;

/** Draws findings: number, weight, place and rule, then the words, what is right, what stands there, why, and the cure. */
final class CheckFinding {

    /** How many cells of a finding are linked by name; the tables show the rest. */
    private static final int LINKED_CELLS = 6;

    private final Markup page;
    private final Messages messages;
    private final @Nullable AnnualReport report;
    private final String anchor;

    CheckFinding(Markup page, Messages messages, @Nullable AnnualReport report, String anchor) {
        this.page = page;
        this.messages = messages;
        this.report = report;
        this.anchor = anchor;
    }

    void draw(Finding finding, int number) {
        page.open("li", "id", anchor + "-" + number, "class", finding.severity().id())
                .line();
        page.open("h4").leaf("span", Integer.toString(number), "class", "no").text(" ");
        page.leaf("span", messages.text("page.severity." + finding.severity().id()), "class", "badge")
                .text(" ");
        page.leaf("span", messages.text(finding.at()), "class", "at").text(" ");
        page.leaf("code", finding.rule()).close().line();
        page.open("dl");
        field("quote", finding.quote());
        field("expected", messages.text(finding.expected()));
        field("actual", messages.text(finding.actual()));
        field("law", messages.text(finding.law()));
        field("advice", messages.text(finding.advice()));
        cells(finding.cells());
        page.close().line().close().line();
    }

    private void field(String name, String text) {
        if (!text.isBlank()) {
            page.leaf("dt", messages.text("page." + name)).leaf("dd", text, "class", name);
        }
    }

    private void cells(List<CellId> cells) {
        if (cells.isEmpty() || report == null) {
            return;
        }
        page.leaf("dt", messages.text("page.cells")).open("dd", "class", "cells");
        List<CellId> linked = cells.subList(0, Math.min(LINKED_CELLS, cells.size()));
        for (int i = 0; i < linked.size(); i++) {
            link(report, linked.get(i), i == 0 ? null : linked.get(i - 1));
        }
        if (cells.size() > linked.size()) {
            page.leaf("span", messages.text("page.more_cells", cells.size() - linked.size()), "class", "more");
        }
        page.close();
    }

    /** A cell in the row of the one before it is linked by its column only, to be short; its whole name is read out. */
    private void link(AnnualReport report, CellId cell, @Nullable CellId before) {
        boolean sameRow = before != null
                && before.table().equals(cell.table())
                && before.row().equals(cell.row());
        String name = rowName(report, cell) + " × " + columnName(report, cell);
        String target = "#" + CheckTables.id(anchor, cell);
        page.leaf("a", sameRow ? columnName(report, cell) : name, "href", target, "lang", "zh-CN", "aria-label", name);
        page.text(" ");
    }

    private static String rowName(AnnualReport report, CellId cell) {
        return report.form()
                .table(cell.table())
                .flatMap(table -> table.row(cell.row()))
                .map(row -> row.label().text())
                .orElse(cell.row());
    }

    private static String columnName(AnnualReport report, CellId cell) {
        return report.form()
                .table(cell.table())
                .flatMap(table -> table.column(cell.column()))
                .map(column -> column.label().text())
                .orElse(cell.column());
    }
}
