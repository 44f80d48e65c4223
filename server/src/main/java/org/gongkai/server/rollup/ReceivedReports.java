package org.gongkai.server.rollup;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a report that has been read among those received (登记收到的年报): one transaction a report, reading stays outside. */
@Component
class ReceivedReports {

    private final Rollups rollups;
    private final ReceivedReportTable table;
    private final ReceivedCheck check;
    private final Packing packing;
    private final Ledger ledger;
    private final Clock clock;

    ReceivedReports(
            Rollups rollups,
            ReceivedReportTable table,
            ReceivedCheck check,
            Packing packing,
            Ledger ledger,
            Clock clock) {
        this.rollups = rollups;
        this.table = table;
        this.check = check;
        this.packing = packing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Enters it.
     *
     * @param unit whose it is, null where nobody can tell
     */
    @Transactional
    public Receipt enter(Actor actor, RollupYear rollup, @Nullable Unit unit, Taken taken) {
        boolean beside = unit != null
                && rollups.member(rollup, unit.code()).reports().stream().anyMatch(ReceivedReport::stands);
        Long of = unit == null ? null : Long.valueOf(unit.id());
        int errors = check.errors(rollup, of, taken.reading());
        byte[] packed = packing.pack(rollup, taken.reading().report().figures());
        if (!table.add(rollup, of, taken, packed, errors, LocalDate.now(clock))) {
            return new Receipt(taken.name(), Receipt.Kind.SAME_FILE, "", null);
        }
        String subject = unit == null ? rollup.subject() : rollup.subject(unit.code());
        String digest = new Digest().add(taken.content()).hex();
        ledger.record(actor.act(actor.as(Role.DISTRICT), "rollup.received", subject, null, digest));
        return unit == null
                ? new Receipt(taken.name(), Receipt.Kind.UNASSIGNED, taken.unitName(), null)
                : new Receipt(taken.name(), beside ? Receipt.Kind.BESIDE : Receipt.Kind.TAKEN, unit.name(), null);
    }
}
