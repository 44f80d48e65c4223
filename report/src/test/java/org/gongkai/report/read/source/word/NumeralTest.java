package org.gongkai.report.read.source.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 12, 十二",
        "chineseCounting, 20, 二十",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 110, 一百一十",
        "japaneseCounting, 2020, 二千零二十",
        "chineseLegalSimplified, 3, 叁",
        "ideographDigital, 10, 一〇",
        "ideographTraditional, 2, 乙",
        "ideographTraditional, 11, 11",
        "ideographZodiac, 12, 亥",
        "ideographEnclosedCircle, 4, ㊃",
        "decimalEnclosedCircleChinese, 3, ③",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedParen, 1, ⑴",
        "decimalEnclosedFullstop, 2, ⒉",
        "decimalFullWidth, 12, １２",
        "decimalZero, 7, 07",
        "decimal, 7, 7",
        "upperLetter, 2, B",
        "lowerLetter, 27, aa",
        "upperRoman, 14, XIV",
        "lowerRoman, 9, ix",
        "anythingElse, 5, 5",
    })
    void numbersAreWrittenAsTheFormatSays(String format, int number, String written) {
        assertThat(Numeral.named(format).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"37, 2, 二", "39, 21, 二十一", "0, 2, 2", "18, 2, ②", "28, 2, ②", "30, 1, 甲", "3, 1, A"})
    void theBinaryFormatHasCodesForThem(int code, int number, String written) {
        assertThat(Numeral.coded(code).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(Numeral.class)
    void noNumberIsBeyondAnyFormat(Numeral numeral) {
        for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 1, 10_000, Integer.MAX_VALUE}) {
            assertThat(numeral.write(number)).isNotNull();
        }
    }

    @Test
    void bulletsCountNothing() {
        assertThat(Numeral.named("bullet").write(3)).isEmpty();
    }
}
