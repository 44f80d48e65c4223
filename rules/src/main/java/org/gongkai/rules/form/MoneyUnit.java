package org.gongkai.rules.form;

import java.math.BigDecimal;

/** The unit in which a report states money (金额单位); sums are kept in yuan. */
public enum MoneyUnit {
    /** 元. */
    YUAN(BigDecimal.ONE),
    /** 万元, ten thousand yuan. */
    TEN_THOUSAND_YUAN(BigDecimal.valueOf(10_000));

    private final BigDecimal yuan;

    MoneyUnit(BigDecimal yuan) {
        this.yuan = yuan;
    }

    /** The amount in yuan of {@code amount} units. */
    public BigDecimal toYuan(BigDecimal amount) {
        return amount.multiply(yuan);
    }

    /** The amount in this unit of {@code yuan} yuan. */
    public BigDecimal fromYuan(BigDecimal yuan) {
        return this == YUAN ? yuan : yuan.movePointLeft(4);
    }
}
