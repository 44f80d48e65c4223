package org.gongkai.server.rollup;

import java.math.BigDecimal;
import org.gongkai.server.office.Unit;

/**
 * A figure at which somebody should look (异常值).
 *
 * @param unit whose
 * @param of which figure
 * @param now what it is
 * @param from what it is far from
 * @param other that value
 */
public record Outlier(Unit unit, KeyFigure of, BigDecimal now, From from, BigDecimal other) {

    /** What a figure can be far from. */
    public enum From {
        /** 上年. */
        LAST_YEAR,
        /** 同级单位的中位数. */
        PEERS
    }
}
