package org.gongkai.server.rollup.total;

import java.util.Optional;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.packed.Cells;
import org.gongkai.rules.form.packed.PackedCheck;
import org.gongkai.rules.form.packed.PackedForm;
import org.gongkai.rules.form.packed.TreeSums;
import org.jspecify.annotations.Nullable;

/**
 * A year's accepted reports, added up at every unit that has others below it (年度逐级合计), with how many checks each fails. Not
 * safe for two threads; {@link TreeTotals} sees to that.
 */
public final class YearTotals {

    private final PackedForm form;
    private final UnitTree tree;
    private final PackedCheck check;
    private final @Nullable YearTotals before;
    private final byte[] @Nullable [] records;
    private final int[] failures;
    private final TreeSums sums;
    private final Cells row;
    private final Cells other;
    private long change;
    private long checkedAgainst;

    /**
     * Nothing added up yet.
     *
     * @param change the last change that reports read from now on are sure to hold
     */
    YearTotals(PackedForm form, UnitTree tree, long change, @Nullable YearTotals before) {
        this.change = change;
        this.form = form;
        this.tree = tree;
        this.before = before;
        this.check = new PackedCheck(form, before == null ? null : before.form);
        this.records = new byte[tree.size()][];
        this.failures = new int[tree.size()];
        this.sums = new TreeSums(form.size(), tree.parents());
        this.row = form.cells();
        this.other = form.cells();
        this.checkedAgainst = before == null ? 0 : before.change;
    }

    /** Some units' reports, checked and added up apart, so that several threads can each do a part. */
    final class Part {

        private final TreeSums part = new TreeSums(form.size(), tree.parents());
        private final Cells cells = form.cells();
        private final @Nullable Cells lastYear = lastYearCells();

        void take(FiguresTable.Line line) {
            int place = tree.place(line.unit());
            if (line.figures() != null && place >= 0) {
                form.unpack(line.figures(), cells);
                records[place] = line.figures();
                failures[place] = failed(cells, line.unit(), lastYear);
                part.add(place, cells);
            }
        }
    }

    /** Whether its checks look at these totals of the year before. */
    boolean isAgainst(@Nullable YearTotals lastYear) {
        return before == lastYear;
    }

    UnitTree tree() {
        return tree;
    }

    Part part() {
        return new Part();
    }

    void join(Part one) {
        sums.add(one.part);
    }

    void fold() {
        sums.fold();
    }

    /** The last change that is added up. */
    long change() {
        return change;
    }

    /** The last change of the year before that the checks have seen. */
    long checkedAgainst() {
        return checkedAgainst;
    }

    /** Last year's report of a unit has changed: this year's is checked against it anew. */
    void recheck(FiguresTable.Line lastYear) {
        checkedAgainst = Math.max(checkedAgainst, lastYear.change());
        int place = tree.place(lastYear.unit());
        Cells own = place < 0 ? null : unpacked(records[place], row);
        if (own != null) {
            failures[place] = failed(own, lastYear.unit(), lastYearCells());
        }
    }

    private @Nullable Cells lastYearCells() {
        return before == null ? null : before.form.cells();
    }

    /** Puts what has changed in the place of what was added up. */
    void replace(FiguresTable.Line line) {
        change = Math.max(change, line.change());
        int place = tree.place(line.unit());
        if (place < 0) {
            return;
        }
        Cells former = unpacked(records[place], other);
        Cells now = unpacked(line.figures(), row);
        sums.replace(place, former, now);
        records[place] = line.figures();
        failures[place] = now == null ? 0 : failed(now, line.unit(), lastYearCells());
    }

    private @Nullable Cells unpacked(byte @Nullable [] record, Cells into) {
        if (record == null) {
            return null;
        }
        form.unpack(record, into);
        return into;
    }

    private int failed(Cells report, long unit, @Nullable Cells room) {
        int failed = check.failures(report);
        YearTotals last = before;
        int place = last == null ? -1 : last.tree.place(unit);
        byte[] record = last == null || place < 0 ? null : last.records[place];
        if (last == null || record == null || room == null) {
            return failed;
        }
        last.form.unpack(record, room);
        return failed + check.failures(report, room);
    }

    /** How many units it spans, the office itself among them. */
    public int size() {
        return tree.size();
    }

    /** How many checks a unit's report fails, R1 to R5 and, where last year's is there, Y1 to Y3. */
    public int failures(long unit) {
        int place = tree.place(unit);
        return place < 0 ? 0 : failures[place];
    }

    /** How many checks all reports fail together. */
    public long failures() {
        long all = 0;
        for (int one : failures) {
            all += one;
        }
        return all;
    }

    /** The total at a unit: all below it and its own; of a unit with none below it its own; empty where it has neither. */
    public Optional<Figures> at(long unit) {
        int place = tree.place(unit);
        if (place < 0) {
            return Optional.empty();
        }
        if (sums.isInner(place)) {
            return Optional.of(sums.at(place).figures(form));
        }
        Cells own = unpacked(records[place], row);
        return own == null ? Optional.empty() : Optional.of(form.figures(own));
    }
}
