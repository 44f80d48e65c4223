package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.rollup.total.TreeTotals;
import org.gongkai.server.rollup.total.YearTotals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The totals at every level between an office and the units at the end of its tree (逐级合计). */
@Service
public class Levels {

    private final RollupTable rollups;
    private final Members members;
    private final ReportFiles files;
    private final TreeTotals totals;
    private final Offices offices;

    Levels(RollupTable rollups, Members members, ReportFiles files, TreeTotals totals, Offices offices) {
        this.rollups = rollups;
        this.members = members;
        this.files = files;
        this.totals = totals;
        this.offices = offices;
    }

    /** A report counts from now on, in every total above its unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void counts(RollupYear rollup, long unit, ReceivedReport report) {
        totals.counts(year(rollup), unit, files.kept(report).report().figures());
    }

    /** A report that counted counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countsNoMore(RollupYear rollup, ReceivedReport report) {
        if (report.state() == ReceivedState.ACCEPTED && report.unitId() != null) {
            totals.countsNoMore(year(rollup), report.unitId());
        }
    }

    /**
     * Puts right what counts of a year.
     *
     * @param accepted the reports that count, by the unit's number
     * @return the units of which something else counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Unit> mend(RollupYear rollup, Map<Long, ReceivedReport> accepted) {
        TreeTotals.Year year = year(rollup);
        Set<Long> units = new TreeSet<>(totals.counted(year));
        units.addAll(accepted.keySet());
        List<Unit> mended = new ArrayList<>();
        for (long unit : units) {
            ReceivedReport report = accepted.get(unit);
            Figures figures =
                    report == null ? null : files.kept(report).report().figures();
            if (totals.mend(year, unit, figures)) {
                mended.add(offices.byId(unit));
            }
        }
        return mended;
    }

    /** The units that have others below them, in the order of the tree; empty where all stand directly below the office. */
    public List<Level> of(RollupYear rollup) {
        List<Member> all = members.of(rollup);
        return totals.with(year(rollup), sums -> {
            List<Level> levels = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                int end = end(all, at);
                if (end > at + 1) {
                    levels.add(level(all.subList(at, end), sums));
                }
            }
            return levels;
        });
    }

    /** Behind the last unit that stands below this one. */
    private static int end(List<Member> all, int at) {
        int end = at + 1;
        while (end < all.size() && all.get(end).depth() > all.get(at).depth()) {
            end++;
        }
        return end;
    }

    private static Level level(List<Member> branch, YearTotals sums) {
        Unit unit = branch.get(0).unit();
        Figures figures = sums.at(unit.id()).orElse(Figures.none());
        Map<KeyFigure, @Nullable BigDecimal> keys = new EnumMap<>(KeyFigure.class);
        for (KeyFigure key : KeyFigure.values()) {
            keys.put(key, key.of(figures));
        }
        int accepted =
                (int) branch.stream().filter(one -> one.accepted().isPresent()).count();
        int failures =
                branch.stream().mapToInt(one -> sums.failures(one.unit().id())).sum();
        return new Level(unit, branch.get(0).depth(), branch.size() - 1, accepted, failures, keys);
    }

    private TreeTotals.Year year(RollupYear rollup) {
        Unit office = offices.byId(rollup.unitId());
        Optional<RollupYear> before = rollups.find(office, rollup.year() - 1);
        return new TreeTotals.Year(
                rollup.id(),
                rollup.unitId(),
                rollup.year(),
                before.map(this::year).orElse(null));
    }
}
