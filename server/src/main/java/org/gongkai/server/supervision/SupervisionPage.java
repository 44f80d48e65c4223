package org.gongkai.server.supervision;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.publication.Irregularity;
import org.gongkai.server.request.RequestIrregularity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inspector's first page, with a number for everything that went other than it should (监督检查). */
@Controller
class SupervisionPage {

    private static final int PAGE = 50;
    private static final int FAILURES = 10;

    private final Supervision supervision;
    private final Subjects subjects;
    private final Clock clock;

    SupervisionPage(Supervision supervision, Subjects subjects, Clock clock) {
        this.supervision = supervision;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/office/supervision")
    String overview(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year(year);
        model.addAttribute("actor", actor);
        model.addAttribute("year", shown);
        model.addAttribute("counts", supervision.counts(actor, shown));
        model.addAttribute("requests", supervision.requestCounts(actor, shown));
        model.addAttribute("failures", supervision.signInFailures(actor, FAILURES));
        model.addAttribute("names", supervision.names(actor));
        model.addAttribute("seal", supervision.lastSeal(actor).orElse(null));
        return "office/supervision";
    }

    @GetMapping("/office/supervision/{kind}")
    String list(
            Actor actor,
            @PathVariable Irregularity kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = year(year);
        int at = Math.max(1, page);
        long count = supervision.count(actor, kind, shown);
        model.addAttribute("found", supervision.list(actor, kind, shown, (at - 1) * PAGE, PAGE));
        return listed(actor, kind, shown, at, count, model);
    }

    @GetMapping("/office/supervision/requests/{kind}")
    String requests(
            Actor actor,
            @PathVariable RequestIrregularity kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = year(year);
        int at = Math.max(1, page);
        long count = supervision.count(actor, kind, shown);
        model.addAttribute("found", supervision.list(actor, kind, shown, (at - 1) * PAGE, PAGE));
        return listed(actor, kind, shown, at, count, model);
    }

    private String listed(Actor actor, Enum<?> kind, int year, int page, long count, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("kind", kind);
        model.addAttribute("path", kind instanceof RequestIrregularity ? "requests/" + kind : kind.toString());
        model.addAttribute("isDue", kind == Irregularity.OVERDUE || kind == RequestIrregularity.REQUEST_OVERDUE);
        model.addAttribute("year", year);
        model.addAttribute("count", count);
        model.addAttribute("page", page);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("names", supervision.names(actor));
        model.addAttribute("subjects", subjects);
        return "office/supervision-list";
    }

    @PostMapping("/office/supervision/proof")
    String prove(Actor actor, RedirectAttributes then) {
        then.addFlashAttribute("proof", supervision.prove(actor));
        return "redirect:/office/supervision";
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? LocalDate.now(clock).getYear() : asked;
    }
}
