package org.gongkai.report.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.report.Chapter;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.RepeatedText;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.UnitNames;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * Two reports side by side (比对).
 *
 * @param lines every cell of either form, those of the newer report first
 * @param findings what does not agree between the years (Y1 to Y3); empty where the reports are not of one year and the
 *     next
 * @param repeats the newer report's chapters and how much of each the older one has too
 */
record Comparison(
        Outcome.Checked older, Outcome.Checked newer, List<Line> lines, List<Finding> findings, List<Repeat> repeats) {

    /**
     * A cell in both reports.
     *
     * @param before the older figure, null where that report has no such cell
     * @param now the newer figure, null where that report has no such cell
     * @param form the form that knows the cell
     */
    record Line(
            CellId cell, @Nullable Figure before, @Nullable Figure now, ReportForm form) {

        /** The newer number less the older, money in yuan; null where one is missing or lacks its unit. */
        @Nullable
        BigDecimal change() {
            BigDecimal from = comparable(before);
            BigDecimal to = comparable(now);
            return from == null || to == null ? null : to.subtract(from);
        }

        /** Whether both say nothing, or nothing but 0. */
        boolean isEmpty() {
            return isNothing(before) && isNothing(now);
        }

        private @Nullable BigDecimal comparable(@Nullable Figure figure) {
            if (figure == null || figure.value() == null) {
                return null;
            }
            return switch (form.typeOf(cell)) {
                case COUNT, CHANGE -> figure.value();
                case MONEY ->
                    figure.unit() == null
                            ? zeroOnly(figure.value())
                            : figure.unit().toYuan(figure.value());
            };
        }

        private static @Nullable BigDecimal zeroOnly(BigDecimal amount) {
            return amount.signum() == 0 ? amount : null;
        }

        private static boolean isNothing(@Nullable Figure figure) {
            return figure == null
                    || figure.isBlank()
                    || (figure.value() != null && figure.value().signum() == 0);
        }
    }

    /**
     * A chapter and how much of it repeats the older report.
     *
     * @param share from 0 to 1, null where the older report has no such chapter
     */
    record Repeat(Chapter chapter, @Nullable Double share) {}

    Comparison {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        repeats = List.copyOf(repeats);
    }

    /** Compares two reports. */
    static Comparison of(Outcome.Checked older, Outcome.Checked newer, ReportChecker checker) {
        return new Comparison(
                older,
                newer,
                lines(older.reading(), newer.reading()),
                consecutive(older, newer) ? relations(older.reading(), newer.reading(), checker) : List.of(),
                newer.reading().report().chapters().stream()
                        .map(chapter -> repeat(chapter, older.reading()))
                        .toList());
    }

    /** Whether the newer report is known to be of the year after the older one's. */
    boolean isConsecutive() {
        return consecutive(older, newer);
    }

    /** Whether both are reports of one unit, as far as they name it. */
    boolean isOfOneUnit() {
        String before = older.reading().report().unit();
        String now = newer.reading().report().unit();
        return before == null || now == null || UnitNames.meanTheSame(before, now);
    }

    private static boolean consecutive(Outcome.Checked older, Outcome.Checked newer) {
        Integer before = older.reading().report().year();
        Integer now = newer.reading().report().year();
        return before != null && now != null && now == before + 1;
    }

    private static List<Line> lines(Reading older, Reading newer) {
        ReportForm form = newer.report().form();
        Set<CellId> known = new LinkedHashSet<>(form.cells());
        List<Line> lines = new ArrayList<>();
        known.forEach(cell -> lines.add(line(cell, older, newer, form)));
        for (CellId cell : older.report().form().cells()) {
            if (known.add(cell)) {
                lines.add(line(cell, older, newer, older.report().form()));
            }
        }
        return lines;
    }

    private static Line line(CellId cell, Reading older, Reading newer, ReportForm form) {
        return new Line(
                cell,
                older.report().figures().get(cell),
                newer.report().figures().get(cell),
                form);
    }

    private static List<Finding> relations(Reading older, Reading newer, ReportChecker checker) {
        return checker.check(newer, older).stream()
                .filter(finding -> finding.rule().matches("Y\\d+"))
                .toList();
    }

    private static Repeat repeat(Chapter chapter, Reading older) {
        return older.report().chapters().stream()
                .filter(before -> before.number() == chapter.number())
                .findFirst()
                .map(before -> new Repeat(chapter, RepeatedText.share(chapter.text(), before.text())))
                .orElseGet(() -> new Repeat(chapter, null));
    }
}
