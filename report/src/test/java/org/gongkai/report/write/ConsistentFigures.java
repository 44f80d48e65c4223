package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;

/** Random figures that tie out, by the words of the forms' notes and not by their data, so that the data is tested too. */
public final class ConsistentFigures {

    private static final List<String> APPLICANTS =
            List.of("person", "business", "research", "nonprofit", "legal", "other");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");
    private static final List<String> NO_OUTCOMES = List.of("new", "carried_in", "answered", "carried_out");

    private final ReportForm form;
    private final Random chance;
    private final Map<CellId, Figure> figures = new LinkedHashMap<>();

    private ConsistentFigures(ReportForm form, Random chance) {
        this.form = form;
        this.chance = chance;
    }

    public static Figures of(ReportForm form, Random chance) {
        ConsistentFigures made = new ConsistentFigures(form, chance);
        form.cells().forEach(cell -> made.figures.put(cell, made.any(form.columnOf(cell))));
        APPLICANTS.forEach(made::requestsOf);
        rows(form, "requests").forEach(row -> made.total("requests", row, APPLICANTS));
        rows(form, "disputes").forEach(row -> made.total("disputes", row, RESULTS));
        return new Figures(made.figures);
    }

    private Figure any(FormColumn column) {
        return switch (column.type()) {
            case COUNT -> Figure.of(chance.nextInt(50_000));
            case CHANGE -> Figure.of(chance.nextInt(2_000) - 1_000);
            case MONEY -> Figure.of(BigDecimal.valueOf(chance.nextInt(10_000_000), 2), MoneyUnit.TEN_THOUSAND_YUAN);
        };
    }

    /** 本年新收 + 上年结转 = 总计 + 结转下年度继续办理, and 总计 is the sum of the outcomes. */
    private void requestsOf(String applicant) {
        long answered = rows(form, "requests").stream()
                .filter(row -> !NO_OUTCOMES.contains(row))
                .mapToLong(row -> value("requests", row, applicant))
                .sum();
        long carriedOut = value("requests", "carried_out", applicant);
        long carriedIn = chance.nextInt((int) Math.min(answered + carriedOut, 1_000) + 1);
        put("requests", "answered", applicant, answered);
        put("requests", "carried_in", applicant, carriedIn);
        put("requests", "new", applicant, answered + carriedOut - carriedIn);
    }

    private void total(String table, String row, List<String> columns) {
        put(
                table,
                row,
                "total",
                columns.stream().mapToLong(column -> value(table, row, column)).sum());
    }

    private long value(String table, String row, String column) {
        return figures.get(new CellId(table, row, column)).value().longValueExact();
    }

    private void put(String table, String row, String column, long value) {
        figures.put(new CellId(table, row, column), Figure.of(value));
    }

    private static List<String> rows(ReportForm form, String table) {
        return form.table(table).orElseThrow().rows().stream()
                .map(row -> row.id())
                .toList();
    }
}
