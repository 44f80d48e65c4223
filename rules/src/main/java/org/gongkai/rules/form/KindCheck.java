package org.gongkai.rules.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** R5: a count is a whole number of 0 or more, a change a whole number, money a number of 0 or more. */
final class KindCheck {

    private KindCheck() {}

    static void check(ReportForm form, Figures figures, List<Breach> breaches) {
        for (FormTable table : form.tables()) {
            table.rows().forEach(row -> table.columns().forEach(column -> {
                check(new CellId(table.id(), row.id(), column.id()), column.type(), figures, breaches);
            }));
        }
    }

    private static void check(CellId cell, CellType type, Figures figures, List<Breach> breaches) {
        BigDecimal value = figures.value(cell);
        if (value != null && !fits(type, value)) {
            breaches.add(new Breach(
                    "R5", true, cell, null, value, List.of(cell), type.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean fits(CellType type, BigDecimal value) {
        return switch (type) {
            case COUNT -> isWhole(value) && value.signum() >= 0;
            case CHANGE -> isWhole(value);
            case MONEY -> value.signum() >= 0;
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
