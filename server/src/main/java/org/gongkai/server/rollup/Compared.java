package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A key figure beside last year's (与上年对比).
 *
 * @param now this year's, null where no report says
 * @param before last year's, null where none was received
 * @param longest what the longest bar stands for
 */
public record Compared(@Nullable BigDecimal now, @Nullable BigDecimal before, BigDecimal longest) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Length of this year's bar in hundredths. */
    public int bar() {
        return share(now);
    }

    /** Length of last year's bar in hundredths. */
    public int barBefore() {
        return share(before);
    }

    private int share(@Nullable BigDecimal value) {
        return value == null || value.signum() <= 0 || longest.signum() <= 0
                ? 0
                : value.multiply(WHOLE)
                        .divide(longest, 0, RoundingMode.CEILING)
                        .min(WHOLE)
                        .intValue();
    }
}
