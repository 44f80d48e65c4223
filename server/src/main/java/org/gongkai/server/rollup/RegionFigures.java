package org.gongkai.server.rollup;

import java.util.List;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;

/**
 * What a region adds up to, without its parts (全区数据): the same as {@link RegionSum}, from packed figures.
 *
 * @param form form of all parts
 * @param figures the sums, every cell of the form
 * @param unclear cells in which something is written that could not be added, in the form's order
 */
public record RegionFigures(ReportForm form, Figures figures, List<CellId> unclear) {

    public RegionFigures {
        unclear = List.copyOf(unclear);
    }

    static RegionFigures of(RegionSum sum) {
        return new RegionFigures(sum.form(), sum.figures(), sum.unclear());
    }
}
