package org.gongkai.bench.corpus;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.StatedDate;
import org.gongkai.report.write.FormGrid;
import org.gongkai.report.write.ReportWriter;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Writes a report as flattened text (压平的文本), which is what copying it out of a web page or a document leaves. */
final class FlatWriter implements ReportWriter {

    private final FlatStyle style;

    FlatWriter(FlatStyle style) {
        this.style = style;
    }

    @Override
    public byte[] write(AnnualReport report) {
        StringBuilder text = new StringBuilder();
        Frame frame = report.frame();
        paragraph(text, frame.documentNumber(), "");
        paragraph(text, frame.title(), "");
        paragraph(text, frame.addressee(), "\uFF1A");
        text.append(frame.opening()).append("\n\n");
        for (Chapter chapter : report.chapters()) {
            text.append(chapter.title()).append("\n\n").append(chapter.text()).append('\n');
            FormGrid.of(report.form()).stream()
                    .filter(grid -> grid.chapter() == chapter.number())
                    .forEach(grid -> table(text, grid, report));
            text.append('\n');
        }
        signature(text, frame);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void paragraph(StringBuilder text, @Nullable Fact<String> fact, String end) {
        if (fact != null) {
            text.append(fact.value()).append(end).append("\n\n");
        }
    }

    private static void signature(StringBuilder text, Frame frame) {
        paragraph(text, frame.signedBy(), "");
        Fact<StatedDate> signedOn = frame.signedOn();
        if (signedOn != null) {
            text.append("                    ").append(signedOn.quote()).append("\n\n");
        }
        paragraph(text, frame.imprint(), "");
    }

    private void table(StringBuilder text, FormGrid grid, AnnualReport report) {
        List<Integer> coveredUntil = new ArrayList<>();
        grid.widths().forEach(width -> coveredUntil.add(0));
        for (int row = 0; row < grid.rows().size(); row++) {
            text.append(style.row(row(grid, row, coveredUntil, report)));
        }
    }

    /** The texts of a row from left to right, a cell that one above covers as nothing. */
    private static List<String> row(FormGrid grid, int row, List<Integer> coveredUntil, AnnualReport report) {
        List<String> texts = new ArrayList<>();
        int column = 0;
        for (FormGrid.Cell cell : grid.rows().get(row)) {
            column = addCovered(texts, coveredUntil, row, column, cell.column());
            texts.add(text(cell.content(), report));
            for (int i = 0; i < cell.columnSpan(); i++) {
                coveredUntil.set(column + i, row + cell.rowSpan());
            }
            column += cell.columnSpan();
        }
        addCovered(texts, coveredUntil, row, column, coveredUntil.size());
        return texts;
    }

    private static int addCovered(List<String> texts, List<Integer> coveredUntil, int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (coveredUntil.get(column) > row) {
                texts.add("");
            }
        }
        return to;
    }

    private static String text(FormGrid.Content content, AnnualReport report) {
        if (content instanceof FormGrid.Head head) {
            return head.text();
        }
        if (content instanceof FormGrid.Note note) {
            return note.text();
        }
        return content instanceof FormGrid.Slot slot ? figure(slot, report) : "";
    }

    private static String figure(FormGrid.Slot slot, AnnualReport report) {
        Figure figure = report.figures().get(slot.id());
        BigDecimal value = figure == null ? null : figure.value();
        if (figure == null || value == null) {
            return "";
        }
        MoneyUnit unit = figure.unit();
        String symbol = unit == null || unit == slot.column().unit()
                ? ""
                : MoneySymbols.builtIn().symbol(unit);
        boolean signed = slot.column().type() == CellType.CHANGE && value.signum() > 0;
        return (signed ? "+" : "") + value.toPlainString() + symbol;
    }
}
