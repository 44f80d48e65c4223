package org.gongkai.rules.personal;

import org.jspecify.annotations.Nullable;

/** Tells bank card numbers (银行卡号): 16 to 19 digits that pass Luhn, of a known issuer or called a card beside it. */
final class BankCardCheck implements NumberFinder.Check {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 19;

    private final NumberWords words;

    BankCardCheck(NumberWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Candidate of(NumberWindow number) {
        if (number.length() < SHORTEST || number.length() > LONGEST || !number.allDigits() || !luhn(number.digits())) {
            return null;
        }
        if (number.bound() || !plausible(number) || SocialCreditCode.checks(number.digits())) {
            return null;
        }
        return Candidate.of(Kind.BANK_CARD_NUMBER, number.start(), number.end());
    }

    private boolean plausible(NumberWindow number) {
        boolean called = words.labelledAsCard(number.text(), number.start());
        if (!number.oneGroup() && (!grouped(number) || (!called && inRowOfFigures(number)))) {
            return false;
        }
        return called
                || (words.cardPrefixes().stream().anyMatch(prefix -> prefix.fits(number))
                        && !words.labelledAsOther(number.text(), number.start())
                        && !words.quantity(number.text(), number.start(), number.end()));
    }

    private static boolean grouped(NumberWindow number) {
        int rest = number.length() - SHORTEST;
        return rest == 0
                ? number.inGroupsOf(4, 4, 4, 4)
                : number.inGroupsOf(4, 4, 4, 4, rest) || number.inGroupsOf(6, number.length() - 6);
    }

    private static boolean inRowOfFigures(NumberWindow number) {
        return number.digitsBefore(1) > 0 || number.digitsAfter(1) > 0;
    }

    /** Every second digit from the right doubled, the digits of the products added: the sum ends in 0. */
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int value = (digits.charAt(i) - '0') << (place & 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
