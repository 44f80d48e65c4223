package org.gongkai.server.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.RegionSource;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is accepted of the units, added to the office's own (已接受数据汇总): the one place where a region is added up. */
@Component
class AcceptedFigures implements RegionSource {

    private final RollupTable rollups;
    private final Members members;
    private final ReportFiles files;

    AcceptedFigures(RollupTable rollups, Members members, ReportFiles files) {
        this.rollups = rollups;
        this.members = members;
        this.files = files;
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
        for (Member member : members.of(rollup)) {
            Optional<ReceivedReport> accepted = member.accepted();
            accepted.ifPresent(report -> parts.add(
                    RegionSum.Part.of(member.unit(), rollup, files.kept(report).report())));
            if (accepted.isEmpty() && member.state() != MemberState.EXCUSED) {
                missing.add(member.unit());
            }
        }
        return new RegionSum(form, parts, missing);
    }
}
