package org.gongkai.rules.fee;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a request costs (收费金额).
 *
 * @param total yuan
 * @param lines the brackets it is made of, the free one included; none where no fee is charged at all
 */
public record Fee(BigDecimal total, List<FeeLine> lines) {

    public Fee {
        lines = List.copyOf(lines);
    }

    static Fee of(List<FeeLine> lines) {
        return new Fee(lines.stream().map(FeeLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }
}
