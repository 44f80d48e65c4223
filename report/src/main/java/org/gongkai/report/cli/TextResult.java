package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** Results for reading: a block for each file, and over many files a table at the end. */
final class TextResult implements ResultWriter {

    private final PrintWriter out;
    private final Messages messages;
    private final Paint paint;
    private final ReportHead head;
    private final FindingText findingText;
    private final BooleanSupplier many;
    private final SummaryTable table;

    /** @param many whether the call points at more than one file; blocks of files without findings are then left out */
    TextResult(PrintWriter out, Messages messages, Surroundings around, boolean toTerminal, BooleanSupplier many) {
        this.out = out;
        this.messages = messages;
        this.paint = new Paint(toTerminal && around.colours());
        this.head = new ReportHead(messages, paint);
        this.findingText = new FindingText(messages, paint, toTerminal ? around.columns() : Integer.MAX_VALUE);
        this.many = many;
        this.table = new SummaryTable(messages, head);
    }

    @Override
    public void write(Outcome outcome) {
        table.add(outcome);
        if (outcome instanceof Outcome.Checked checked) {
            write(checked);
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            out.println(paint.strong(Paint.plain(unreadable.file())));
            print(List.of(unreadable.finding()), null);
        } else if (outcome instanceof Outcome.Skipped skipped && !many.getAsBoolean()) {
            out.println(messages.text("skipped.line", Paint.plain(skipped.file()), messages.text(skipped.reason())));
        }
    }

    private void write(Outcome.Checked checked) {
        if (many.getAsBoolean() && checked.findings().isEmpty()) {
            return;
        }
        out.println(head.line(checked.reading().report(), checked.findings()));
        out.println(paint.faint(messages.text("head.file", Paint.plain(checked.file()))));
        if (checked.findings().isEmpty()) {
            out.println(messages.text("result.clean"));
        }
        print(checked.findings(), checked.reading().report().form());
    }

    private void print(List<Finding> findings, @Nullable ReportForm form) {
        int number = 1;
        for (Severity severity : Severity.values()) {
            List<String> lines = new ArrayList<>();
            for (Finding finding : findings) {
                if (finding.severity() == severity) {
                    lines.addAll(findingText.lines(number++, finding, form));
                }
            }
            if (!lines.isEmpty()) {
                out.println();
                out.println(paint.severity(severity, messages.text("severity." + severity.id())));
                lines.forEach(out::println);
            }
        }
        out.println();
    }

    @Override
    public void end(Tally tally) {
        if (many.getAsBoolean()) {
            table.lines().forEach(out::println);
            out.println(summary(tally));
        }
    }

    private String summary(Tally tally) {
        return messages.text("summary.files", tally.files(), tally.checked(), tally.unreadable(), tally.skipped())
                + messages.text(
                        "summary.findings",
                        tally.of(Severity.ERROR),
                        tally.of(Severity.WARNING),
                        tally.of(Severity.HINT));
    }
}
