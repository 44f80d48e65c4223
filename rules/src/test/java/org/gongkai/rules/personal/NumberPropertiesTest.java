package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.rules.personal.InventedNumbers.TODAY;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NumberPropertiesTest {

    private static final Set<Kind> OF_CITIZENS = Set.of(Kind.IDENTITY_NUMBER, Kind.RESIDENCE_PERMIT_NUMBER);

    @Property
    void everyIdentityNumberIsFoundInAnyProse(
            @ForAll("prose") String before, @ForAll("identityNumbers") String number, @ForAll("prose") String after) {
        assertThat(PersonalData.find(before + number + after, TODAY))
                .filteredOn(hit -> OF_CITIZENS.contains(hit.kind()))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.quote()).isEqualTo(number);
                    assertThat(hit.start()).isEqualTo(before.length());
                    assertThat(hit.end()).isEqualTo(before.length() + number.length());
                });
    }

    @Property
    void anIdentityNumberInFullWidthOrInGroupsIsFoundToo(@ForAll("identityNumbers") String number) {
        String grouped = number.substring(0, 6) + " " + number.substring(6, 14) + "－" + number.substring(14);

        assertThat(PersonalData.find(fullWidth(number), TODAY))
                .extracting(Hit::quote)
                .contains(fullWidth(number));
        assertThat(PersonalData.find(grouped, TODAY)).extracting(Hit::quote).contains(grouped);
    }

    @Property
    void anIdentityNumberWithOneDigitChangedIsNone(
            @ForAll("identityNumbers") String number,
            @ForAll @IntRange(min = 0, max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char changed = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        String wrong = number.substring(0, place) + changed + number.substring(place + 1);

        assertThat(PersonalData.find(wrong, TODAY))
                .extracting(hit -> hit.kind().certainty())
                .doesNotContain(Certainty.CERTAIN);
    }

    @Property
    void aPersonNotYetBornHasNoNumber(@ForAll("identityNumbers") String number) {
        assertThat(PersonalData.find(number, IdentityNumber.bornOn(number).minusDays(1)))
                .filteredOn(hit -> OF_CITIZENS.contains(hit.kind()))
                .isEmpty();
    }

    @Property
    void everyPermanentResidenceNumberIsFound(@ForAll("permanentResidenceNumbers") String number) {
        assertThat(PersonalData.find(number, TODAY))
                .extracting(Hit::kind)
                .containsExactly(Kind.PERMANENT_RESIDENCE_NUMBER);
    }

    @Property
    void noSocialCreditCodeIsPersonal(@ForAll("prose") String before, @ForAll("socialCreditCodes") String code) {
        assertThat(PersonalData.find(before + code + "/202110-00013", TODAY)).isEmpty();
        assertThat(PersonalData.find(before + code, TODAY)).isEmpty();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    @Provide
    Arbitrary<String> identityNumbers() {
        return InventedNumbers.identityNumbers();
    }

    @Provide
    Arbitrary<String> permanentResidenceNumbers() {
        return InventedNumbers.permanentResidenceNumbers();
    }

    @Provide
    Arbitrary<String> socialCreditCodes() {
        return InventedNumbers.socialCreditCodes();
    }

    @Provide
    Arbitrary<String> prose() {
        return InventedNumbers.prose();
    }
}
