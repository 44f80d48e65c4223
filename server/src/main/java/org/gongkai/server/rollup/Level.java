package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit with others below it, and what all of them come to (逐级合计).
 *
 * @param depth 1 directly below the office, and so on
 * @param below how many units stand below it
 * @param accepted how many of these, and of itself, have an accepted report
 * @param failures how many cross-checks these reports fail together
 * @param figures key figures, null where nobody has filled a cell in
 */
public record Level(
        Unit unit, int depth, int below, int accepted, int failures, Map<KeyFigure, @Nullable BigDecimal> figures) {

    /** A key figure as it is written, empty where nobody has filled it in. */
    public String of(KeyFigure key) {
        BigDecimal value = figures.get(key);
        return value == null ? "" : Objects.requireNonNull(value).toPlainString();
    }
}
