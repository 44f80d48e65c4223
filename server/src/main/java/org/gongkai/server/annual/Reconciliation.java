package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What last year carried out held against what this year carries in (年度衔接核对).
 *
 * @param lines one for each column of the table of requests
 * @param missing requests that last year's report carried out and this year's figures do not carry in
 * @param added the other way round
 * @param isByRequest whether last year's report says which requests it counted; a file does not
 */
public record Reconciliation(
        List<Line> lines, List<CountedEntry> missing, List<CountedEntry> added, boolean isByRequest) {

    public Reconciliation {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /**
     * A column.
     *
     * @param label its wording
     * @param last carried out last year, null where that report leaves it blank
     * @param now carried in this year
     */
    public record Line(String label, @Nullable BigDecimal last, BigDecimal now) {

        /** Whether both say the same; a blank is not judged. */
        public boolean agrees() {
            return last == null || last.compareTo(now) == 0;
        }
    }

    /** Whether nothing differs. */
    public boolean agrees() {
        return lines.stream().allMatch(Line::agrees) && missing.isEmpty() && added.isEmpty();
    }
}
