package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Messages;
import org.gongkai.report.cli.TextTable.Align;
import org.gongkai.rules.Severity;

/** The table under the results of many files: one line a file, in their order, as long as that can be taken in. */
final class SummaryTable {

    /** Beyond this the table would only scroll by; the sums under it still count every file. */
    private static final int MOST_ROWS = 40;

    private static final int WIDEST = 44;

    private final Messages messages;
    private final ReportHead head;
    private final TextTable table =
            new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    private int files;

    SummaryTable(Messages messages, ReportHead head) {
        this.messages = messages;
        this.head = head;
        table.row(
                messages.text("table.file"),
                messages.text("table.unit"),
                messages.text("table.year"),
                messages.text("severity.error"),
                messages.text("severity.warning"),
                messages.text("severity.hint"));
    }

    void add(Outcome outcome) {
        if (++files > MOST_ROWS) {
            return;
        }
        String file = Columns.cut(Paint.plain(outcome.file()), WIDEST);
        if (outcome instanceof Outcome.Checked checked) {
            table.row(
                    file,
                    Columns.cut(head.unit(checked.reading().report()), WIDEST),
                    head.year(checked.reading().report()),
                    count(checked, Severity.ERROR),
                    count(checked, Severity.WARNING),
                    count(checked, Severity.HINT));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            table.runningOn(file, messages.text("table.skipped", messages.text(skipped.reason())));
        } else {
            table.runningOn(file, messages.text("table.unreadable"));
        }
    }

    private static String count(Outcome.Checked checked, Severity severity) {
        return Long.toString(Tally.count(checked.findings(), severity));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(table.lines());
        if (files > MOST_ROWS) {
            lines.add(messages.text("table.left-out", files - MOST_ROWS));
        }
        return lines;
    }
}
