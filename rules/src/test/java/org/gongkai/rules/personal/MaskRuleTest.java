package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.rules.personal.InventedNumbers.TODAY;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskRuleTest {

    private static final MaskRule HOUSE = MaskRule.house();

    @Example
    void aRosterShowsAnIdentityNumbersFirstSixAndLastTwoCharacters() {
        assertThat(PersonalData.masked("陈大山 350504198512310002 低保A类", TODAY, HOUSE))
                .isEqualTo("陈大山 350504**********02 低保A类");
    }

    @Example
    void aRosterHidesAMinorsNameAndShowsAnAdults() {
        String roster = """
                序号 姓名 身份证号
                1 陈大山 350504198512310002
                2 张小明 350504201506150000
                """;

        assertThat(PersonalData.masked(roster, TODAY, HOUSE)).isEqualTo("""
                序号 姓名 身份证号
                1 陈大山 350504**********02
                2 张** 350504**********00
                """);
    }

    @Example
    void whoTurnsEighteenTodayIsNoMinor() {
        String line = "张小明 350504201506150000";

        assertThat(PersonalData.find(
                        line, IdentityNumber.bornOn("350504201506150000").plusYears(18)))
                .extracting(Hit::kind)
                .containsExactly(Kind.IDENTITY_NUMBER);
        assertThat(PersonalData.find(
                        line,
                        IdentityNumber.bornOn("350504201506150000")
                                .plusYears(18)
                                .minusDays(1)))
                .extracting(Hit::kind)
                .containsExactly(Kind.MINOR_NAME, Kind.IDENTITY_NUMBER);
    }

    @Example
    void anOfficeSetsItsOwnMask() {
        MaskRule own = new MaskRule('X', 14, HOUSE.kept()).with(Kind.IDENTITY_NUMBER, new KeptEnds(3, 4));

        assertThat(PersonalData.masked("张小明 350504200912310001", TODAY, own)).isEqualTo("张小明 350XXXXXXXXXXX0001");
    }

    @Example
    void aMarkOfSecrecyCannotBeMasked() {
        assertThat(PersonalData.find("机密★10年", TODAY))
                .singleElement()
                .extracting(Hit::proposedMask)
                .isNull();
        assertThat(PersonalData.masked("机密★10年", TODAY, HOUSE)).isEqualTo("机密★10年");
    }

    @Example
    void whatIsTooShortToKeepItsEndsIsHiddenWhole() {
        assertThat(HOUSE.mask(Kind.MOBILE_NUMBER, "1380000")).isEqualTo("*******");
    }

    @Example
    void aMaskRuleMustKnowEveryKind() {
        assertThatThrownBy(() -> new MaskRule('*', 18, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identity_number");
    }

    @Example
    void aMaskKeepsNoNegativeNumberOfCharacters() {
        assertThatThrownBy(() -> new KeptEnds(-1, 2)).hasMessageContaining("-1");
    }

    @Property
    void whatIsMaskedIsNotFoundAgain(@ForAll("prose") String prose, @ForAll("identityNumbers") String number) {
        String text = prose + "张小明 " + number + " 13800000000 6222020000000007 闽C12345 d@example.com " + prose
                + "住址：万安路12号3幢";

        assertThat(PersonalData.find(PersonalData.masked(text, TODAY, HOUSE), TODAY))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> identityNumbers() {
        return InventedNumbers.identityNumbers();
    }

    @Provide
    Arbitrary<String> prose() {
        return InventedNumbers.prose();
    }
}
