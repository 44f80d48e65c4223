package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Breach;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.Relation;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** R1 to R5: what the form's relations (勾稽关系) and the kinds of number ask for. */
final class RelationFindings implements Check {

    /** A sum of more terms is named by its first and last. */
    private static final int TERMS_NAMED_ONE_BY_ONE = 4;

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        for (Breach breach : FormCheck.check(context.form(), context.report().figures())) {
            findings.add(breach.expected() == null ? kind(context, breach) : relation(context, breach));
        }
    }

    private static Finding kind(CheckContext context, Breach breach) {
        return new FindingBuilder(breach.rule(), Severity.ERROR, "R5")
                .at(context.placeOf(breach.cell()))
                .cells(breach.cells())
                .quote(context.written(breach.cell()))
                .expected(Message.of("R5.kind." + breach.relation()))
                .actual(
                        CellNames.cell(context.form(), breach.cell()),
                        breach.actual().toPlainString())
                .law(context.form().source())
                .build();
    }

    private static Finding relation(CheckContext context, Breach breach) {
        ReportForm form = context.form();
        Relation relation = form.relations().stream()
                .filter(candidate -> candidate.id().equals(breach.rule())
                        && candidate.table().equals(breach.cell().table()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No relation " + breach.rule()));
        int left = relation.left().size();
        List<CellId> leftCells = breach.cells().subList(0, left);
        List<CellId> rightCells = breach.cells().subList(left, breach.cells().size());
        boolean column = relation.along() == Relation.Along.EVERY_COLUMN;
        String line = column ? CellNames.column(form, breach.cell()) : CellNames.row(form, breach.cell());
        return new FindingBuilder(breach.rule(), Severity.ERROR, "relation")
                .at(context.placeOf(breach.cell()))
                .cells(breach.cells())
                .quote(quote(context, leftCells))
                .expected(plain(breach.expected()), side(form, relation, rightCells))
                .actual(plain(breach.actual()), side(form, relation, leftCells))
                .law(form.source(), CellNames.title(form, relation.table()))
                .advice(CellNames.title(form, relation.table()), line)
                .build();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String quote(CheckContext context, List<CellId> cells) {
        return String.join(
                " + ",
                cells.stream()
                        .map(context::written)
                        .filter(raw -> !raw.isEmpty())
                        .toList());
    }

    private static Message side(ReportForm form, Relation relation, List<CellId> cells) {
        List<String> names = new ArrayList<>();
        for (CellId cell : cells) {
            names.add(
                    relation.along() == Relation.Along.EVERY_COLUMN
                            ? CellNames.row(form, cell)
                            : CellNames.column(form, cell));
        }
        return names.size() > TERMS_NAMED_ONE_BY_ONE
                ? Message.of("relation.range", names.get(0), names.get(names.size() - 1))
                : Message.of("relation.terms", String.join(" + ", names));
    }
}
