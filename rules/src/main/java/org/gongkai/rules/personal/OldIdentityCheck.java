package org.gongkai.rules.personal;

import org.jspecify.annotations.Nullable;

/** Tells identity numbers of 15 digits, which have no check digit: province, date and the words around must fit. */
final class OldIdentityCheck implements NumberFinder.Check {

    private static final int LENGTH = 15;

    private final NumberWords words;

    OldIdentityCheck(NumberWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Candidate of(NumberWindow number) {
        if (number.length() != LENGTH || number.bound() || !(number.oneGroup() || number.inGroupsOf(6, 6, 3))) {
            return null;
        }
        if (!words.provinces().contains(number.digits().subSequence(0, 2).toString())
                || IdentityNumber.oldBornOn(number.digits()) == null
                || words.labelledAsOther(number.text(), number.start())
                || words.quantity(number.text(), number.start(), number.end())) {
            return null;
        }
        return Candidate.of(Kind.OLD_IDENTITY_NUMBER, number.start(), number.end());
    }
}
