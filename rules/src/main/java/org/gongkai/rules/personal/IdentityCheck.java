package org.gongkai.rules.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells identity numbers of 18 characters, in any groups, and the disability card numbers that begin with one. */
final class IdentityCheck implements NumberFinder.Check {

    private static final int LENGTH = 18;
    private static final int LENGTH_ON_DISABILITY_CARD = 20;

    private final NumberWords words;
    private final LocalDate today;

    IdentityCheck(NumberWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    @Override
    public @Nullable Candidate of(NumberWindow number) {
        boolean onDisabilityCard = number.length() == LENGTH_ON_DISABILITY_CARD && number.oneGroup();
        if ((number.length() != LENGTH && !onDisabilityCard) || !IdentityNumber.checks(number.digits())) {
            return null;
        }
        LocalDate born = IdentityNumber.bornOn(number.digits());
        if (born == null || born.isAfter(today) || born.isBefore(today.minusYears(words.oldestAge()))) {
            return null;
        }
        Kind kind = onDisabilityCard ? disabilityCard(number) : kindByArea(number);
        return kind == null
                ? null
                : Candidate.of(kind, number.start(), number.end()).born(born);
    }

    private @Nullable Kind kindByArea(NumberWindow number) {
        if (number.startsWith("9")) {
            return foreigner(number) ? Kind.PERMANENT_RESIDENCE_NUMBER : null;
        }
        if (number.startsWith("81") || number.startsWith("82") || number.startsWith("83")) {
            return areaIsWhole(number) ? Kind.RESIDENCE_PERMIT_NUMBER : null;
        }
        return provinceAt(number, 0) ? Kind.IDENTITY_NUMBER : null;
    }

    private static boolean areaIsWhole(NumberWindow number) {
        return "0000".contentEquals(number.digits().subSequence(2, 6));
    }

    /** Where a social credit code passes this check and hides a possible date too, province and nationality decide. */
    private boolean foreigner(NumberWindow number) {
        return !SocialCreditCode.checks(number.digits())
                || (provinceAt(number, 1)
                        && words.countries()
                                .contains(number.digits().subSequence(3, 6).toString()));
    }

    private boolean provinceAt(NumberWindow number, int index) {
        return words.provinces()
                .contains(number.digits().subSequence(index, index + 2).toString());
    }

    /** After the identity number: type of disability 1-7, degree 1-4. */
    private @Nullable Kind disabilityCard(NumberWindow number) {
        char type = number.digits().charAt(18);
        char degree = number.digits().charAt(19);
        boolean possible = type >= '1' && type <= '7' && degree >= '1' && degree <= '4';
        return possible && provinceAt(number, 0) ? Kind.DISABILITY_CARD_NUMBER : null;
    }
}
