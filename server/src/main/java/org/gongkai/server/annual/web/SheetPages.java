package org.gongkai.server.annual.web;

import java.util.List;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.SheetDesk;
import org.gongkai.server.annual.SheetRemark;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly sheet of the workbench (年度填报表): saved by its button, looked at while it is typed. */
@Controller
class SheetPages {

    private final AnnualReports reports;
    private final SheetDesk desk;

    SheetPages(AnnualReports reports, SheetDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /**
     * A remark in the reader's language.
     *
     * @param label row and column of the field
     */
    record Told(SheetRemark remark, String label) {}

    @PostMapping("/office/annual/{year}/sheet")
    String fill(
            Actor actor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes then) {
        TypedSheet typed = TypedSheet.of(form);
        try {
            desk.fill(actor, year, typed.values(), typed.units(), typed.confirmed());
            then.addFlashAttribute("said", "annual.filled");
        } catch (RefusedException e) {
            then.addFlashAttribute("typed", form.toSingleValueMap()); // what was typed stays in the form
            Refused.tell(then, e);
        }
        return "redirect:/office/annual/" + year + "#sheet";
    }

    /** What is to be said to the fields as they stand; saves nothing. */
    @PostMapping("/office/annual/{year}/sheet/check")
    String check(Actor actor, @PathVariable int year, @RequestParam MultiValueMap<String, String> form, Model model) {
        YearReport report = reports.find(actor, year);
        TypedSheet typed = TypedSheet.of(form);
        ReportForm forms = reports.form(report);
        List<Told> remarks = desk.check(actor, report, typed.values(), typed.units()).stream()
                .map(remark -> new Told(remark, Beside.label(forms, remark.cell())))
                .toList();
        model.addAttribute("remarks", remarks);
        return "office/annual-remarks :: remarks";
    }
}
