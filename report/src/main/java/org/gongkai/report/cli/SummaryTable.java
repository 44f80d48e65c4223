package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Severity;

/** The table under the results of many files: one line a file, in their order, as long as that can be taken in. */
final class SummaryTable {

    /** Beyond this the table would only scroll by; the sums under it still count every file. */
    private static final int MOST_ROWS = 40;

    private static final int WIDEST = 44;
    private static final int TEXT_COLUMNS = 3;

    private final Messages messages;
    private final ReportHead head;
    private final List<List<String>> rows = new ArrayList<>();
    private int leftOut;

    SummaryTable(Messages messages, ReportHead head) {
        this.messages = messages;
        this.head = head;
        rows.add(List.of(
                messages.text("table.file"),
                messages.text("table.unit"),
                messages.text("table.year"),
                messages.text("severity.error"),
                messages.text("severity.warning"),
                messages.text("severity.hint")));
    }

    void add(Outcome outcome) {
        if (rows.size() > MOST_ROWS) {
            leftOut++;
            return;
        }
        String file = Columns.cut(Paint.plain(outcome.file()), WIDEST);
        if (outcome instanceof Outcome.Checked checked) {
            rows.add(List.of(
                    file,
                    Columns.cut(head.unit(checked.reading().report()), WIDEST),
                    head.year(checked.reading().report()),
                    count(checked, Severity.ERROR),
                    count(checked, Severity.WARNING),
                    count(checked, Severity.HINT)));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            rows.add(List.of(file, messages.text("table.skipped", messages.text(skipped.reason()))));
        } else {
            rows.add(List.of(file, messages.text("table.unreadable")));
        }
    }

    private static String count(Outcome.Checked checked, Severity severity) {
        return Long.toString(Tally.count(checked.findings(), severity));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row));
        }
        if (leftOut > 0) {
            lines.add(messages.text("table.left-out", leftOut));
        }
        return lines;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            int width = width(column);
            line.append(column < TEXT_COLUMNS ? Columns.padded(cell, width) : Columns.padLeft(cell, width));
            line.append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** The widest cell of a column; the words of a file that was not read run across columns and do not count. */
    private int width(int column) {
        return IntStream.range(0, rows.size())
                .mapToObj(rows::get)
                .filter(row -> row.size() > TEXT_COLUMNS || column == 0)
                .mapToInt(row -> Columns.of(row.get(column)))
                .max()
                .orElse(0);
    }
}
