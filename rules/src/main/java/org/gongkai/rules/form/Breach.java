package org.gongkai.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation that does not hold, or a number that its cell may not hold.
 *
 * @param rule rule id, {@code R1} to {@code R5} or {@code Y1} to {@code Y3}
 * @param strict true for an error, false for a warning
 * @param cell the cell to look at first
 * @param expected what the relation asks for; null where R5 asks for a kind of number
 * @param actual what stands there
 * @param cells every cell of this year that takes part, {@code cell} included
 * @param relation the relation as the form data writes it, or the kind of number asked for
 */
public record Breach(
        String rule,
        boolean strict,
        CellId cell,
        @Nullable BigDecimal expected,
        BigDecimal actual,
        List<CellId> cells,
        String relation) {

    public Breach {
        cells = List.copyOf(cells);
    }
}
