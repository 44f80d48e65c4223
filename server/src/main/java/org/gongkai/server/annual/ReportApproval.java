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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report passes the leader in charge (送审与批准). Approved, it is frozen with what each of its figures counted. */
@Service
public class ReportApproval {

    private static final int LONGEST = 2000;

    private final AnnualReports reports;
    private final YearReportTable table;
    private final YearFigures figures;
    private final FrozenEntries entries;
    private final VoidApprovals voids;
    private final Printing printing;
    private final ReportCheck check;
    private final RegionProse region;
    private final Ledger ledger;
    private final Clock clock;

    ReportApproval(
            AnnualReports reports,
            YearReportTable table,
            YearFigures figures,
            FrozenEntries entries,
            VoidApprovals voids,
            Printing printing,
            ReportCheck check,
            RegionProse region,
            Ledger ledger,
            Clock clock) {
        this.reports = reports;
        this.table = table;
        this.figures = figures;
        this.entries = entries;
        this.voids = voids;
        this.printing = printing;
        this.check = check;
        this.region = region;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks the leader in charge to approve it.
     *
     * @throws RefusedException if the check finds an error
     */
    @Transactional
    public void submit(Actor actor, int year, int seen) {
        Duty duty = actor.as(Role.CLERK);
        YearReport report = reports.find(actor, year);
        AnnualReports.requireDraft(report);
        AnnualReport printed = printing.print(actor.unit(), report);
        region.requireFilledIn(printed);
        requireNoError(check.check(actor.unit(), report, printed));
        require(table.move(
                report, seen, ReportStage.SUBMITTED, null, actor.account().id()));
        ledger.record(actor.act(duty, "annual.submitted", report.subject(), null, null));
    }

    /**
     * Approves it: from now on it never changes.
     *
     * @param word what is said to the warnings, or why the same person submitted it; may be empty where neither is
     * @throws RefusedException if the check finds an error, or a warning and nothing is said to it
     */
    @Transactional
    public void approve(Actor actor, int year, int seen, String word) {
        Duty duty = actor.as(Role.LEADER);
        YearReport report = reports.find(actor, year);
        approve(actor, duty, report, printing.print(actor.unit(), report), seen, word);
    }

    /**
     * The same by somebody who has seen it as it was then: its figures follow the records until they are frozen.
     *
     * @param digest what {@link #digest} gave for what was seen
     * @throws RefusedException also if a figure or a sentence has changed since
     */
    @Transactional
    public void approveAsSeen(Actor actor, int year, int seen, String word, String digest) {
        Duty duty = actor.as(Role.LEADER);
        YearReport report = reports.find(actor, year);
        AnnualReport printed = printing.print(actor.unit(), report);
        require(digest(printed).equals(digest));
        approve(actor, duty, report, printed, seen, word);
    }

    /** Tells whether a report still says what it said. */
    public static String digest(AnnualReport printed) {
        return new Digest().add(JsonWriter.of(printed)).hex();
    }

    private void approve(Actor actor, Duty duty, YearReport report, AnnualReport printed, int seen, String word) {
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

    /** Sends it back to whoever drafted it. */
    @Transactional
    public void sendBack(Actor actor, int year, int seen, String because) {
        Duty duty = actor.as(Role.LEADER);
        YearReport report = reports.find(actor, year);
        if (because.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        require(report.stage() == ReportStage.SUBMITTED
                && table.move(report, seen, ReportStage.DRAFT, because.strip(), null));
        ledger.record(actor.act(duty, "annual.returned", report.subject(), null, null));
    }

    /**
     * Takes an approval back: a draft again, whose approval and number are void but stay in its history; the number that a
     * correction shares with what is published is that one's. What was sent to the office above is a published report, and
     * stays there as it is until this one is published in turn.
     *
     * @param because why
     * @throws RefusedException if no reason is given, or the report is not approved, or published already
     */
    @Transactional
    public void takeBack(Actor actor, int year, int seen, String because) {
        Duty duty = actor.as(Role.LEADER);
        if (because.isBlank() || because.length() > LONGEST) {
            throw new RefusedException("refused.annual.take-back");
        }
        YearReport report = reports.find(actor, year);
        require(report.stage() == ReportStage.APPROVED
                && table.move(report, seen, ReportStage.DRAFT, because.strip(), null));
        Instant now = Instant.ofEpochMilli(clock.millis());
        boolean shared = isPublishedUnder(report.documentNumber(), reports.versions(actor, year));
        voids.keep(
                report,
                shared ? "" : report.documentNumber(),
                now,
                actor.account().id(),
                because.strip());
        entries.forget(report);
        table.thaw(report, shared);
        String frozen = new Digest().add(report.frozen()).hex();
        ledger.record(actor.act(duty, "annual.approval-taken-back", report.subject(), frozen, null));
    }

    private static boolean isPublishedUnder(String number, List<YearReport> versions) {
        return versions.stream()
                .anyMatch(one -> one.stage() == ReportStage.PUBLISHED
                        && one.documentNumber().equals(number));
    }

    /** The approvals of a report that were taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<VoidApproval> takenBack(Actor actor, YearReport report) {
        actor.asAny(AnnualReports.READERS);
        return voids.of(report);
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
