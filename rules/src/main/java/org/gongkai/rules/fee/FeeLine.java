package org.gongkai.rules.fee;

import java.math.BigDecimal;

/**
 * One bracket of a fee (收费档次) as far as it is used.
 *
 * @param from the first item or page charged at this price, counted from 1
 * @param to the last one
 * @param price yuan for each
 * @param sum yuan for all of them
 */
public record FeeLine(int from, int to, BigDecimal price, BigDecimal sum) {

    FeeLine(int from, int to, BigDecimal price) {
        this(from, to, price, price.multiply(BigDecimal.valueOf(to - from + 1L)));
    }
}
