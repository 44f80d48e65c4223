package org.gongkai.server.request.reuse;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Related;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RelatedSource;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk proposes for publication what a request disclosed, and writes its line of the log (再利用页). */
@Controller
class ReusePage implements RelatedSource {

    private static final int USUAL_DAYS = 7;

    private final Reuse reuse;
    private final Register register;
    private final Offices offices;
    private final Clock clock;

    ReusePage(Reuse reuse, Register register, Offices offices, Clock clock) {
        this.reuse = reuse;
        this.register = register;
        this.offices = offices;
        this.clock = clock;
    }

    /** What the clerk typed into the proposal, as it came. */
    record Typed(String title, String explanation, String dueOn, List<Long> sections) {

        Typed {
            title = title == null ? "" : title.strip();
            explanation = explanation == null ? "" : explanation.strip();
            dueOn = dueOn == null ? "" : dueOn.strip();
            sections = sections == null ? List.of() : List.copyOf(sections);
        }
    }

    @Override
    public List<Related> about(Actor actor, Request request) {
        boolean offered = actor.is(Role.CLERK)
                && request.asked() != null
                && (reuse.mayBeProposed(request) || reuse.mayBeLogged(actor.unit(), request));
        if (!offered) {
            return List.of();
        }
        String label = reuse.of(request).proposedAt() == null ? "reuse.related" : "reuse.related.proposed";
        return List.of(new Related(label, List.of(), address(request.id())));
    }

    @GetMapping("/office/requests/{id}/reuse")
    String page(Actor actor, @PathVariable long id, Model model) {
        Request request = register.findAs(actor, id, Role.CLERK);
        model.addAttribute("actor", actor);
        model.addAttribute("request", request);
        model.addAttribute("reused", reuse.of(request));
        model.addAttribute("mayPropose", reuse.mayBeProposed(request));
        model.addAttribute("mayLog", reuse.mayBeLogged(actor.unit(), request));
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("usual", LocalDate.now(clock).plusDays(USUAL_DAYS));
        return "office/request-reuse";
    }

    @PostMapping("/office/requests/{id}/reuse")
    String propose(Actor actor, @PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes then) {
        return told(then, id, "typed", typed, "reuse.proposed", () -> {
            LocalDate due = day(typed.dueOn());
            reuse.propose(actor, id, new Reuse.Proposal(typed.title(), typed.explanation(), due, typed.sections()));
        });
    }

    @PostMapping("/office/requests/{id}/reuse/summary")
    String summarise(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String summary,
            RedirectAttributes then) {
        return told(then, id, "typedSummary", summary, "reuse.summarised", () -> reuse.summarise(actor, id, summary));
    }

    /** What was typed stays in the form where it is refused. */
    private static String told(
            RedirectAttributes then, long id, String field, Object typed, String said, Runnable act) {
        try {
            act.run();
            then.addFlashAttribute("said", said);
        } catch (RefusedException e) {
            then.addFlashAttribute(field, typed);
            Refused.tell(then, e);
        }
        return "redirect:" + address(id);
    }

    private static String address(long request) {
        return "/office/requests/" + request + "/reuse";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedException("refused.call.day", e);
        }
    }
}
