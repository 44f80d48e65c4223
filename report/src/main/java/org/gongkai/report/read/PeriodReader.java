package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.StatedDate;
import org.jspecify.annotations.Nullable;

/** Finds the stated period (统计期限) and the days as of which figures are stated (截至). */
final class PeriodReader {

    private static final Wording WORDING = Wording.builtIn();
    private static final List<String> WORDS = WORDING.list("period.words");
    private static final Pattern RUN_TOGETHER = Pattern.compile("([12]\\d{3})(\\d{2,4})");

    private PeriodReader() {}

    /** First and last day of the period; either may be a day that does not exist. */
    record Period(Fact<StatedDate> from, Fact<StatedDate> to) {}

    /** The first stated period, or null. */
    static @Nullable Period period(List<NarrowLine> lines) {
        for (NarrowLine line : lines) {
            Period period = isAboutPeriod(line.narrow()) ? in(line) : null;
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    private static boolean isAboutPeriod(String narrow) {
        return narrow.length() > 8 && WORDS.stream().anyMatch(narrow::contains);
    }

    private static @Nullable Period in(NarrowLine line) {
        Matcher full = WORDING.pattern("period.range").matcher(line.narrow());
        while (full.find()) {
            if (isPeriodSentence(line, full)) {
                return period(line, full, Dates.in(full, 1), Dates.in(full, 4));
            }
        }
        Matcher sameYear = WORDING.pattern("period.range_same_year").matcher(line.narrow());
        while (sameYear.find()) {
            if (isPeriodSentence(line, sameYear)) {
                StatedDate from = Dates.in(sameYear, 1);
                StatedDate to =
                        new StatedDate(from.year(), Dates.number(sameYear.group(4)), Dates.number(sameYear.group(5)));
                return period(line, sameYear, from, to);
            }
        }
        Matcher dotted = WORDING.pattern("period.dotted").matcher(line.narrow());
        if (dotted.find() && isPeriodSentence(line, dotted)) {
            return period(line, dotted, Dates.in(dotted, 1), Dates.in(dotted, 4));
        }
        return runTogether(line);
    }

    private static boolean isPeriodSentence(NarrowLine line, Matcher matcher) {
        String sentence = line.sentenceBefore(matcher.start()) + matcher.group();
        return WORDS.stream().anyMatch(sentence::contains);
    }

    private static Period period(NarrowLine line, Matcher matcher, StatedDate from, StatedDate to) {
        String quote = line.quote(matcher.start(), matcher.end());
        return new Period(new Fact<>(from, quote, line.at()), new Fact<>(to, quote, line.at()));
    }

    /** Dates that have lost their separators: 202111 is 1 January 2021, 20211230 is 30 December. */
    private static @Nullable Period runTogether(NarrowLine line) {
        Matcher matcher = WORDING.pattern("period.garbled").matcher(line.narrow());
        if (!matcher.find()) {
            return null;
        }
        StatedDate from = parted(matcher.group("from"));
        StatedDate to = parted(matcher.group("to"));
        return from == null || to == null ? null : period(line, matcher, from, to);
    }

    private static @Nullable StatedDate parted(String digits) {
        Matcher matcher = RUN_TOGETHER.matcher(digits);
        if (!matcher.matches() || matcher.group(2).length() == 3) {
            return null;
        }
        String monthAndDay = matcher.group(2);
        int half = monthAndDay.length() / 2;
        return new StatedDate(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(monthAndDay.substring(0, half)),
                Integer.parseInt(monthAndDay.substring(half)));
    }

    /** Every day as of which a figure is stated; work done by some day is no figure. */
    static List<Fact<StatedDate>> asOf(List<NarrowLine> lines) {
        List<Fact<StatedDate>> days = new ArrayList<>();
        for (NarrowLine line : lines) {
            Matcher matcher = WORDING.pattern("as_of").matcher(line.narrow());
            while (matcher.find()) {
                String sentence = line.narrowSentence(matcher.start(), matcher.end());
                if (!WORDING.pattern("as_of_figure").matcher(sentence).find()) {
                    continue;
                }
                days.add(new Fact<>(Dates.in(matcher, 1), line.quote(matcher.start(), matcher.end()), line.at()));
            }
        }
        return days;
    }
}
