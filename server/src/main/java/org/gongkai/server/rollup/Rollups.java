package org.gongkai.server.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Structure;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years that an office has opened, the units it has invited, and what they have sent (年报汇总). */
@Service
public class Rollups {

    private static final Role[] READERS = {Role.DISTRICT, Role.INSPECTOR, Role.CLERK, Role.LEADER};

    private final RollupTable rollups;
    private final ReceivedReportTable reports;
    private final Members members;
    private final ReportFiles files;
    private final ReceivedCheck check;
    private final Structure structure;
    private final Ledger ledger;
    private final Clock clock;

    Rollups(
            RollupTable rollups,
            ReceivedReportTable reports,
            Members members,
            ReportFiles files,
            ReceivedCheck check,
            Structure structure,
            Ledger ledger,
            Clock clock) {
        this.rollups = rollups;
        this.reports = reports;
        this.members = members;
        this.files = files;
        this.check = check;
        this.structure = structure;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The opened years, the last first. */
    @Transactional(readOnly = true)
    public List<RollupYear> all(Actor actor) {
        actor.asAny(READERS);
        return rollups.all(actor.unit());
    }

    /**
     * Opens a year and invites all units below; one that is open takes the new deadline and the units that have come since.
     *
     * @param deadline last day, or null for 31 January of the next year
     * @throws RefusedException if the year is not over, no form is known for it, or the deadline lies before its end
     */
    @Transactional
    public RollupYear open(Actor actor, int year, @Nullable LocalDate deadline) {
        Duty duty = actor.as(Role.DISTRICT);
        boolean known = files.forms().forYear(year).isPresent();
        if (!known || year >= LocalDate.now(clock).getYear()) {
            throw new RefusedException("refused.rollup.year", String.valueOf(year));
        }
        LocalDate last = deadline == null ? LocalDate.of(year + 1, 1, 31) : deadline;
        if (last.getYear() <= year) {
            throw new RefusedException("refused.rollup.deadline", last.toString());
        }
        rollups.open(actor.unit(), year, last, actor.account().id());
        RollupYear rollup = find(actor, year);
        rollups.invite(rollup, structure.below(actor.unit()));
        ledger.record(actor.act(duty, "rollup.opened", rollup.subject(), null, null));
        return rollup;
    }

    /**
     * An opened year.
     *
     * @throws RefusedException if it has not been opened
     */
    @Transactional(readOnly = true)
    public RollupYear find(Actor actor, int year) {
        actor.asAny(READERS);
        return rollups.find(actor.unit(), year).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** The invited units in the order of the tree, with what each has sent. */
    @Transactional(readOnly = true)
    public List<Member> members(RollupYear rollup) {
        return members.of(rollup);
    }

    /**
     * An invited unit.
     *
     * @param code its division code
     * @throws RefusedException if it was not invited
     */
    @Transactional(readOnly = true)
    public Member member(RollupYear rollup, String code) {
        return members(rollup).stream()
                .filter(member -> member.unit().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.rollup.unit", code));
    }

    /** The reports of which nobody has said yet whose they are. */
    @Transactional(readOnly = true)
    public List<ReceivedReport> unassigned(RollupYear rollup) {
        return reports.all(rollup).stream()
                .filter(report -> report.unitId() == null && report.stands())
                .toList();
    }

    /**
     * A received report.
     *
     * @throws RefusedException if there is none of that number
     */
    @Transactional(readOnly = true)
    public ReceivedReport report(RollupYear rollup, long id) {
        return reports.find(rollup, id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** A received report with its figures, as its file says it. */
    public Reading reading(ReceivedReport report) {
        return files.reread(report);
    }

    /** The figures of a received report, as they were read when it came in. */
    public Reading kept(ReceivedReport report) {
        return files.kept(report);
    }

    /** The file as it came in. */
    public byte[] file(ReceivedReport report) {
        return files.bytes(report);
    }

    /** How many errors a received report has, as it stands now. */
    int errors(RollupYear rollup, ReceivedReport report) {
        return check.errors(rollup, report.unitId(), files.reread(report));
    }

    /** What a received report is called in the ledger. */
    String subject(RollupYear rollup, ReceivedReport report) {
        return members(rollup).stream()
                .filter(member -> report.unitId() != null && member.unit().id() == report.unitId())
                .findFirst()
                .map(member -> rollup.subject(member.unit().code()))
                .orElse(rollup.subject());
    }

    /** What is wrong with a received report, the gravest first. */
    @Transactional(readOnly = true)
    public List<Finding> check(RollupYear rollup, ReceivedReport report) {
        return check.check(rollup, report.unitId(), files.reread(report));
    }
}
