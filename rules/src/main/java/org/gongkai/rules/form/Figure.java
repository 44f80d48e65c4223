package org.gongkai.rules.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell (数据): a number, a blank, or something that is no number. Blank is not zero.
 *
 * @param raw the text as written, empty where nothing is written
 * @param value the number, or null for a blank and for what cannot be read
 * @param unit the unit of money, or null where the cell is no money or names none
 * @param readable false where {@code raw} is neither a number nor a sign for blank
 */
public record Figure(
        String raw, @Nullable BigDecimal value, @Nullable MoneyUnit unit, boolean readable) {

    /** A blank cell; {@code raw} is the sign that stands for it ("/", "-", …) or empty. */
    public static Figure blank(String raw) {
        return new Figure(raw, null, null, true);
    }

    /** A cell whose text is not a number. */
    public static Figure unreadable(String raw) {
        return new Figure(raw, null, null, false);
    }

    /** A number as written. */
    public static Figure of(String raw, BigDecimal value, @Nullable MoneyUnit unit) {
        return new Figure(raw, value, unit, true);
    }

    /** A number of our own making, written plainly. */
    public static Figure of(BigDecimal value, @Nullable MoneyUnit unit) {
        return of(value.toPlainString(), value, unit);
    }

    /** A count of our own making. */
    public static Figure of(long value) {
        return of(BigDecimal.valueOf(value), null);
    }

    /** Whether nothing but a sign for blank is written here. */
    public boolean isBlank() {
        return readable && value == null;
    }

    /** Whether a number stands here. */
    public boolean isFilled() {
        return value != null;
    }

    /**
     * Whether both say the same, however written: equal numbers, of money in whatever unit, or both blank, or the same
     * unreadable text. An amount without a unit is not the same as one with a unit, unless both are 0.
     */
    public boolean saysTheSameAs(Figure other) {
        if (value == null || other.value == null) {
            return isFilled() == other.isFilled() && readable == other.readable && (readable || raw.equals(other.raw));
        }
        if (value.signum() == 0 || other.value.signum() == 0) {
            return value.signum() == other.value.signum();
        }
        if (unit == null || other.unit == null) {
            return unit == other.unit && value.compareTo(other.value) == 0;
        }
        return unit.toYuan(value).compareTo(other.unit.toYuan(other.value)) == 0;
    }
}
