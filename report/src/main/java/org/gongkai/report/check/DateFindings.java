package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.Dates;
import org.gongkai.report.read.source.ProseLine;
import org.jspecify.annotations.Nullable;

/** Dates that do not exist, the stated period, and the days as of which figures are stated. */
final class DateFindings implements Check {

    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<!\\d)[12]\\d{5,7}(?!\\d)");

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        for (ProseLine line : context.reading().prose()) {
            Dates.impossibleIn(line).forEach(day -> impossible(day, findings));
        }
        Facts facts = context.report().facts();
        Fact<StatedDate> from = facts.periodFrom();
        Fact<StatedDate> to = facts.periodTo();
        if (from != null && to != null) {
            period(context, from, to, findings);
        }
        facts.asOf().forEach(day -> asOf(context, day, to, findings));
    }

    private static void impossible(Fact<?> day, List<Finding> findings) {
        findings.add(Rule.DATE_IMPOSSIBLE
                .finding()
                .at(day.at())
                .quote(day.quote())
                .actual(day.quote())
                .build());
    }

    private static void period(
            CheckContext context, Fact<StatedDate> from, Fact<StatedDate> to, List<Finding> findings) {
        if (RUN_TOGETHER.matcher(from.quote()).find()) {
            findings.add(Rule.DATE_GARBLED
                    .finding()
                    .at(from.at())
                    .quote(from.quote())
                    .actual(from.value(), to.value())
                    .build());
        }
        Integer year = context.report().year();
        if (year == null) {
            return;
        }
        StatedDate first = StatedDate.of(LocalDate.of(year, 1, 1));
        StatedDate last = StatedDate.of(LocalDate.of(year, 12, 31));
        if (!from.value().equals(first) || !to.value().equals(last)) {
            findings.add(Rule.PERIOD_NOT_YEAR
                    .finding()
                    .at(from.at())
                    .quote(from.quote())
                    .expected(first, last)
                    .actual(from.value(), to.value())
                    .advice(year)
                    .build());
        }
    }

    private static void asOf(
            CheckContext context, Fact<StatedDate> day, @Nullable Fact<StatedDate> to, List<Finding> findings) {
        Optional<LocalDate> date = day.value().date();
        if (date.isEmpty()) {
            return;
        }
        Integer year = context.report().year();
        if (year != null && date.get().getYear() != year) {
            findings.add(Rule.AS_OF_OUTSIDE_PERIOD
                    .finding()
                    .at(day.at())
                    .quote(day.quote())
                    .expected(year)
                    .actual(day.value())
                    .build());
        } else if (to != null && !to.value().equals(day.value())) {
            findings.add(Rule.PERIOD_ENDS_DIFFER
                    .finding()
                    .at(day.at())
                    .quote(day.quote())
                    .expected(to.value(), to.at())
                    .actual(day.value())
                    .build());
        }
    }
}
