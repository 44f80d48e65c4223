package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two million characters of what would make a backtracking pattern run for days. */
class HostileTextTest {

    private static final int LENGTH = 2_000_000;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1,0",
                "0,0",
                "號,0",
                "号,0",
                "路,0",
                "村,0",
                "村一,0",
                "路一号,0",
                "路1号一,0",
                "路1号路,0",
                "一,0",
                "组3组,0",
                "@,0",
                "a,0",
                "a.,0",
                "a@,0",
                "a@a-.,0",
                "1 ,0",
                "1-,0",
                "12-3 ,0",
                "0595-,0",
                "+86,0",
                "X,0",
                "秘,0",
                "秘密,0",
                "密级:,0",
                "★,0",
                "内部,0",
                "此件,0",
                "闽C,0",
                "闽C1,0",
                "E1,0",
                "护照,0",
                "王,0",
                "岁8,0",
                "(,0",
                "'\n',0",
                "' ',0",
                "张小明,0",
                "13800000000,0"
            })
    void aTextOfOneThingOnlyIsReadThroughWithoutAHit(String piece, int hits) {
        assertThat(PersonalData.find(filled(piece), LocalDate.of(2026, 11, 24))).hasSize(hits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13800000000;",
        "350504198512310002;",
        "35050419500401000X;",
        "6222020000000007;",
        "a@b.cn;",
        "闽C12345;",
        "秘密★1年;",
        "万安路12号3幢201室;",
        "前埭村3组12号;",
        "陈大山0595-22000000;",
        "张小明8岁;"
    })
    void everyOneOfManyHitsIsFound(String piece) {
        assertThat(PersonalData.find(filled(piece), LocalDate.of(2026, 11, 24))).hasSize(LENGTH / piece.length());
    }

    private static String filled(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }
}
