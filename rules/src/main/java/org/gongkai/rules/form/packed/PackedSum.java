package org.gongkai.rules.form.packed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;

/**
 * Reports of one form added up cell by cell (汇总). Blank is not zero: where nobody has filled a cell in, the sum is blank.
 * Reports can be taken out again, so that a changed one costs no new sum over the others.
 */
public final class PackedSum {

    private final long[] hundredths;
    private final int[] filled;

    /** Nothing added up yet, for a form of so many cells. */
    public PackedSum(int cells) {
        hundredths = new long[cells];
        filled = new int[cells];
    }

    /**
     * Adds a report.
     *
     * @throws ArithmeticException if a sum is out of all proportion; none is ever wrong
     */
    public void add(Cells report) {
        for (int i = 0; i < hundredths.length; i++) {
            if (report.isFilled(i)) {
                hundredths[i] = Math.addExact(hundredths[i], report.hundredths[i]);
                filled[i]++;
            }
        }
    }

    /** Takes out a report that was added. */
    public void remove(Cells report) {
        for (int i = 0; i < hundredths.length; i++) {
            if (report.isFilled(i)) {
                hundredths[i] = Math.subtractExact(hundredths[i], report.hundredths[i]);
                filled[i]--;
            }
        }
    }

    /** Adds what another has added up. */
    public void add(PackedSum other) {
        for (int i = 0; i < hundredths.length; i++) {
            hundredths[i] = Math.addExact(hundredths[i], other.hundredths[i]);
            filled[i] += other.filled[i];
        }
    }

    /** The sums as figures of the form, every cell of it; money in the unit that the form prescribes, else in yuan. */
    public Figures figures(PackedForm form) {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        List<CellId> order = form.order();
        for (int i = 0; i < hundredths.length; i++) {
            CellId cell = order.get(i);
            figures.put(cell, filled[i] == 0 ? Figure.blank("") : form.figure(cell, hundredths[i]));
        }
        return new Figures(figures);
    }
}
