package org.gongkai.report.check;

import java.math.BigDecimal;

/**
 * What an office may set about the checks (house conventions, not law).
 *
 * @param jumpFactor how many times more, or the same part of, last year's figure is a jump
 * @param jumpFrom the larger figure from which a jump is worth a hint
 * @param repeatedShare share of a chapter's text, 0 to 1, from which text repeated from last year is boilerplate
 */
public record CheckSettings(BigDecimal jumpFactor, BigDecimal jumpFrom, double repeatedShare) {

    /** A jump is 3 times or a third, from at least 10; boilerplate is 80 % of a chapter. */
    public static CheckSettings house() {
        return new CheckSettings(BigDecimal.valueOf(3), BigDecimal.TEN, 0.8);
    }
}
