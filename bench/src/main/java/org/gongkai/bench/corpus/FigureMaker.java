package org.gongkai.bench.corpus;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.Relation;
import org.gongkai.rules.form.ReportForm;

/** Figures of a whole report that keep every relation of the form, R1 to R5 (合乎勾稽关系的数据). */
final class FigureMaker {

    private static final String REQUESTS = "requests";

    /** Most rows of a real table three are 0. */
    private static final int FILLED_PERCENT = 30;

    private final ReportForm form;
    private final Chance chance;
    private final Map<CellId, Figure> figures = new LinkedHashMap<>();

    private FigureMaker(ReportForm form, Chance chance) {
        this.form = form;
        this.chance = chance;
    }

    static Figures of(ReportForm form, Chance chance) {
        FigureMaker maker = new FigureMaker(form, chance);
        form.cells().forEach(cell -> maker.figures.put(cell, maker.any(form.columnOf(cell))));
        maker.requests();
        maker.sums(maker.relation("R3"));
        maker.sums(maker.relation("R4"));
        return new Figures(maker.figures);
    }

    private Figure any(FormColumn column) {
        return switch (column.type()) {
            case COUNT -> Figure.of(few(9));
            case CHANGE -> Figure.of(chance.between(-20, 20));
            case MONEY -> money();
        };
    }

    private Figure money() {
        BigDecimal amount = BigDecimal.valueOf(chance.between(1, 999_999), 2);
        return Figure.of(amount, MoneyUnit.TEN_THOUSAND_YUAN);
    }

    /** Table three column by column: what came in is what went out. */
    private void requests() {
        List<String> outcomes = relation("R2").right();
        for (String column : relation("R3").right()) {
            int answered = 0;
            for (String outcome : outcomes) {
                int count = few(12);
                answered += count;
                put(outcome, column, count);
            }
            int carriedOut = few(5);
            int carriedIn = Math.min(few(5), answered + carriedOut);
            put("answered", column, answered);
            put("carried_out", column, carriedOut);
            put("carried_in", column, carriedIn);
            put("new", column, answered + carriedOut - carriedIn);
        }
    }

    private int few(int most) {
        return chance.in(FILLED_PERCENT) ? chance.between(1, most) : 0;
    }

    private void put(String row, String column, long count) {
        figures.put(new CellId(REQUESTS, row, column), Figure.of(count));
    }

    /** Makes the total of every row the sum of its columns. */
    private void sums(Relation relation) {
        form.table(relation.table()).orElseThrow().rows().forEach(row -> {
            BigDecimal sum = relation.right().stream()
                    .map(column -> valueOf(new CellId(relation.table(), row.id(), column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            CellId total =
                    new CellId(relation.table(), row.id(), relation.left().get(0));
            figures.put(total, Figure.of(sum, null));
        });
    }

    private BigDecimal valueOf(CellId cell) {
        Figure figure = figures.get(cell);
        BigDecimal value = figure == null ? null : figure.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private Relation relation(String id) {
        return form.relations().stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Form " + form.id() + " has no relation " + id));
    }
}
