package org.gongkai.report.mess;

import java.math.BigDecimal;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.jspecify.annotations.Nullable;

/** Figures in the words of an expectation: {@code 12}, {@code 477.35 万元}, {@code blank}, {@code blank /}, {@code unreadable 1O}, {@code absent}. */
final class FigureWords {

    private FigureWords() {}

    static String of(@Nullable Figure figure) {
        if (figure == null) {
            return "absent";
        }
        if (figure.value() == null) {
            return ((figure.readable() ? "blank " : "unreadable ")
                            + figure.raw().strip().replaceAll("\\s+", " "))
                    .strip();
        }
        String unit = figure.unit() == null ? "" : " " + MoneySymbols.builtIn().symbol(figure.unit());
        return figure.value().toPlainString() + unit;
    }

    /** Whether both say the same; 3.50 is 3.5. */
    static boolean areTheSame(String wanted, String read) {
        return plain(wanted).equals(plain(read));
    }

    private static String plain(String words) {
        String[] parts = words.split(" ", 2);
        try {
            String number = new BigDecimal(parts[0]).stripTrailingZeros().toPlainString();
            return parts.length == 1 ? number : number + " " + parts[1];
        } catch (NumberFormatException noNumber) {
            return words;
        }
    }
}
