package org.gongkai.report.read.source.word;

import java.util.Locale;
import java.util.Map;

/** How a word processor writes the number of a paragraph (编号格式). */
enum Numeral {
    /** 1, 2, 3. */
    DECIMAL {
        @Override
        String write(int number) {
            return Integer.toString(number);
        }
    },
    /** 01, 02, 03. */
    ZERO_DECIMAL {
        @Override
        String write(int number) {
            return number < 10 ? "0" + number : DECIMAL.write(number);
        }
    },
    /** Decimal digits of full width. */
    WIDE_DECIMAL {
        @Override
        String write(int number) {
            return NumeralSigns.shifted(DECIMAL.write(number), '\uFF10' - '0');
        }
    },
    /** Circled decimals up to 20. */
    CIRCLED {
        @Override
        String write(int number) {
            return NumeralSigns.enclosed(number, '\u2460');
        }
    },
    /** Decimals in brackets, one sign each, up to 20. */
    BRACKETED {
        @Override
        String write(int number) {
            return NumeralSigns.enclosed(number, '\u2474');
        }
    },
    /** Decimals with a full stop, one sign each, up to 20. */
    STOPPED {
        @Override
        String write(int number) {
            return NumeralSigns.enclosed(number, '\u2488');
        }
    },
    /** Chinese numerals with their units (十一). */
    CHINESE {
        @Override
        String write(int number) {
            return NumeralSigns.counted(number, "digits", "units");
        }
    },
    /** Chinese numerals as on cheques (拾壹). */
    CHINESE_LEGAL {
        @Override
        String write(int number) {
            return NumeralSigns.counted(number, "legal.digits", "legal.units");
        }
    },
    /** Chinese digits in a row (一一). */
    CHINESE_DIGITS {
        @Override
        String write(int number) {
            return NumeralSigns.digits(number, "plain.digits");
        }
    },
    /** Circled Chinese numerals up to ten. */
    CHINESE_CIRCLED {
        @Override
        String write(int number) {
            return NumeralSigns.of(number, "circled");
        }
    },
    /** Heavenly stems (天干). */
    STEMS {
        @Override
        String write(int number) {
            return NumeralSigns.of(number, "stems");
        }
    },
    /** Earthly branches (地支). */
    BRANCHES {
        @Override
        String write(int number) {
            return NumeralSigns.of(number, "branches");
        }
    },
    /** A, B, … Z, AA, BB. */
    UPPER_LETTER {
        @Override
        String write(int number) {
            return NumeralSigns.letters(number);
        }
    },
    /** a, b, … z, aa, bb. */
    LOWER_LETTER {
        @Override
        String write(int number) {
            return UPPER_LETTER.write(number).toLowerCase(Locale.ROOT);
        }
    },
    /** I, II, III. */
    UPPER_ROMAN {
        @Override
        String write(int number) {
            return NumeralSigns.roman(number);
        }
    },
    /** i, ii, iii. */
    LOWER_ROMAN {
        @Override
        String write(int number) {
            return NumeralSigns.roman(number).toLowerCase(Locale.ROOT);
        }
    },
    /** A sign that counts nothing. */
    BULLET {
        @Override
        String write(int number) {
            return "";
        }
    };

    /** Names of {@code w:numFmt} (ECMA-376, 17.18.59); those not here count in decimals. */
    private static final Map<String, Numeral> BY_NAME = Map.ofEntries(
            Map.entry("decimalZero", ZERO_DECIMAL),
            Map.entry("decimalFullWidth", WIDE_DECIMAL),
            Map.entry("decimalFullWidth2", WIDE_DECIMAL),
            Map.entry("decimalEnclosedCircle", CIRCLED),
            Map.entry("decimalEnclosedCircleChinese", CIRCLED),
            Map.entry("decimalEnclosedParen", BRACKETED),
            Map.entry("decimalEnclosedFullstop", STOPPED),
            Map.entry("chineseCounting", CHINESE),
            Map.entry("chineseCountingThousand", CHINESE),
            Map.entry("japaneseCounting", CHINESE),
            Map.entry("taiwaneseCounting", CHINESE),
            Map.entry("taiwaneseCountingThousand", CHINESE),
            Map.entry("chineseLegalSimplified", CHINESE_LEGAL),
            Map.entry("ideographDigital", CHINESE_DIGITS),
            Map.entry("japaneseDigitalTenThousand", CHINESE_DIGITS),
            Map.entry("taiwaneseDigital", CHINESE_DIGITS),
            Map.entry("ideographEnclosedCircle", CHINESE_CIRCLED),
            Map.entry("ideographTraditional", STEMS),
            Map.entry("ideographZodiac", BRANCHES),
            Map.entry("upperLetter", UPPER_LETTER),
            Map.entry("lowerLetter", LOWER_LETTER),
            Map.entry("upperRoman", UPPER_ROMAN),
            Map.entry("lowerRoman", LOWER_ROMAN),
            Map.entry("bullet", BULLET),
            Map.entry("none", BULLET));

    /** Codes of the binary format ([MS-OSHARED] 2.2.1.3); those not here count in decimals. */
    private static final Map<Integer, Numeral> BY_CODE = Map.ofEntries(
            Map.entry(1, UPPER_ROMAN),
            Map.entry(2, LOWER_ROMAN),
            Map.entry(3, UPPER_LETTER),
            Map.entry(4, LOWER_LETTER),
            Map.entry(10, CHINESE_DIGITS),
            Map.entry(11, CHINESE),
            Map.entry(14, WIDE_DECIMAL),
            Map.entry(17, CHINESE_DIGITS),
            Map.entry(18, CIRCLED),
            Map.entry(19, WIDE_DECIMAL),
            Map.entry(22, ZERO_DECIMAL),
            Map.entry(23, BULLET),
            Map.entry(26, STOPPED),
            Map.entry(27, BRACKETED),
            Map.entry(28, CIRCLED),
            Map.entry(29, CHINESE_CIRCLED),
            Map.entry(30, STEMS),
            Map.entry(31, BRANCHES),
            Map.entry(33, CHINESE),
            Map.entry(35, CHINESE),
            Map.entry(36, CHINESE_DIGITS),
            Map.entry(37, CHINESE),
            Map.entry(38, CHINESE_LEGAL),
            Map.entry(39, CHINESE),
            Map.entry(255, BULLET));

    /** By its name in DOCX. */
    static Numeral named(String name) {
        return BY_NAME.getOrDefault(name, DECIMAL);
    }

    /** By its code in DOC. */
    static Numeral coded(int code) {
        return BY_CODE.getOrDefault(code, DECIMAL);
    }

    /** A number, from 1, as the paragraph shows it; decimals where the signs do not reach. */
    abstract String write(int number);
}
