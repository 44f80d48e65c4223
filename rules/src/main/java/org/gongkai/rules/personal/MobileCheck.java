package org.gongkai.rules.personal;

import org.jspecify.annotations.Nullable;

/** Tells mobile numbers (手机号码): 1, then 3 to 9, then nine digits, with or without 86 before. */
final class MobileCheck implements NumberFinder.Check {

    private static final int LENGTH = 11;
    /** A group beside it of fewer digits makes it a row of figures. */
    private static final int OTHER_NUMBER = 9;

    private final NumberWords words;

    MobileCheck(NumberWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Candidate of(NumberWindow number) {
        int prefix = countryPrefix(number);
        if (number.length() - prefix != LENGTH || !mobile(number.digits(), prefix) || number.bound()) {
            return null;
        }
        if (!number.oneGroup() && (prefix > 0 || !grouped(number) || inRowOfFigures(number))) {
            return null;
        }
        if (words.labelledAsOther(number.text(), number.start())
                || words.quantity(number.text(), number.start(), number.end())) {
            return null;
        }
        return Candidate.of(Kind.MOBILE_NUMBER, number.start() + prefix, number.end());
    }

    /** Digits of a country code written without a separator. */
    private static int countryPrefix(NumberWindow number) {
        if (number.length() == LENGTH + 2 && number.startsWith("86")) {
            return 2;
        }
        return number.length() == LENGTH + 4 && number.startsWith("0086") ? 4 : 0;
    }

    private static boolean mobile(CharSequence digits, int from) {
        return digits.charAt(from) == '1' && digits.charAt(from + 1) >= '3';
    }

    private static boolean grouped(NumberWindow number) {
        return number.inGroupsOf(3, 4, 4)
                || number.inGroupsOf(3, 8)
                || number.inGroupsOf(7, 4)
                || number.inGroupsOf(4, 3, 4)
                || number.inGroupsOf(3, 3, 5)
                || number.inGroupsOf(5, 6);
    }

    private static boolean inRowOfFigures(NumberWindow number) {
        int before = number.digitsBefore(OTHER_NUMBER);
        int after = number.digitsAfter(OTHER_NUMBER);
        return (before > 0 && before < OTHER_NUMBER && !countryCodeBefore(number))
                || (after > 0 && after < OTHER_NUMBER);
    }

    private static boolean countryCodeBefore(NumberWindow number) {
        int end = number.text().skipBack(number.start(), " -", 3);
        return number.text().part(end - 3, end).endsWith("+86")
                || number.text().part(end - 4, end).equals("0086")
                || (number.text().part(end - 2, end).equals("86")
                        && !number.text().digitAt(end - 3));
    }
}
