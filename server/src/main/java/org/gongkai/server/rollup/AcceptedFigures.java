package org.gongkai.server.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.server.annual.RegionSource;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.office.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is accepted of the units, added to the office's own (已接受数据汇总): the one place where a region is added up. */
@Component
class AcceptedFigures implements RegionSource {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedFigures.class);

    private final RollupTable rollups;
    private final Members members;
    private final ReportFiles files;
    private final Packing packing;

    AcceptedFigures(RollupTable rollups, Members members, ReportFiles files, Packing packing) {
        this.rollups = rollups;
        this.members = members;
        this.files = files;
        this.packing = packing;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isRegion(Unit unit, int year) {
        return rollups.find(unit, year).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RegionTotal> total(Unit unit, ReportForm form, int year, Figures own) {
        return rollups.find(unit, year).map(rollup -> sum(unit, rollup, form, own));
    }

    /** The sum of an opened year. */
    @Transactional(readOnly = true)
    public RegionSum sum(Unit unit, RollupYear rollup, ReportForm form, Figures own) {
        List<RegionSum.Part> parts = new ArrayList<>(List.of(RegionSum.Part.own(unit, rollup, own)));
        List<Unit> missing = new ArrayList<>();
        Function<ReceivedReport, Reading> read = files.accepted(rollup);
        for (Member member : members.of(rollup)) {
            Optional<ReceivedReport> accepted = member.accepted();
            accepted.ifPresent(report -> parts.add(
                    RegionSum.Part.of(member.unit(), rollup, read.apply(report).report())));
            if (accepted.isEmpty() && member.state() != MemberState.EXCUSED) {
                missing.add(member.unit());
            }
        }
        return new RegionSum(form, parts, missing);
    }

    /** The same sum without its parts, from packed figures; where a number cannot be packed, from the reports. */
    @Transactional(readOnly = true)
    public RegionFigures figures(Unit unit, RollupYear rollup, ReportForm form, Figures own) {
        try {
            return packing.year(rollup).sum(own, members.of(rollup));
        } catch (NotPackableException e) {
            LOG.info("The region of {} is added up from its reports: {}", rollup.year(), e.getMessage());
            return RegionFigures.of(sum(unit, rollup, form, own));
        }
    }

    /** What some of the accepted units give to a cell, the office itself before the first of them. */
    @Transactional(readOnly = true)
    public RegionShares shares(
            Unit unit, RollupYear rollup, ReportForm form, Figures own, CellId cell, int from, int most) {
        List<Member> accepted = members.of(rollup).stream()
                .filter(member -> member.accepted().isPresent())
                .toList();
        List<RegionSum.Part> parts = new ArrayList<>(List.of(RegionSum.Part.own(unit, rollup, own)));
        int end = Math.min(from + most, accepted.size());
        accepted.subList(Math.min(from, end), end)
                .forEach(member -> parts.add(RegionSum.Part.of(
                        member.unit(),
                        rollup,
                        files.kept(member.accepted().orElseThrow()).report())));
        return new RegionShares(new RegionSum(form, parts, List.of()).shares(cell), accepted.size());
    }
}
