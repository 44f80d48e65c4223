package org.gongkai.report.read.source.word;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;

/** Writes numbers with the signs of {@code numerals.properties}; in decimals where these do not reach. */
final class NumeralSigns {

    private static final Map<String, String> SIGNS = Resources.properties(NumeralSigns.class, "numerals.properties");
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private static final int LETTERS = 26;

    private NumeralSigns() {}

    /** The sign of a number in a list that begins with one. */
    static String of(int number, String list) {
        String signs = signs(list);
        return number < 1 || number > signs.length() ? Integer.toString(number) : signs.substring(number - 1, number);
    }

    /** Decimal digits, each by its sign in a list that begins with nought. */
    static String digits(int number, String list) {
        String signs = signs(list);
        return number < 0
                ? Integer.toString(number)
                : Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> String.valueOf(signs.charAt(digit - '0')))
                        .collect(Collectors.joining());
    }

    /** A number below ten thousand by digits and units: a nought for a gap, no one before the tens of ten to nineteen. */
    static String counted(int number, String digits, String units) {
        if (number < 1 || number > 9999) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int unit = decimal.length() - 1 - i;
            if (digit > 0) {
                text.append(gap ? signs(digits).substring(0, 1) : "")
                        .append(
                                digit == 1 && unit == 1 && i == 0
                                        ? ""
                                        : signs(digits).substring(digit, digit + 1))
                        .append(unit == 0 ? "" : signs(units).substring(unit - 1, unit));
            }
            gap = digit == 0;
        }
        return text.toString();
    }

    /** One sign of twenty that follow each other. */
    static String enclosed(int number, char first) {
        return number < 1 || number > 20 ? Integer.toString(number) : String.valueOf((char) (first + number - 1));
    }

    static String shifted(String text, int by) {
        return text.chars().mapToObj(c -> String.valueOf((char) (c + by))).collect(Collectors.joining());
    }

    /** Letters of the alphabet, then each twice, and so on. */
    static String letters(int number) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('A' + (number - 1) % LETTERS)).repeat((number - 1) / LETTERS + 1);
    }

    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            text.append(ROMAN[i].repeat(rest / ROMAN_VALUES[i]));
            rest %= ROMAN_VALUES[i];
        }
        return text.toString();
    }

    private static String signs(String list) {
        return Objects.requireNonNull(SIGNS.get(list), list);
    }
}
