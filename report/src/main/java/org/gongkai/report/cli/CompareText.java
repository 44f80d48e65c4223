package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.report.cli.TextTable.Align;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Two reports side by side for reading: figures by table, relations between the years, repeated text. */
final class CompareText {

    private static final int WIDEST_LABEL = 48;

    private final PrintWriter out;
    private final Messages messages;
    private final Paint paint;
    private final ReportHead head;
    private final FindingText findingText;
    private final boolean all;

    /** @param all whether cells are shown that are empty or 0 in both reports */
    CompareText(PrintWriter out, Messages messages, Surroundings around, boolean all) {
        this.out = out;
        this.messages = messages;
        this.paint = new Paint(around.colours());
        this.head = new ReportHead(messages, paint);
        this.findingText =
                new FindingText(messages, paint, around.outTerminal() ? around.columns() : Integer.MAX_VALUE);
        this.all = all;
    }

    void write(Comparison comparison) {
        out.println(messages.text("compare.older", name(comparison.older())));
        out.println(messages.text("compare.newer", name(comparison.newer())));
        if (!comparison.isOfOneUnit()) {
            out.println(messages.text("compare.other-unit"));
        }
        figures(comparison);
        relations(comparison);
        repeats(comparison);
    }

    private String name(Outcome.Checked outcome) {
        AnnualReport report = outcome.reading().report();
        return String.join(
                messages.text("head.between"),
                head.unit(report),
                head.year(report),
                report.form().id(),
                Paint.plain(outcome.file()));
    }

    private void figures(Comparison comparison) {
        List<Comparison.Line> shown = comparison.lines().stream()
                .filter(line -> all || !line.isEmpty())
                .toList();
        if (shown.isEmpty()) {
            out.println();
            out.println(messages.text("compare.all-empty"));
            return;
        }
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        String title = "";
        for (Comparison.Line line : shown) {
            String next = title(line);
            if (!next.equals(title)) {
                table.heading(next);
                table.row(
                        messages.text("compare.row"),
                        messages.text("compare.column"),
                        messages.text("compare.before"),
                        messages.text("compare.now"),
                        messages.text("compare.change"));
                title = next;
            }
            table.row(cells(line));
        }
        table.lines().forEach(out::println);
    }

    private static String title(Comparison.Line line) {
        return line.form()
                .table(line.cell().table())
                .map(table -> table.title().text())
                .orElse(line.cell().table());
    }

    private String[] cells(Comparison.Line line) {
        FormTable table = line.form().table(line.cell().table()).orElseThrow();
        return new String[] {
            Columns.cut(table.row(line.cell().row()).orElseThrow().label().text(), WIDEST_LABEL),
            Columns.cut(table.column(line.cell().column()).orElseThrow().label().text(), WIDEST_LABEL),
            figure(line.before()),
            figure(line.now()),
            change(line)
        };
    }

    private String figure(@Nullable Figure figure) {
        if (figure == null) {
            return messages.text("compare.absent");
        }
        BigDecimal value = figure.value();
        if (value == null) {
            return figure.raw().isEmpty() ? messages.text("compare.blank") : Paint.plain(figure.raw());
        }
        MoneyUnit unit = figure.unit();
        return value.toPlainString()
                + (unit == null ? "" : MoneySymbols.builtIn().symbol(unit));
    }

    private static String change(Comparison.Line line) {
        BigDecimal change = line.change();
        if (change == null) {
            return "";
        }
        String sign = change.signum() > 0 ? "+" : "";
        boolean money = line.form().typeOf(line.cell()) == CellType.MONEY && change.signum() != 0;
        return sign
                + change.stripTrailingZeros().toPlainString()
                + (money ? MoneySymbols.builtIn().symbol(MoneyUnit.YUAN) : "");
    }

    private void relations(Comparison comparison) {
        out.println();
        out.println(paint.strong(messages.text("compare.relations")));
        if (!comparison.isConsecutive()) {
            out.println(messages.text("compare.not-consecutive"));
        } else if (comparison.findings().isEmpty()) {
            out.println(messages.text("compare.relations-hold"));
        }
        int number = 1;
        for (Finding finding : comparison.findings()) {
            findingText
                    .lines(
                            number++,
                            finding,
                            comparison.newer().reading().report().form())
                    .forEach(out::println);
        }
    }

    private void repeats(Comparison comparison) {
        out.println();
        out.println(paint.strong(messages.text("compare.repeats")));
        TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
        for (Comparison.Repeat repeat : comparison.repeats()) {
            Double share = repeat.share();
            table.row(
                    Columns.cut(Paint.plain(repeat.chapter().title()), WIDEST_LABEL),
                    share == null
                            ? messages.text("compare.no-chapter")
                            : messages.text("compare.percent", Math.round(share * 100)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (lines.isEmpty()) {
            lines.add(messages.text("compare.no-chapters"));
        }
        lines.forEach(out::println);
    }
}
