package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormTable;

/** What is wrong with single cells: blanks, texts that are no number, money without a unit. */
final class CellFindings implements Check {

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        for (FormTable table : context.form().tables()) {
            List<CellId> blanks = new ArrayList<>();
            for (CellId cell : table.cells()) {
                Figure figure = context.report().figures().get(cell);
                if (figure == null) {
                    continue;
                }
                if (figure.isBlank()) {
                    blanks.add(cell);
                } else if (!figure.readable()) {
                    findings.add(of(Rule.CELL_UNREADABLE, context, cell));
                } else if (isMoneyWithoutUnit(context, cell, figure)) {
                    findings.add(of(Rule.MONEY_WITHOUT_UNIT, context, cell));
                }
            }
            if (!blanks.isEmpty()) {
                findings.add(blank(context, table, blanks));
            }
        }
    }

    private static boolean isMoneyWithoutUnit(CheckContext context, CellId cell, Figure figure) {
        return context.form().typeOf(cell) == CellType.MONEY
                && figure.unit() == null
                && figure.value() != null
                && figure.value().signum() != 0;
    }

    private static Finding of(Rule rule, CheckContext context, CellId cell) {
        return rule.finding()
                .at(context.placeOf(cell))
                .cells(List.of(cell))
                .quote(context.written(cell))
                .actual(CellNames.cell(context.form(), cell), context.written(cell))
                .law(context.form().source())
                .advice(CellNames.cell(context.form(), cell))
                .build();
    }

    private static Finding blank(CheckContext context, FormTable table, List<CellId> blanks) {
        return Rule.CELL_BLANK
                .finding()
                .at(context.placeOf(blanks.get(0)))
                .cells(blanks)
                .quote(context.written(blanks.get(0)))
                .actual(table.title().text(), blanks.size(), CellNames.some(context.form(), blanks))
                .law(context.form().source())
                .build();
    }
}
