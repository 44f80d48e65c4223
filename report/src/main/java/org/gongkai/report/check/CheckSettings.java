package org.gongkai.report.check;

import java.math.BigDecimal;
import java.time.MonthDay;

/**
 * What an office may set about the checks (house conventions, not law, but for the day a report is due).
 *
 * @param jumpFactor how many times more, or the same part of, last year's figure is a jump
 * @param jumpFrom the larger figure from which a jump is worth a hint
 * @param repeatedShare share of a chapter's text, 0 to 1, from which text repeated from last year is boilerplate
 * @param due last day of the next year on which a report may be signed (article 49)
 */
public record CheckSettings(BigDecimal jumpFactor, BigDecimal jumpFrom, double repeatedShare, MonthDay due) {

    private static final MonthDay END_OF_JANUARY = MonthDay.of(1, 31);

    /** A jump is 3 times or a third, from at least 10; boilerplate is 80 % of a chapter; departments report by 31 January. */
    public static CheckSettings house() {
        return new CheckSettings(BigDecimal.valueOf(3), BigDecimal.TEN, 0.8, END_OF_JANUARY);
    }

    /** The same where a report is due on another day: a township's as the office above says, a whole region's by 31 March. */
    public CheckSettings dueBy(MonthDay day) {
        return new CheckSettings(jumpFactor, jumpFrom, repeatedShare, day);
    }

    /** Whether a figure is so far from another that somebody should look (异常变化). */
    public boolean isJump(BigDecimal now, BigDecimal before) {
        BigDecimal more = now.max(before);
        BigDecimal less = now.min(before);
        return more.compareTo(jumpFrom) >= 0 && more.compareTo(less.multiply(jumpFactor)) >= 0;
    }
}
