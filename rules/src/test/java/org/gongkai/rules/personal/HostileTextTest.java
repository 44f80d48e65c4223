package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two megabytes in memory of what would make a backtracking pattern run for days. */
class HostileTextTest {

    private static final int LENGTH = 1_000_000;

    @ParameterizedTest(name = "of \"{0}\"")
    @ValueSource(
            strings = {
                "1",
                "號",
                "路",
                "村",
                "村一",
                "路一号",
                "路1号一",
                "@",
                "a",
                "a@",
                "a@a-.",
                "1 ",
                "12-3 ",
                "0595-",
                "秘密",
                "密级:",
                "内部",
                "闽C1",
                "E1",
                "护照",
                "岁8",
                "张小明",
                "13800000000",
                "姓名:",
                "0595-22000000姓名:",
                "2015年6月",
                "住址路"
            })
    void aTextOfOneThingOnlyIsReadThroughWithoutAHit(String piece) {
        assertThat(PersonalData.find(filled(piece), InventedNumbers.TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
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
        assertThat(PersonalData.find(filled(piece), InventedNumbers.TODAY)).hasSize(LENGTH / piece.length());
    }

    private static String filled(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }
}
