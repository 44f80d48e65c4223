package org.gongkai.server.rollup;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.check.Finding;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit has sent to the office above it, and what came of it (本单位报送情况), for the unit itself. */
@Service
public class SentUp {

    private final RollupTable table;
    private final Members members;
    private final ReportFiles files;
    private final ReceivedCheck check;
    private final Offices offices;

    SentUp(RollupTable table, Members members, ReportFiles files, ReceivedCheck check, Offices offices) {
        this.table = table;
        this.members = members;
        this.files = files;
        this.check = check;
        this.offices = offices;
    }

    /**
     * What was sent for a year.
     *
     * @param rollup the year as the office above opened it
     * @param above that office
     * @param member the unit with its reports
     * @param findings what the check finds in the report that counts or was returned last, the gravest first
     */
    public record Sent(RollupYear rollup, Unit above, Member member, List<Finding> findings) {

        public Sent {
            findings = List.copyOf(findings);
        }
    }

    /** Every year that the actor's unit was asked for, the last first. */
    @Transactional(readOnly = true)
    public List<Sent> of(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
        List<Sent> sent = new ArrayList<>();
        for (RollupYear rollup : table.asking(actor.unit())) {
            members.of(rollup).stream()
                    .filter(member -> member.unit().id() == actor.unit().id())
                    .map(member -> new Sent(rollup, offices.byId(rollup.unitId()), member, findings(rollup, member)))
                    .forEach(sent::add);
        }
        return sent;
    }

    private List<Finding> findings(RollupYear rollup, Member member) {
        return member.shown()
                .map(report -> check.check(rollup, report.unitId(), files.reread(report)))
                .orElse(List.of());
    }
}
