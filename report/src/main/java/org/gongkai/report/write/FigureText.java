package org.gongkai.report.write;

import java.math.BigDecimal;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** How a figure is written in a cell, so that it reads back the same. */
final class FigureText {

    private FigureText() {}

    /**
     * A number plainly, a change with its sign, money with its unit unless the form's head says it; a blank and what is
     * no number as they came; nothing for an absent cell.
     */
    static String of(FormColumn column, @Nullable Figure figure) {
        return of(column, figure, column.unit());
    }

    /** The same under a head that says {@code headUnit}. */
    static String of(FormColumn column, @Nullable Figure figure, @Nullable MoneyUnit headUnit) {
        if (figure == null) {
            return "";
        }
        BigDecimal value = figure.value();
        if (value == null) {
            return figure.raw();
        }
        MoneyUnit unit = figure.unit();
        String symbol =
                unit == null || unit == headUnit ? "" : MoneySymbols.builtIn().symbol(unit);
        return number(column, value) + symbol;
    }

    private static String number(FormColumn column, BigDecimal value) {
        boolean signed = column.type() == CellType.CHANGE && value.signum() > 0;
        return (signed ? "+" : "") + value.toPlainString();
    }
}
