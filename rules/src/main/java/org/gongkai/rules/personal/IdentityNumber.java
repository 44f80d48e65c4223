package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The arithmetic of identity numbers (公民身份号码): check digit and date of birth. Source: GB 11643. */
public final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** The check character of the 17 digits that {@code digits} begins with. */
    public static char checkOf(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Whether the first 18 characters of {@code digits} end in their check character. */
    public static boolean checks(CharSequence digits) {
        return digits.length() >= 18 && checkOf(digits) == digits.charAt(17);
    }

    /** The date inside an 18-character number, null where there is no such day. */
    public static @Nullable LocalDate bornOn(CharSequence digits) {
        return date(number(digits, 6, 10), number(digits, 10, 12), number(digits, 12, 14));
    }

    /** The date inside a 15-digit number, which tells two digits of a year of the 20th century. */
    static @Nullable LocalDate oldBornOn(CharSequence digits) {
        return date(1900 + number(digits, 6, 8), number(digits, 8, 10), number(digits, 10, 12));
    }

    /** The day, or null where there is none such. */
    static @Nullable LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day) ? yearMonth.atDay(day) : null;
    }

    private static int number(CharSequence digits, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
