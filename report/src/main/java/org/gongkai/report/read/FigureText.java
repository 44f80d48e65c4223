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

    /** So many digits fit into a long. */
    private static final int PLAIN = 18;

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
        String text = bare(LabelText.narrow(written));
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
        String figure = Wording.builtIn().pattern("money_sign").matcher(narrow).replaceFirst("");
        return UNIT_IN_BRACKETS.matcher(figure).replaceFirst("$1");
    }

    /** Whether a text could be a figure: a number, or a sign for blank. */
    static boolean looksLikeFigure(String raw) {
        String text = LabelText.narrow(raw);
        if (text.chars().noneMatch(FigureText::isDigit)) {
            return text.isEmpty() || Wording.builtIn().isBlankSign(text);
        }
        return read(raw, CellType.MONEY, null).readable()
                || read(raw, CellType.COUNT, null).readable();
    }

    /** Whether a text could be a figure, or is a slip in writing one, such as the letter O for a nought. */
    static boolean isMeantAsFigure(String raw) {
        return looksLikeFigure(raw)
                || (raw.length() <= LONGEST
                        && Wording.builtIn()
                                .pattern("figure_slip")
                                .matcher(LabelText.narrow(raw))
                                .matches());
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
        if (text.length() <= PLAIN && !text.isEmpty() && text.chars().allMatch(FigureText::isDigit)) {
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

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
