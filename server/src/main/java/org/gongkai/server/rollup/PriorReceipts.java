package org.gongkai.server.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters reports that were collected before the installation began (补录已收年报): on the day they came, and with what had
 * been decided on them.
 */
@Service
public class PriorReceipts {

    private final ReportFiles files;
    private final Packing packing;
    private final ReceivedCheck check;
    private final ReceivedReportTable table;
    private final Levels levels;
    private final Ledger ledger;

    PriorReceipts(
            ReportFiles files,
            Packing packing,
            ReceivedCheck check,
            ReceivedReportTable table,
            Levels levels,
            Ledger ledger) {
        this.files = files;
        this.packing = packing;
        this.check = check;
        this.table = table;
        this.levels = levels;
        this.ledger = ledger;
    }

    /**
     * A report as it was collected.
     *
     * @param unit whose, invited for the year
     * @param source its file
     * @param on day it came
     * @param state what was decided
     * @param word why it was returned; null where it was not
     */
    public record Prior(
            Unit unit,
            Source source,
            LocalDate on,
            ReceivedState state,
            @Nullable String word) {}

    /**
     * Enters a year's reports, one of each unit at most, into a year for which none has come yet.
     *
     * @throws IllegalArgumentException if a file cannot be read
     */
    @Transactional
    public void enter(Actor actor, RollupYear rollup, List<Prior> priors) {
        Duty duty = actor.as(Role.DISTRICT);
        priors.forEach(prior -> add(rollup, prior));
        Map<Long, ReceivedReport> received = table.all(rollup).stream()
                .filter(report -> report.unitId() != null)
                .collect(Collectors.toMap(report -> Objects.requireNonNull(report.unitId()), report -> report));
        for (Prior prior : priors) {
            ReceivedReport report =
                    Objects.requireNonNull(received.get(prior.unit().id()));
            record(actor, duty, rollup, prior, "rollup.received", table.content(report.id()));
            decide(actor, duty, rollup, prior, report);
        }
    }

    private void add(RollupYear rollup, Prior prior) {
        try {
            Taken taken = files.take(prior.source());
            long unit = prior.unit().id();
            byte[] packed = packing.pack(rollup, taken.reading().report().figures());
            table.add(rollup, unit, taken, packed, check.errors(rollup, unit, taken.reading()), prior.on());
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("The report " + prior.source().name() + " cannot be read", e);
        }
    }

    private void decide(Actor actor, Duty duty, RollupYear rollup, Prior prior, ReceivedReport report) {
        if (prior.state() == ReceivedState.RECEIVED) {
            return;
        }
        table.move(report, report.version(), prior.state(), prior.word());
        boolean counts = prior.state() == ReceivedState.ACCEPTED;
        if (counts) {
            levels.counts(rollup, prior.unit().id(), report);
        }
        String after = table.content(report.id()) + Objects.requireNonNullElse(prior.word(), "");
        record(actor, duty, rollup, prior, counts ? "rollup.accepted" : "rollup.returned", after);
    }

    private void record(Actor actor, Duty duty, RollupYear rollup, Prior prior, String act, String after) {
        String subject = rollup.subject(prior.unit().code());
        String digest = new Digest().add(after).hex();
        ledger.record(actor.act(duty, act, subject, null, digest));
    }
}
