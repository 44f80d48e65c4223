package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of one report (主要数据).
 *
 * @param values those that it says
 */
record KeyFigures(Map<KeyFigure, BigDecimal> values) {

    static final KeyFigures NONE = new KeyFigures(Map.of());

    KeyFigures {
        values = Map.copyOf(values);
    }

    static KeyFigures of(Figures figures) {
        return of(figures::value);
    }

    static KeyFigures of(Function<CellId, @Nullable BigDecimal> value) {
        Map<KeyFigure, BigDecimal> values = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            BigDecimal said = figure.of(value);
            if (said != null) {
                values.put(figure, said);
            }
        }
        return new KeyFigures(values);
    }

    /** One of them, null where the report does not say it. */
    @Nullable
    BigDecimal get(KeyFigure figure) {
        return values.get(figure);
    }
}
