package org.gongkai.server.annual.web;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.Corrections;
import org.gongkai.server.annual.CountedEntry;
import org.gongkai.server.annual.EarlierReports;
import org.gongkai.server.annual.FigureChange;
import org.gongkai.server.annual.Openings;
import org.gongkai.server.annual.Proposal;
import org.gongkai.server.annual.SheetDesk;
import org.gongkai.server.annual.YearRegister;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the workbench shows beside the report itself (工作台参考栏): last year, the sheet, the versions. */
@Component
class Beside {

    private final AnnualReports reports;
    private final SheetDesk desk;
    private final EarlierReports earlier;
    private final Openings openings;
    private final Corrections corrections;
    private final YearRegister register;

    Beside(
            AnnualReports reports,
            SheetDesk desk,
            EarlierReports earlier,
            Openings openings,
            Corrections corrections,
            YearRegister register) {
        this.reports = reports;
        this.desk = desk;
        this.earlier = earlier;
        this.openings = openings;
        this.corrections = corrections;
        this.register = register;
    }

    /** A figure that a correction changes, and what its cell is called. */
    record Changed(FigureChange change, String label) {}

    void fill(Actor actor, YearReport report, AnnualReport printed, Model model) {
        model.addAttribute("moneyUnits", MoneyUnit.values());
        model.addAttribute("sheet", reports.sheet(actor, report.year()));
        model.addAttribute("lastYear", desk.lastYear(actor, report));
        model.addAttribute("proposals", desk.proposals(actor, report));
        model.addAttribute("besides", earlier.beside(actor, report.year(), printed));
        model.addAttribute(
                "reconciliation",
                openings.atAGlance(actor, report, printed.figures()).orElse(null));
        model.addAttribute(
                "repeated",
                register.problems(actor, report.year()).stream()
                        .filter(YearRegister.Listed::repeated)
                        .toList());
        model.addAttribute("versions", reports.versions(actor, report.year()));
        model.addAttribute(
                "changes",
                corrections.changes(actor, report, printed.figures()).stream()
                        .map(change -> new Changed(change, label(printed.form(), change.cell())))
                        .toList());
    }

    /** The published items that the catalogue suggests for a cell of the sheet. */
    List<CountedEntry> proposed(Actor actor, YearReport report, CellId cell) {
        Proposal proposal = desk.proposals(actor, report).get(cell);
        return proposal == null ? List.of() : proposal.items();
    }

    static String label(ReportForm form, CellId cell) {
        FormTable table = form.table(cell.table()).orElseThrow();
        return table.row(cell.row()).orElseThrow().label().text() + " · "
                + table.column(cell.column()).orElseThrow().label().text();
    }
}
