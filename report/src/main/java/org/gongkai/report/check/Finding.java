package org.gongkai.report.check;

import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.report.Place;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;

/**
 * Something the checker has found (问题): what, where, why, and what to do.
 *
 * @param rule rule id, such as {@code R1} or {@code date-impossible}
 * @param severity how much it weighs
 * @param at where it stands, {@link Place#NOWHERE} for what is missing altogether
 * @param cells cells of the form that it concerns, the one to look at first in front; empty for prose
 * @param quote the words or figures as written, empty for what is missing
 * @param expected what would be right
 * @param actual what stands there
 * @param law article, notice or form note that asks for it
 * @param advice what to do
 */
public record Finding(
        String rule,
        Severity severity,
        Place at,
        List<CellId> cells,
        String quote,
        Message expected,
        Message actual,
        Message law,
        Message advice) {

    public Finding {
        cells = List.copyOf(cells);
    }
}
