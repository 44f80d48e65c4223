package org.gongkai.server.portal.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a key area for a year (重点领域年度数据).
 *
 * @param area id of the area
 * @param series what is counted, such as 公务接待费
 * @param year for which year
 * @param value how much, never negative, with the decimals that were entered
 * @param measure in what it is counted
 * @param source number of the item that says so, null where none is named
 */
record Figure(
        String area,
        String series,
        int year,
        BigDecimal value,
        Measure measure,
        @Nullable Long source) {

    /** The value as people write it, with commas. */
    public String written() {
        return ("%,." + value.scale() + "f").formatted(value);
    }

    /** Fit to be compared with others of its sort. */
    BigDecimal plain() {
        return measure.plain(value);
    }
}
