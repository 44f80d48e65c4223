package org.gongkai.rules.form.packed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports added up over a tree of units (逐级汇总): at each unit that has others below it, its own report and all below. Units are
 * numbers from 0, those above before those below.
 */
public final class TreeSums {

    private final int[] parents;
    private final @Nullable PackedSum[] sums;

    /**
     * A tree with nothing added up.
     *
     * @param cells how many cells the form has
     * @param parents of each unit the one above it, -1 for none
     * @throws IllegalArgumentException if a unit stands before the one above it
     */
    public TreeSums(int cells, int[] parents) {
        this.parents = parents.clone();
        this.sums = new PackedSum[parents.length];
        for (int unit = 0; unit < parents.length; unit++) {
            int above = parents[unit];
            if (above >= unit) {
                throw new IllegalArgumentException("Unit " + unit + " stands before the one above it, " + above);
            }
            if (above >= 0 && sums[above] == null) {
                sums[above] = new PackedSum(cells);
            }
        }
    }

    /** Whether it has units below it, and so a sum. */
    public boolean isInner(int unit) {
        return sums[unit] != null;
    }

    /**
     * The sum at a unit, once all is folded.
     *
     * @throws NullPointerException if no unit is below it
     */
    public PackedSum at(int unit) {
        return Objects.requireNonNull(sums[unit], "No unit is below it");
    }

    /** Adds a unit's report where it stands, to be folded up later; one that stands alone is in no sum. */
    public void add(int unit, Cells report) {
        int at = isInner(unit) ? unit : parents[unit];
        if (at >= 0) {
            at(at).add(report);
        }
    }

    /** Adds what another has added to the same tree, before either is folded. */
    public void add(TreeSums other) {
        for (int unit = 0; unit < sums.length; unit++) {
            if (isInner(unit)) {
                at(unit).add(other.at(unit));
            }
        }
    }

    /** Carries every sum up; once, when all reports are added. */
    public void fold() {
        for (int unit = parents.length - 1; unit > 0; unit--) {
            if (isInner(unit) && parents[unit] >= 0) {
                at(parents[unit]).add(at(unit));
            }
        }
    }

    /** Puts another report in the place of a unit's, in every sum above it, once all is folded. */
    public void replace(int unit, @Nullable Cells before, @Nullable Cells after) {
        for (int at = isInner(unit) ? unit : parents[unit]; at >= 0; at = parents[at]) {
            if (before != null) {
                at(at).remove(before);
            }
            if (after != null) {
                at(at).add(after);
            }
        }
    }
}
