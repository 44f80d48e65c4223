package org.gongkai.server.annual;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a report passes the leader in charge (送审与批准). Approved, it is frozen with what each of its figures counted. */
@Component
class ReportApproval {

    private final YearReportTable table;
    private final YearFigures figures;
    private final FrozenEntries entries;
    private final Printing printing;
    private final ReportCheck check;
    private final Ledger ledger;
    private final Clock clock;

    ReportApproval(
            YearReportTable table,
            YearFigures figures,
            FrozenEntries entries,
            Printing printing,
            ReportCheck check,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.figures = figures;
        this.entries = entries;
        this.printing = printing;
        this.check = check;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(Actor actor, YearReport report, int seen) {
        Duty duty = actor.as(Role.CLERK);
        requireNoError(check.check(actor.unit(), report));
        require(table.move(
                report, seen, ReportStage.SUBMITTED, null, actor.account().id()));
        ledger.record(actor.act(duty, "annual.submitted", report.subject(), null, null));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(Actor actor, YearReport report, int seen, String word) {
        Duty duty = actor.as(Role.LEADER);
        AnnualReport printed = printing.print(actor.unit(), report);
        boolean warned = requireNoError(check.check(actor.unit(), report, printed));
        ReportForm form = printing.form(report);
        Optional<RegionTotal> below = figures.region(actor.unit(), form, report.year());
        boolean missing = below.map(RegionTotal::missing)
                .filter(units -> !units.isEmpty())
                .isPresent();
        boolean alone = report.submittedBy() != null
                && report.submittedBy() == actor.account().id();
        if ((warned || alone || missing) && word.isBlank()) {
            String why = alone ? "alone" : missing ? "missing" : "warning";
            throw new RefusedException("refused.annual." + why);
        }
        String json = JsonWriter.of(printed).toString();
        require(report.stage() == ReportStage.SUBMITTED
                && table.move(report, seen, ReportStage.APPROVED, null, report.submittedBy()));
        String said = word.isBlank() ? null : word.strip();
        table.freeze(
                report,
                json,
                Instant.ofEpochMilli(clock.millis()),
                actor.account().id(),
                said);
        entries.keep(report, figures.entries(actor.unit(), form, report.year()));
        below.ifPresent(total -> entries.keepShares(report, form, total));
        ledger.record(actor.act(
                duty,
                "annual.approved",
                report.subject(),
                null,
                new Digest().add(json).hex()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(Actor actor, YearReport report, int seen, String because) {
        Duty duty = actor.as(Role.LEADER);
        if (because.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        require(report.stage() == ReportStage.SUBMITTED
                && table.move(report, seen, ReportStage.DRAFT, because.strip(), null));
        ledger.record(actor.act(duty, "annual.returned", report.subject(), null, null));
    }

    /** Whether there is a warning. */
    private static boolean requireNoError(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(error -> {
                    throw new RefusedException("refused.annual.error", error.rule());
                });
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    }

    static void require(boolean done) {
        if (!done) {
            throw new RefusedException("refused.annual.changed");
        }
    }
}
