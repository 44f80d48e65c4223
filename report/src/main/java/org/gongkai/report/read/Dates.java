package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gongkai.report.Fact;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.source.ProseLine;

/** Reads dates and years as reports write them: in digits or in Chinese numerals (二〇二一年一月七日). */
public final class Dates {

    private static final int LEAP_YEAR = 2000;

    private Dates() {}

    /** The date in three groups of a match, from {@code group} on. */
    static StatedDate in(Matcher matcher, int group) {
        return new StatedDate(
                number(matcher.group(group)), number(matcher.group(group + 1)), number(matcher.group(group + 2)));
    }

    /** A year in four digits or numerals, or a month or day in up to two. */
    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        Wording wording = Wording.builtIn();
        String numerals = wording.text("numerals");
        int ten = text.indexOf(numerals.charAt(10));
        if (ten < 0) {
            int value = 0;
            for (int i = 0; i < text.length(); i++) {
                value = value * 10 + digit(text.charAt(i), wording);
            }
            return value;
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0), wording);
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1), wording);
        return tens * 10 + ones;
    }

    private static int digit(char c, Wording wording) {
        return wording.text("zeros").indexOf(c) >= 0
                ? 0
                : Math.max(0, wording.text("numerals").indexOf(c));
    }

    /** Every day of a paragraph that does not exist: 2021年2月30日, or without a year one that no year has: 11月31日. */
    public static List<Fact<String>> impossibleIn(ProseLine line) {
        NarrowLine narrow = new NarrowLine(line);
        if (!narrow.says("month")) {
            return List.of();
        }
        List<Fact<String>> days = new ArrayList<>();
        Matcher full = Wording.builtIn().pattern("expressions.DATE").matcher(narrow.narrow());
        while (full.find()) {
            addIfImpossible(in(full, 1), full, narrow, days);
        }
        Matcher yearless = Wording.builtIn().pattern("day_without_year").matcher(narrow.narrow());
        while (yearless.find()) {
            StatedDate inLeapYear = new StatedDate(LEAP_YEAR, number(yearless.group(1)), number(yearless.group(2)));
            addIfImpossible(inLeapYear, yearless, narrow, days);
        }
        return days;
    }

    private static void addIfImpossible(StatedDate date, Matcher matcher, NarrowLine line, List<Fact<String>> days) {
        if (date.date().isEmpty()) {
            String quote = line.quote(matcher.start(), matcher.end());
            days.add(new Fact<>(quote, quote, line.at()));
        }
    }
}
