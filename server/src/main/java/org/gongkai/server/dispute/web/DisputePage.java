package org.gongkai.server.dispute.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.server.dispute.Appellant;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeClocks;
import org.gongkai.server.dispute.DisputeResult;
import org.gongkai.server.dispute.DisputeSteps;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.dispute.paper.DisputePaper;
import org.gongkai.server.dispute.paper.DisputePapers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One dispute: its periods, what happened, and what it does to the request (案件页). */
@Controller
class DisputePage {

    private final Disputes disputes;
    private final DisputeSteps steps;
    private final DisputeClocks clocks;
    private final DisputePapers papers;
    private final MessageSource words;
    private final Clock clock;

    DisputePage(
            Disputes disputes,
            DisputeSteps steps,
            DisputeClocks clocks,
            DisputePapers papers,
            MessageSource words,
            Clock clock) {
        this.disputes = disputes;
        this.steps = steps;
        this.clocks = clocks;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/office/disputes/{id}")
    String dispute(Actor actor, @PathVariable long id, Model model) {
        Dispute dispute = disputes.find(actor, id);
        List<Dispute> after = disputes.after(actor, dispute);
        LocalDate today = LocalDate.now(clock);
        LocalDate sued = after.isEmpty() ? null : filed(after.get(0));
        model.addAttribute("actor", actor);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("dispute", dispute);
        model.addAttribute("after", after);
        model.addAttribute("before", before(actor, dispute));
        model.addAttribute(
                "clocks",
                clocks.of(dispute, sued, today).stream().map(ClockView::of).toList());
        model.addAttribute("acceptance", clocks.acceptance(dispute, today).orElse(null));
        model.addAttribute("papers", papers.of(actor, dispute));
        model.addAttribute("mayRead", DisputePapers.mayRead(actor));
        model.addAttribute("paperKinds", DisputePaper.Kind.values());
        model.addAttribute("results", DisputeResult.values());
        model.addAttribute("appellants", Appellant.values());
        model.addAttribute("coDefendants", CoDefendant.values());
        model.addAttribute("mayReopen", steps.mayReopen(actor, dispute));
        model.addAttribute("mayAct", actor.is(Role.CLERK));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DisputeForm.of(dispute));
        }
        return "office/dispute";
    }

    @PostMapping("/office/disputes/{id}")
    String amend(
            Actor actor, @PathVariable long id, @RequestParam int seen, DisputeForm form, RedirectAttributes then) {
        try {
            disputes.amend(actor, id, form.proceeding(), form.course(), seen);
            then.addFlashAttribute("said", "dispute.said.amended");
        } catch (RefusedException e) {
            then.addFlashAttribute("form", form); // what was typed stays in the form
            then.addFlashAttribute("typed", true);
            Refused.tell(then, e);
        }
        return page(id);
    }

    @PostMapping("/office/disputes/{id}/answer")
    String answered(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes then) {
        steps.answered(actor, id, DisputeForm.required(day), seen);
        then.addFlashAttribute("said", "dispute.said.answered");
        return page(id);
    }

    @PostMapping("/office/disputes/{id}/hearings")
    String hearing(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean drop,
            RedirectAttributes then) {
        if (drop) {
            steps.noHearing(actor, id, DisputeForm.required(day));
            then.addFlashAttribute("said", "dispute.said.hearing-dropped");
        } else {
            steps.hearing(actor, id, DisputeForm.required(day));
            then.addFlashAttribute("said", "dispute.said.hearing");
        }
        return page(id);
    }

    @PostMapping("/office/disputes/{id}/end")
    String end(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable DisputeResult result,
            @RequestParam(defaultValue = "") String endedOn,
            @RequestParam(defaultValue = "") String decisionOn,
            @RequestParam(defaultValue = "") String term,
            RedirectAttributes then) {
        if (result == null) {
            throw new RefusedException("refused.dispute.result");
        }
        Ending ending =
                new Ending(result, DisputeForm.required(endedOn), DisputeForm.day(decisionOn), DisputeForm.day(term));
        steps.end(actor, id, ending, seen);
        then.addFlashAttribute("said", "dispute.said.ended");
        return page(id);
    }

    @PostMapping("/office/disputes/{id}/goes-on")
    String goesOn(Actor actor, @PathVariable long id, @RequestParam int seen, RedirectAttributes then) {
        steps.goesOn(actor, id, seen);
        then.addFlashAttribute("said", "dispute.said.goes-on");
        return page(id);
    }

    @PostMapping("/office/disputes/{id}/reopen")
    String reopen(Actor actor, @PathVariable long id, @RequestParam int seen, Locale locale, RedirectAttributes then) {
        Dispute dispute = disputes.find(actor, id);
        try {
            steps.reopen(actor, id, because(dispute, locale), seen);
            then.addFlashAttribute("said", "dispute.said.reopened");
            then.addFlashAttribute("saidOf", new Object[] {dispute.subject().reference()});
        } catch (ImpossibleEntryException e) {
            then.addFlashAttribute("refused", "refused.dispute.docket");
            then.addFlashAttribute("refusedOf", new Object[] {dispute.subject().reference(), e.day()});
        }
        return page(id);
    }

    /** What the docket says: before whom, under which number, with what result. */
    private String because(Dispute dispute, Locale locale) {
        Ending ending = dispute.ending();
        String result = ending == null ? "" : words.getMessage("dispute.result." + ending.result(), null, locale);
        Object[] of = {dispute.proceeding().body(), dispute.proceeding().caseNumber(), result};
        return words.getMessage("dispute.reopen.words", of, locale);
    }

    private static LocalDate filed(Dispute suit) {
        LocalDate filed = suit.course().filedOn();
        return filed == null ? suit.received() : filed;
    }

    private @Nullable Dispute before(Actor actor, Dispute dispute) {
        Long followed = dispute.proceeding().reconsideration();
        return followed == null ? null : disputes.find(actor, followed);
    }

    private static String page(long id) {
        return "redirect:/office/disputes/" + id;
    }
}
