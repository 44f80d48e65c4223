package org.gongkai.server.portal.content;

import java.math.BigDecimal;

/** In what a figure is counted (计量单位). */
public enum Measure {
    /** 元. */
    YUAN(1),
    /** 万元. */
    WAN_YUAN(10_000),
    /** 人（次）. */
    PERSON(1),
    /** 户. */
    HOUSEHOLD(1),
    /** 件（次）. */
    CASES(1);

    private final BigDecimal size;

    Measure(long size) {
        this.size = BigDecimal.valueOf(size);
    }

    /** A value in the smallest measure of its sort, so that bars of 元 and 万元 can stand side by side. */
    BigDecimal plain(BigDecimal value) {
        return value.multiply(size);
    }
}
