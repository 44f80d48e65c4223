package org.gongkai.server.annual;

import java.util.List;
import java.util.Optional;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of published reports (更正): a published report never changes; a correction is a new version with its reason,
 * which is checked and approved like the first and stands at the same address.
 */
@Service
public class Corrections {

    private static final int LONGEST = 2000;

    private final AnnualReports reports;
    private final YearReportTable table;
    private final Edits edits;
    private final Ledger ledger;

    Corrections(AnnualReports reports, YearReportTable table, Edits edits, Ledger ledger) {
        this.reports = reports;
        this.table = table;
        this.edits = edits;
        this.ledger = ledger;
    }

    /**
     * Begins a correction: a draft with the published text, its figures counted anew.
     *
     * @param seen version of the published report that the clerk has seen
     * @param because what readers are told
     * @throws RefusedException if no reason is given, or the latest version is not published
     */
    @Transactional
    public YearReport begin(Actor actor, int year, int seen, String because) {
        Duty duty = actor.as(Role.CLERK);
        if (because.isBlank() || because.length() > LONGEST) {
            throw new RefusedException("refused.annual.reason");
        }
        YearReport published = reports.find(actor, year);
        long by = actor.account().id();
        ReportApproval.require(
                published.stage() == ReportStage.PUBLISHED && table.addNext(published, seen, because.strip(), by));
        YearReport draft = reports.find(actor, year);
        edits.keep(draft, draft.chapters(), by);
        ledger.record(actor.act(duty, "annual.correction-begun", draft.subject(), null, null));
        return draft;
    }

    /** The figures in which a correction differs from the version before; none for a first version. */
    @Transactional(readOnly = true)
    public List<FigureChange> changes(Actor actor, YearReport report, Figures now) {
        return before(actor, report)
                .map(earlier -> reports.figures(actor, earlier))
                .map(before -> now.asMap().entrySet().stream()
                        .filter(entry -> !figure(before.get(entry.getKey())).saysTheSameAs(entry.getValue()))
                        .map(entry ->
                                new FigureChange(entry.getKey(), figure(before.get(entry.getKey())), entry.getValue()))
                        .toList())
                .orElse(List.of());
    }

    /** The version that a correction takes the place of. */
    @Transactional(readOnly = true)
    public Optional<YearReport> before(Actor actor, YearReport report) {
        return report.number() == 1
                ? Optional.empty()
                : Optional.of(reports.version(actor, report.year(), report.number() - 1));
    }

    private static Figure figure(@Nullable Figure figure) {
        return figure == null ? Figure.blank("") : figure;
    }
}
