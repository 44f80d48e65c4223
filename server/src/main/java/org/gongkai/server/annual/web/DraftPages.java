package org.gongkai.server.annual.web;

import java.util.List;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.Corrections;
import org.gongkai.server.annual.DraftChanges;
import org.gongkai.server.annual.Edit;
import org.gongkai.server.annual.ReportApproval;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a draft was changed, and how a report becomes one again: taken back, or corrected by a new one (修改痕迹、撤回与更正). */
@Controller
class DraftPages {

    private final AnnualReports reports;
    private final DraftChanges changes;
    private final Corrections corrections;
    private final ReportApproval approval;

    DraftPages(AnnualReports reports, DraftChanges changes, Corrections corrections, ReportApproval approval) {
        this.reports = reports;
        this.changes = changes;
        this.corrections = corrections;
        this.approval = approval;
    }

    /**
     * The difference between two texts of a draft: the first and the last, unless others are asked for.
     *
     * @param version 0 for the latest
     */
    @GetMapping("/office/annual/{year}/changes")
    String changes(
            Actor actor,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "2147483647") int to,
            Model model) {
        YearReport report = version == 0 ? reports.find(actor, year) : reports.version(actor, year, version);
        List<Edit> edits = changes.edits(actor, report);
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute("edits", edits);
        if (!edits.isEmpty()) {
            Edit first = edits.get(within(from, edits));
            Edit last = edits.get(within(to, edits));
            model.addAttribute("from", first);
            model.addAttribute("to", last);
            model.addAttribute("chapters", changes.between(actor, report, first, last));
        }
        return "office/annual-changes";
    }

    private static int within(int number, List<Edit> edits) {
        return Math.max(0, Math.min(number, edits.size() - 1));
    }

    @PostMapping("/office/annual/{year}/taking-back")
    String takeBack(
            Actor actor,
            @PathVariable int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes then) {
        return told(year, then, "annual.taken-back", () -> approval.takeBack(actor, year, seen, because));
    }

    @PostMapping("/office/annual/{year}/correction")
    String correct(
            Actor actor,
            @PathVariable int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes then) {
        return told(year, then, "annual.correcting", () -> corrections.begin(actor, year, seen, because));
    }

    private static String told(int year, RedirectAttributes then, String said, Runnable work) {
        try {
            work.run();
            then.addFlashAttribute("said", said);
        } catch (RefusedException e) {
            Refused.tell(then, e);
        }
        return "redirect:/office/annual/" + year;
    }
}
