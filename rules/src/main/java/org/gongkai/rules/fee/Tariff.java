package org.gongkai.rules.fee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tariff (收费标准): the price of each item or page, by its number.
 *
 * @param brackets the first brackets, in order
 * @param then what follows them without end
 */
record Tariff(List<Bracket> brackets, Rest then) {

    /**
     * A bracket with an end.
     *
     * @param to the last unit in it
     * @param price yuan a unit
     */
    record Bracket(int to, BigDecimal price) {}

    /**
     * The units after the last bracket.
     *
     * @param price yuan a unit
     * @param block how many units cost the same before the price rises, null where it never does
     * @param rise yuan that each further block costs more a unit
     */
    record Rest(BigDecimal price, @Nullable Integer block, BigDecimal rise) {}

    Tariff {
        brackets = List.copyOf(brackets);
    }

    /** The lines for so many units. */
    List<FeeLine> lines(int quantity) {
        List<FeeLine> lines = new ArrayList<>();
        int next = 1;
        for (Bracket bracket : brackets) {
            if (next <= quantity) {
                lines.add(new FeeLine(next, Math.min(quantity, bracket.to()), bracket.price()));
            }
            next = bracket.to() + 1;
        }
        BigDecimal price = then.price();
        while (next <= quantity) {
            int to = then.block() == null ? quantity : Math.min(quantity, next + then.block() - 1);
            lines.add(new FeeLine(next, to, price));
            next = to + 1;
            price = price.add(then.rise());
        }
        return lines;
    }
}
