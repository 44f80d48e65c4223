package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.report.Chapter;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Breach;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.FormCheck;
import org.jspecify.annotations.Nullable;

/** This year against last: relations across years, figures that jump, text that repeats. */
final class LastYearFindings implements Check {

    /** A chapter with fewer characters repeats itself by nature (无。). */
    private static final int SHORTEST_COMPARED = 60;

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        Reading last = context.lastYear();
        if (last == null) {
            return;
        }
        FormCheck.checkAgainstLastYear(
                        context.form(),
                        context.report().figures(),
                        last.report().figures())
                .forEach(breach -> findings.add(relation(context, breach)));
        jumps(context, last, findings);
        repeats(context, last, findings);
    }

    private static Finding relation(CheckContext context, Breach breach) {
        BigDecimal expected = breach.expected();
        return new FindingBuilder(breach.rule(), breach.strict() ? Severity.ERROR : Severity.WARNING, breach.rule())
                .at(context.placeOf(breach.cell()))
                .cells(breach.cells())
                .quote(context.written(breach.cell()))
                .expected(expected == null ? "" : expected.toPlainString())
                .actual(
                        CellNames.cell(context.form(), breach.cell()),
                        breach.actual().toPlainString())
                .build();
    }

    private static void jumps(CheckContext context, Reading last, List<Finding> findings) {
        for (CellId cell : context.form().cells()) {
            BigDecimal now = comparable(context.reading(), cell);
            BigDecimal before = comparable(last, cell);
            if (now != null && before != null && context.settings().isJump(now, before)) {
                findings.add(Rule.JUMP
                        .finding()
                        .at(context.placeOf(cell))
                        .cells(List.of(cell))
                        .quote(context.written(cell))
                        .expected(before.toPlainString())
                        .actual(CellNames.cell(context.form(), cell), now.toPlainString())
                        .build());
            }
        }
    }

    /** The number in a cell, money in yuan; null where it cannot be compared. */
    private static @Nullable BigDecimal comparable(Reading reading, CellId cell) {
        var figure = reading.report().figures().get(cell);
        if (figure == null || figure.value() == null) {
            return null;
        }
        CellType type = reading.report().form().typeOf(cell);
        return switch (type) {
            case COUNT -> figure.value();
            case CHANGE -> null;
            case MONEY -> figure.unit() == null ? null : figure.unit().toYuan(figure.value());
        };
    }

    private static void repeats(CheckContext context, Reading last, List<Finding> findings) {
        for (Chapter chapter : context.report().chapters()) {
            last.report().chapters().stream()
                    .filter(before -> before.number() == chapter.number())
                    .findFirst()
                    .ifPresent(before -> repeated(context, chapter, before, findings));
        }
    }

    private static void repeated(CheckContext context, Chapter chapter, Chapter before, List<Finding> findings) {
        if (chapter.text().length() < SHORTEST_COMPARED) {
            return;
        }
        double share = RepeatedText.share(chapter.text(), before.text());
        if (share >= context.settings().repeatedShare()) {
            findings.add(Rule.BOILERPLATE
                    .finding()
                    .at(chapter.at())
                    .quote(chapter.title())
                    .expected(Math.round(context.settings().repeatedShare() * 100))
                    .actual(chapter.title(), Math.round(share * 100))
                    .law(context.form().source())
                    .build());
        }
    }
}
