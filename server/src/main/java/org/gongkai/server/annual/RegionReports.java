package org.gongkai.server.annual;

import java.util.Optional;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual report of an office that collects others' (区域年度报告): what is its own in it, and what it adds up. */
@Service
public class RegionReports {

    private final YearFigures figures;
    private final Printing printing;

    RegionReports(YearFigures figures, Printing printing) {
        this.figures = figures;
        this.printing = printing;
    }

    /** What the figures of a report add up as it stands now; empty where the unit reports for itself alone. */
    @Transactional(readOnly = true)
    public Optional<RegionTotal> total(Actor actor, YearReport report) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.DISCLOSURE_HEAD);
        return figures.region(actor.unit(), printing.form(report), report.year());
    }

    /** What a unit's own records and sheet say of a year, whatever stands below it. */
    @Transactional(readOnly = true)
    public Figures own(Unit unit, int year) {
        return figures.own(unit, form(year), year);
    }

    /**
     * The form that reports on a year are made on.
     *
     * @throws java.util.NoSuchElementException if none is known
     */
    public ReportForm form(int year) {
        return printing.forms().forYear(year).orElseThrow();
    }
}
