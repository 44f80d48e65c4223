package org.gongkai.server.annual.web;

import java.io.IOException;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.EarlierReports;
import org.gongkai.server.annual.Openings;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.gongkai.server.publication.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a year begins (年度衔接): last year's report, handed in where it was not made here, and what it carried out. */
@Controller
class OpeningPages {

    private final AnnualReports reports;
    private final EarlierReports earlier;
    private final Openings openings;

    OpeningPages(AnnualReports reports, EarlierReports earlier, Openings openings) {
        this.reports = reports;
        this.earlier = earlier;
        this.openings = openings;
    }

    @GetMapping("/office/annual/{year}/opening")
    String opening(Actor actor, @PathVariable int year, Model model) {
        YearReport report = reports.find(actor, year);
        AnnualReport last = earlier.before(actor, year).orElse(null);
        String file = earlier.fileOf(actor, year - 1).orElse(null);
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute("last", last);
        model.addAttribute("file", file);
        model.addAttribute(
                "reconciliation",
                openings.of(actor, report, reports.figures(actor, report)).orElse(null));
        model.addAttribute("mayTake", actor.is(Role.CLERK) && (last == null || file != null));
        return "office/annual-opening";
    }

    @PostMapping("/office/annual/{year}/last")
    String take(
            Actor actor,
            @PathVariable int year,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean renamed,
            RedirectAttributes then)
            throws IOException {
        actor.as(Role.CLERK);
        String given = file.getOriginalFilename();
        String name = Uploads.bareName(given == null ? "" : given);
        try {
            AnnualReport report = earlier.read(new Source(name, file.getBytes()));
            earlier.take(actor, year - 1, name, report, renamed);
            then.addFlashAttribute("said", "annual.last-taken");
        } catch (RefusedException e) {
            Refused.tell(then, e);
        }
        return "redirect:/office/annual/" + year + "/opening";
    }
}
