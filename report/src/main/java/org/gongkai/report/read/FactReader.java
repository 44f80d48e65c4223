package org.gongkai.report.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.jspecify.annotations.Nullable;

/** Finds what the prose states in figures: counts, rates, the fee statement. A part of a whole is not the whole. */
final class FactReader {

    private static final Wording WORDING = Wording.builtIn();
    private static final List<String> PARTIAL = WORDING.list("partial");
    private static final List<String> ALL_YEARS = WORDING.list("of_all_years");
    private static final List<String> THIS_YEAR = WORDING.list("this_year");
    private static final List<Pattern> FEES = WORDING.patterns("fee_statement");
    private static final Pattern FEES_STATED = WORDING.pattern("fee_stated");
    private static final Pattern ABOUT_REQUESTS = WORDING.pattern("about.requests");
    private static final Pattern ABOUT_DISPUTES = WORDING.pattern("about.disputes");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern YEAR = Pattern.compile(WORDING.text("expressions.YEAR"));

    private final List<NarrowLine> lines;
    private final List<NarrowLine> withDigits;
    private final @Nullable Integer year;

    FactReader(List<NarrowLine> lines, @Nullable Integer year) {
        this.lines = lines;
        this.withDigits = lines.stream()
                .filter(line -> DIGIT.matcher(line.narrow()).find())
                .toList();
        this.year = year;
    }

    Facts read(PeriodReader.@Nullable Period period) {
        return new Facts(
                publishedInYear(),
                publishedInAll(),
                fullTextRate(),
                requests(),
                disputes("reconsiderations"),
                disputes("suits"),
                feeStatement(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                PeriodReader.asOf(lines));
    }

    private @Nullable Fact<Long> publishedInYear() {
        return first(
                "published_in_year", (line, matcher) -> !speaksOfAllYears(line, matcher) && isWhole(line, matcher));
    }

    private @Nullable Fact<Long> publishedInAll() {
        return first("published_in_all", FactReader::speaksOfAllYears);
    }

    private @Nullable Fact<Long> requests() {
        Condition condition = (line, matcher) -> isWhole(line, matcher) && speaksOf(ABOUT_REQUESTS, 3, line, matcher);
        Fact<Long> stated = first("requests_received", condition);
        if (stated != null) {
            return stated;
        }
        for (NarrowLine line : lines) {
            Matcher matcher = WORDING.pattern("facts.requests_none").matcher(line.narrow());
            if (matcher.find() && condition.holds(line, matcher)) {
                return new Fact<>(0L, line.clauseAround(matcher.start(), matcher.end()), line.at());
            }
        }
        return null;
    }

    private @Nullable Fact<Long> disputes(String key) {
        return first(key, (line, matcher) -> isWhole(line, matcher) && speaksOf(ABOUT_DISPUTES, 4, line, matcher));
    }

    private boolean isWhole(NarrowLine line, Matcher matcher) {
        return !isPartial(line, matcher) && !isOtherYear(line, matcher);
    }

    /** An office has other applications and other suits, too: the chapter or the sentence must be about these. */
    private static boolean speaksOf(Pattern words, int chapter, NarrowLine line, Matcher matcher) {
        return line.chapter() == chapter
                || words.matcher(line.narrowSentence(matcher.start(), matcher.end()))
                        .find();
    }

    private interface Condition {
        boolean holds(NarrowLine line, Matcher matcher);
    }

    private @Nullable Fact<Long> first(String key, Condition condition) {
        Pattern pattern = WORDING.pattern("facts." + key);
        for (NarrowLine line : withDigits) {
            if (!line.says("fact_words." + key)) {
                continue;
            }
            Matcher matcher = pattern.matcher(line.narrow());
            while (matcher.find()) {
                String digits = matcher.group(1).replace(",", "");
                if (digits.length() <= 12 && condition.holds(line, matcher)) {
                    return new Fact<>(
                            Long.valueOf(digits), line.clauseAround(matcher.start(), matcher.end()), line.at());
                }
            }
        }
        return null;
    }

    private @Nullable Fact<String> fullTextRate() {
        Pattern pattern = WORDING.pattern("facts.full_text_rate");
        for (NarrowLine line : lines) {
            Matcher matcher = pattern.matcher(line.narrow());
            if (matcher.find()) {
                return new Fact<>(matcher.group(1) + "%", line.clauseAround(matcher.start(), matcher.end()), line.at());
            }
        }
        return null;
    }

    /** The sentence that says most plainly what was charged; failing that, one that only speaks of it. */
    private @Nullable Fact<String> feeStatement() {
        Fact<String> spoken = null;
        for (Pattern fees : FEES) {
            for (NarrowLine line : lines) {
                Matcher matcher = fees.matcher(line.narrow());
                while (matcher.find()) {
                    String sentence = line.sentenceAround(matcher.start(), matcher.end());
                    Fact<String> fact = new Fact<>(sentence, sentence, line.at());
                    if (FEES_STATED
                            .matcher(line.narrowSentence(matcher.start(), matcher.end()))
                            .find()) {
                        return fact;
                    }
                    spoken = spoken == null ? fact : spoken;
                }
            }
        }
        return spoken;
    }

    private static boolean speaksOfAllYears(NarrowLine line, Matcher matcher) {
        String clause = line.clauseBefore(matcher.start()) + matcher.group();
        return ALL_YEARS.stream().anyMatch(clause::contains)
                && THIS_YEAR.stream().noneMatch(clause::contains);
    }

    private static boolean isPartial(NarrowLine line, Matcher matcher) {
        String clause = line.clauseBefore(matcher.start()) + matcher.group();
        return PARTIAL.stream().anyMatch(clause::contains);
    }

    private boolean isOtherYear(NarrowLine line, Matcher matcher) {
        if (year == null) {
            return false;
        }
        Matcher named = YEAR.matcher(line.clauseBefore(matcher.start()));
        return named.find() && Dates.number(named.group(1)) != year;
    }
}
