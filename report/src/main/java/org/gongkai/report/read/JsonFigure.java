package org.gongkai.report.read;

import java.math.BigDecimal;
import org.gongkai.report.read.JsonFields.OtherJsonException;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the object of one figure. */
final class JsonFigure {

    /** No office counts further; longer numbers are noise, and costly. */
    private static final int MOST_DIGITS = 30;

    private JsonFigure() {}

    /** The figure; a value that is no number of at most thirty digits is one that cannot be read. */
    static Figure of(JsonFields json) throws OtherJsonException {
        MoneyUnit unit = unit(json);
        if (!json.has("value")) {
            String raw = json.has("raw") ? json.text("raw") : "";
            return json.isFalse("readable") ? Figure.unreadable(raw) : Figure.blank(raw);
        }
        String written = written(json);
        String raw = json.has("raw") ? json.text("raw") : written;
        BigDecimal value = number(written);
        return value == null ? Figure.unreadable(raw) : Figure.of(raw, value, unit);
    }

    private static String written(JsonFields json) throws OtherJsonException {
        JsonNode value = json.value("value");
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber()) {
            return value.decimalValue().toString();
        }
        throw json.complaint("value", "must be a number in a string, or null");
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() > MOST_DIGITS + 2) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean plain = value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
            return plain ? value : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable MoneyUnit unit(JsonFields json) throws OtherJsonException {
        String symbol = json.textOrNull("unit");
        if (symbol == null) {
            return null;
        }
        return MoneySymbols.builtIn()
                .unitOf(symbol)
                .orElseThrow(() -> json.complaint("unit", "'" + symbol + "' is no unit of money"));
    }
}
