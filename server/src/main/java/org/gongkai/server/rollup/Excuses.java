package org.gongkai.server.rollup;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units that were invited and report no more (不再报送): merged into another in mid-year, or abolished. */
@Service
public class Excuses {

    private final Rollups rollups;
    private final RollupTable table;
    private final Ledger ledger;

    Excuses(Rollups rollups, RollupTable table, Ledger ledger) {
        this.rollups = rollups;
        this.table = table;
        this.ledger = ledger;
    }

    /**
     * Asks a unit for no report any more.
     *
     * @param code division code
     * @param reason why: into which it was merged
     * @throws RefusedException if no reason is given, or its report counts already and would be added beside the other's
     */
    @Transactional
    public void excuse(Actor actor, int year, String code, String reason) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        Member member = rollups.member(rollup, code);
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        if (member.accepted().isPresent()) {
            throw new RefusedException("refused.rollup.counts", member.unit().shortName());
        }
        table.excuse(rollup, member.unit(), reason.strip());
        String after = new Digest().add(reason.strip()).hex();
        ledger.record(actor.act(duty, "rollup.excused", rollup.subject(code), null, after));
    }

    /** Asks a unit for its report again. */
    @Transactional
    public void invite(Actor actor, int year, String code) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        Member member = rollups.member(rollup, code);
        table.excuse(rollup, member.unit(), null);
        String excused = member.excused();
        String before = excused == null ? null : new Digest().add(excused).hex();
        ledger.record(actor.act(duty, "rollup.invited", rollup.subject(code), before, null));
    }
}
