package org.gongkai.report.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into a figure (单元格取数). */
final class FigureText {

    /** Longer than any figure a report can hold; what is longer is text. */
    private static final int LONGEST = 24;

    /** Longer than any figure with the unit or counter that may stand around it. */
    private static final int LONGEST_WITH_UNIT = 2 * LONGEST;

    /** So many digits fit into a long. */
    private static final int PLAIN = 18;

    private static final Pattern MONEY_SIGN = Wording.builtIn().pattern("money_sign");
    private static final Pattern FIGURE_SLIP = Wording.builtIn().pattern("figure_slip");
    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("(?<=\\d)\\(([^()\\d]+)\\)$");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d[\\s\\u3000\\u00A0]+\\d");

    private FigureText() {}

    /**
     * Reads a cell.
     *
     * @param raw text as written
     * @param type what the cell may hold
     * @param headUnit unit of money named at the head of the column, or null
     */
    static Figure read(String raw, CellType type, @Nullable MoneyUnit headUnit) {
        String written = raw.strip();
        return read(written, bare(LabelText.narrow(written)), type, headUnit);
    }

    private static Figure read(String written, String text, CellType type, @Nullable MoneyUnit headUnit) {
        if (text.isEmpty() || Wording.builtIn().isBlankSign(text)) {
            return Figure.blank(written);
        }
        if (text.length() > LONGEST || TWO_NUMBERS.matcher(written).find()) {
            return Figure.unreadable(written);
        }
        if (type == CellType.MONEY) {
            return money(written, text, headUnit);
        }
        BigDecimal value = number(Wording.builtIn().withoutCounter(text));
        return value == null ? Figure.unreadable(written) : Figure.of(written, value, null);
    }

    /** Without 人民币 or a sign of money in front, and the brackets around a unit or counter behind: 5（件）. */
    private static String bare(String narrow) {
        if (narrow.isEmpty()) {
            return narrow;
        }
        String figure =
                isDigit(narrow.charAt(0)) ? narrow : MONEY_SIGN.matcher(narrow).replaceFirst("");
        return figure.endsWith(")") ? UNIT_IN_BRACKETS.matcher(figure).replaceFirst("$1") : figure;
    }

    /** Whether a text could be a figure: a number, or a sign for blank. */
    private static boolean looksLikeFigure(String raw, String narrow) {
        if (narrow.length() > LONGEST_WITH_UNIT) {
            return false;
        }
        int digits = digits(narrow);
        if (digits == 0) {
            return narrow.isEmpty() || Wording.builtIn().isBlankSign(narrow);
        }
        String written = raw.strip();
        if (digits == written.length()) {
            return digits <= LONGEST;
        }
        String text = bare(narrow);
        return read(written, text, CellType.MONEY, null).readable()
                || read(written, text, CellType.COUNT, null).readable();
    }

    /**
     * Whether a text could be a figure, or is a slip in writing one, such as the letter O for a nought.
     *
     * @param narrow the same text, narrow
     */
    static boolean isMeantAsFigure(String raw, String narrow) {
        return looksLikeFigure(raw, narrow)
                || (raw.length() <= LONGEST && FIGURE_SLIP.matcher(narrow).matches());
    }

    private static Figure money(String written, String text, @Nullable MoneyUnit headUnit) {
        for (Map.Entry<String, MoneyUnit> symbol : MoneySymbols.builtIn().all().entrySet()) {
            if (text.endsWith(symbol.getKey())) {
                BigDecimal value =
                        number(text.substring(0, text.length() - symbol.getKey().length()));
                return value == null ? Figure.unreadable(written) : Figure.of(written, value, symbol.getValue());
            }
        }
        BigDecimal value = number(text);
        return value == null ? Figure.unreadable(written) : Figure.of(written, value, headUnit);
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() <= PLAIN && !text.isEmpty() && digits(text) == text.length()) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        Matcher matcher = NUMBER.matcher(text.replace('\u2212', '-'));
        if (!matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        String sign = matcher.group(1).equals("-") ? "-" : "";
        return new BigDecimal(sign + matcher.group(2).replace(",", "") + fraction);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
