package org.gongkai.server.portal.feedback;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.SitePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk sees what readers reported and answers it (群众反馈). */
@Controller
class FeedbackPages {

    private static final int MOST = 200;
    private static final int VERDICTS = 50;

    private final Feedback feedback;

    FeedbackPages(Feedback feedback) {
        this.feedback = feedback;
    }

    @GetMapping("/office/feedback")
    String inbox(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("fresh", feedback.in(actor, ProblemReport.State.NEW, MOST));
        model.addAttribute("answered", feedback.in(actor, ProblemReport.State.ANSWERED, MOST));
        model.addAttribute("closed", feedback.in(actor, ProblemReport.State.CLOSED, MOST));
        model.addAttribute("verdicts", feedback.verdicts(actor, VERDICTS));
        return "office/feedback";
    }

    @GetMapping("/office/feedback/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("report", feedback.own(actor, id));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/report";
    }

    @PostMapping("/office/feedback/{id}/answered")
    String answer(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String note, RedirectAttributes then) {
        feedback.answer(actor, id, note.strip());
        then.addFlashAttribute("said", "feedback.answered.done");
        return "redirect:/office/feedback/" + id;
    }

    @PostMapping("/office/feedback/{id}/closed")
    String close(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String note, RedirectAttributes then) {
        feedback.close(actor, id, note.strip());
        then.addFlashAttribute("said", "feedback.closed.done");
        return "redirect:/office/feedback";
    }

    /** How it stands with the readers' reports. */
    @Configuration(proxyBeanMethods = false)
    static class Part {

        @Bean
        @Order(60)
        SitePart feedbackPart(FeedbackTable table) {
            return unit -> {
                int fresh = table.in(unit, ProblemReport.State.NEW, MOST).size();
                String state = fresh == 0 ? "site.feedback.well" : "site.feedback.new";
                return new SitePart.Standing(
                        "feedback.title", "/office/feedback", "", state, List.of(String.valueOf(fresh)), fresh > 0);
            };
        }
    }
}
