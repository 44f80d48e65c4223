package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.rules.form.CellId;
import org.jspecify.annotations.Nullable;

/** Figures in the text that contradict the tables. Which cells a statement must agree with, the form data says. */
final class ProseTableFindings implements Check {

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        context.form().stated().forEach((name, ways) -> {
            Fact<Long> fact = fact(context.report().facts(), name);
            if (fact != null) {
                check(context, fact, ways, findings);
            }
        });
    }

    private static @Nullable Fact<Long> fact(Facts facts, String name) {
        return switch (name) {
            case "requests_received" -> facts.requestsReceived();
            case "reconsiderations" -> facts.reconsiderations();
            case "suits" -> facts.suits();
            default -> throw new IllegalStateException("The form data speak of an unknown statement: " + name);
        };
    }

    private static void check(CheckContext context, Fact<Long> fact, List<List<CellId>> ways, List<Finding> findings) {
        List<String> sums = new ArrayList<>();
        for (List<CellId> cells : ways) {
            BigDecimal sum = sum(context, cells);
            if (sum == null) {
                return;
            }
            if (sum.compareTo(BigDecimal.valueOf(fact.value())) == 0) {
                return;
            }
            sums.add(sum.toPlainString());
        }
        CellId cell = ways.get(0).get(0);
        findings.add(Rule.PROSE_TABLE_CONFLICT
                .finding()
                .at(fact.at())
                .cells(ways.get(0))
                .quote(fact.quote())
                .expected(sums.get(0), CellNames.cell(context.form(), cell), context.placeOf(cell))
                .actual(fact.value())
                .build());
    }

    private static @Nullable BigDecimal sum(CheckContext context, List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            BigDecimal value = context.report().figures().value(cell);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }
}
