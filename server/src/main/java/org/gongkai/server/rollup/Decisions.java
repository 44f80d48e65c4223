package org.gongkai.server.rollup;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided on received reports: whose they are, which one counts, accepted or returned (审核决定). */
@Service
public class Decisions {

    private final Rollups rollups;
    private final ReceivedReportTable table;
    private final ReceivedCheck check;
    private final ReportFiles files;
    private final Levels levels;
    private final Ledger ledger;

    Decisions(
            Rollups rollups,
            ReceivedReportTable table,
            ReceivedCheck check,
            ReportFiles files,
            Levels levels,
            Ledger ledger) {
        this.rollups = rollups;
        this.table = table;
        this.check = check;
        this.files = files;
        this.levels = levels;
        this.ledger = ledger;
    }

    /**
     * Says whose a report is.
     *
     * @param code division code of an invited unit
     * @throws RefusedException if the unit was not invited, or the report counts already
     */
    @Transactional
    public void assign(Actor actor, int year, long id, int seen, String code) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport report = rollups.report(rollup, id);
        Unit unit = rollups.member(rollup, code).unit();
        int errors = check.errors(rollup, unit.id(), files.reread(report));
        require(table.assign(report, seen, unit.id(), errors));
        ledger.record(actor.act(duty, "rollup.assigned", rollup.subject(code), null, digest(report, "")));
    }

    /**
     * Chooses one of several reports of a unit; the others are set aside, one that counted among them.
     *
     * @throws RefusedException if nobody has said whose it is
     */
    @Transactional
    public void choose(Actor actor, int year, long id, int seen) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport chosen = rollups.report(rollup, id);
        Member member = member(rollup, chosen);
        require(chosen.version() == seen && chosen.state() != ReceivedState.RETURNED);
        member.reports().stream()
                .filter(other -> other.id() != id && other.stands())
                .forEach(other -> {
                    require(table.move(other, other.version(), ReceivedState.SET_ASIDE, null));
                    levels.countsNoMore(rollup, other);
                });
        if (chosen.state() == ReceivedState.SET_ASIDE) {
            require(table.move(chosen, seen, ReceivedState.RECEIVED, null));
        }
        String subject = rollup.subject(member.unit().code());
        ledger.record(actor.act(duty, "rollup.chosen", subject, null, digest(chosen, "")));
    }

    /** Sets a report aside that is nobody's here, or is not to count. */
    @Transactional
    public void setAside(Actor actor, int year, long id, int seen) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport report = rollups.report(rollup, id);
        require(report.state() == ReceivedState.RECEIVED && table.move(report, seen, ReceivedState.SET_ASIDE, null));
        String subject = report.unitId() == null
                ? rollup.subject()
                : rollup.subject(member(rollup, report).unit().code());
        ledger.record(actor.act(duty, "rollup.set-aside", subject, digest(report, ""), null));
    }

    /**
     * Accepts a report: it counts in the region's sum.
     *
     * @param reason why it is accepted in spite of errors; may be empty where there are none
     * @throws RefusedException if the check finds an error and no reason is given, or another stands beside it
     */
    @Transactional
    public void accept(Actor actor, int year, long id, int seen, String reason) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport report = rollups.report(rollup, id);
        Member member = member(rollup, report);
        if (member.state() == MemberState.EXCUSED) {
            throw new RefusedException("refused.rollup.excused", member.unit().shortName());
        }
        if (member.hasChoice()) {
            throw new RefusedException("refused.rollup.twice", member.unit().shortName());
        }
        int errors = check.errors(rollup, report.unitId(), files.reread(report));
        if (errors > 0 && reason.isBlank()) {
            throw new RefusedException("refused.rollup.errors", String.valueOf(errors));
        }
        String word = errors > 0 ? reason.strip() : null;
        require(report.state() == ReceivedState.RECEIVED && table.move(report, seen, ReceivedState.ACCEPTED, word));
        levels.counts(rollup, member.unit().id(), report);
        String subject = rollup.subject(member.unit().code());
        ledger.record(
                word == null
                        ? actor.act(duty, "rollup.accepted", subject, null, digest(report, ""))
                        : actor.act(duty, "rollup.accepted-with-errors", subject, null, digest(report, word)));
    }

    /**
     * Returns a report to its unit, one that counted too.
     *
     * @throws RefusedException if nothing is said why
     */
    @Transactional
    public void sendBack(Actor actor, int year, long id, int seen, String word) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport report = rollups.report(rollup, id);
        if (word.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        String subject = rollup.subject(member(rollup, report).unit().code());
        require(report.stands() && table.move(report, seen, ReceivedState.RETURNED, word.strip()));
        levels.countsNoMore(rollup, report);
        ledger.record(actor.act(duty, "rollup.returned", subject, null, digest(report, word.strip())));
    }

    private Member member(RollupYear rollup, ReceivedReport report) {
        return rollups.members(rollup).stream()
                .filter(member -> report.unitId() != null && member.unit().id() == report.unitId())
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.rollup.unassigned", report.name()));
    }

    private String digest(ReceivedReport report, String word) {
        return new Digest().add(table.content(report.id())).add(word).hex();
    }

    private static void require(boolean done) {
        if (!done) {
            throw new RefusedException("refused.rollup.changed");
        }
    }
}
