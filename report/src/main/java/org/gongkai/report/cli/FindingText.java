package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.report.Messages;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** Sets a finding in lines: place and quote, what was expected and what stands there, article, cure. */
final class FindingText {

    private static final String INDENT = "     ";

    /** Columns of one entry; a list of a hundred blank cells is for a program to read. */
    private static final int LONGEST = 400;

    private final Messages messages;
    private final Paint paint;
    private final int columns;

    /** @param columns columns to wrap at, {@link Integer#MAX_VALUE} for none */
    FindingText(Messages messages, Paint paint, int columns) {
        this.messages = messages;
        this.paint = paint;
        this.columns = columns;
    }

    /** @param form form whose labels name the cells, null where no report was read */
    List<String> lines(int number, Finding finding, @Nullable ReportForm form) {
        List<String> lines = new ArrayList<>();
        add(lines, Columns.padLeft(number + ".", INDENT.length() - 1) + " ", title(finding, form));
        lines.set(0, paint.strong(lines.get(0)));
        addEntry(lines, "finding.expected", finding.expected());
        addEntry(lines, "finding.actual", finding.actual());
        addEntry(lines, "finding.law", finding.law());
        addEntry(lines, "finding.advice", finding.advice());
        return lines;
    }

    private String title(Finding finding, @Nullable ReportForm form) {
        List<String> parts = new ArrayList<>();
        if (!finding.at().equals(Place.NOWHERE) || !finding.rule().equals(UnreadableFinding.RULE)) {
            parts.add(messages.text(finding.at()));
        }
        if (form != null && !finding.cells().isEmpty()) {
            parts.add(label(finding.cells().get(0), form));
        }
        if (!finding.quote().isEmpty()) {
            parts.add(messages.text("finding.quote", Paint.plain(finding.quote())));
        }
        parts.add("[" + finding.rule() + "]");
        return String.join("  ", parts);
    }

    private String label(CellId cell, ReportForm form) {
        return form.table(cell.table())
                .flatMap(table -> table.row(cell.row()).flatMap(row -> table.column(cell.column())
                        .map(column -> messages.text(
                                "finding.cell",
                                row.label().text(),
                                column.label().text()))))
                .orElse(cell.toString());
    }

    private void addEntry(List<String> lines, String key, Message message) {
        String words = Paint.plain(messages.text(message));
        if (!words.isEmpty()) {
            add(lines, INDENT + messages.text(key), shortened(words));
        }
    }

    private String shortened(String words) {
        return Columns.of(words) <= LONGEST ? words : Columns.cut(words, LONGEST) + messages.text("finding.cut");
    }

    private void add(List<String> lines, String head, String words) {
        String hanging = " ".repeat(Columns.of(head));
        String before = head;
        int room = columns == Integer.MAX_VALUE ? columns : columns - Columns.of(head);
        for (String line : Columns.wrap(words, room)) {
            lines.add(before + line);
            before = hanging;
        }
    }
}
