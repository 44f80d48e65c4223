package org.gongkai.server.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.Outcome;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Related;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.ClockPicture;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.Likeness;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RelatedSource;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestKind;
import org.gongkai.server.request.apply.LookUpCodes;
import org.gongkai.server.request.apply.Satisfactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The docket of a request (办理页): its clock, what was done, and what may lawfully come next. */
@Controller
class DocketPage {

    private final Casework casework;
    private final Register register;
    private final Enclosures enclosures;
    private final Likeness likeness;
    private final LookUpCodes codes;
    private final Satisfactions satisfactions;
    private final Dockets dockets;
    private final EntryProblems problems;
    private final List<RelatedSource> related;
    private final Clock clock;
    private final SingletonSupplier<Forms> forms = SingletonSupplier.of(Forms::builtIn); // read when first asked for

    DocketPage(
            Casework casework,
            Register register,
            Enclosures enclosures,
            Likeness likeness,
            LookUpCodes codes,
            Satisfactions satisfactions,
            Dockets dockets,
            EntryProblems problems,
            List<RelatedSource> related,
            Clock clock) {
        this.casework = casework;
        this.register = register;
        this.enclosures = enclosures;
        this.likeness = likeness;
        this.codes = codes;
        this.satisfactions = satisfactions;
        this.dockets = dockets;
        this.problems = problems;
        this.related = related;
        this.clock = clock;
    }

    @GetMapping("/office/requests/{id}")
    String docket(Actor actor, @PathVariable long id, Model model) {
        return shown(actor, casework.dossier(actor, id), model);
    }

    /** The same page with the applicant's particulars, once: each look stands in the ledger. */
    @PostMapping("/office/requests/{id}/applicant")
    String look(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("applicant", register.look(actor, id));
        return shown(actor, casework.dossier(actor, id), model);
    }

    @PostMapping("/office/requests/{id}/entries")
    String enter(Actor actor, @PathVariable long id, EntryForm form, Locale locale, RedirectAttributes then) {
        try {
            casework.enter(actor, id, form.entry(dockets.replies()));
            then.addFlashAttribute("said", "docket.entered");
        } catch (ImpossibleEntryException e) {
            refuse(then, form, "docket.problem." + e.problem(), problems.of(e, locale));
        } catch (RefusedException e) {
            refuse(then, form, e.key(), e.of().toArray());
        }
        return "redirect:/office/requests/" + id;
    }

    @PostMapping("/office/requests/{id}/entries/{number}/strike")
    String strike(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "-1") long seen,
            Locale locale,
            RedirectAttributes then) {
        try {
            casework.strike(actor, id, number, because, seen);
            then.addFlashAttribute("said", "docket.struck");
        } catch (ImpossibleEntryException e) {
            then.addFlashAttribute("refused", "docket.problem.left");
            then.addFlashAttribute("refusedOf", problems.of(e, locale));
        }
        return "redirect:/office/requests/" + id;
    }

    private String shown(Actor actor, Dossier dossier, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("dossier", dossier);
        model.addAttribute("request", dossier.request());
        model.addAttribute("docket", dossier.docket());
        model.addAttribute("picture", ClockPicture.of(dossier.docket(), LocalDate.now(clock)));
        model.addAttribute("enclosures", enclosures.of(actor, dossier.request().id()));
        model.addAttribute("similar", likeness.to(actor, dossier.request().id()));
        model.addAttribute("hasCode", codes.has(dossier.request()));
        model.addAttribute(
                "satisfaction", satisfactions.of(actor, dossier.request()).orElse(null));
        model.addAttribute("related", related(actor, dossier.request()));
        model.addAttribute("replies", dockets.replies());
        model.addAttribute("rules", dockets.rules());
        model.addAttribute("row", rowOf(dossier));
        model.addAttribute("manners", Manner.values());
        model.addAttribute("mayAct", actor.is(Role.CLERK));
        model.addAttribute("mayReply", actor.is(Role.LEADER));
        model.addAttribute("maySee", actor.is(Role.CLERK) || actor.is(Role.LEADER) || actor.is(Role.DISCLOSURE_HEAD));
        return "office/request";
    }

    private List<Related> related(Actor actor, Request request) {
        return related.stream()
                .flatMap(source -> source.about(actor, request).stream())
                .toList();
    }

    /** Where the annual report of the year of its end counts it; null where it does not, or has no end yet. */
    private @Nullable String rowOf(Dossier dossier) {
        Outcome outcome = dossier.docket().outcome();
        return outcome == null || dossier.request().kind() != RequestKind.DISCLOSURE
                ? null
                : forms.obtain()
                        .forYear(outcome.date().getYear())
                        .flatMap(form -> form.rowOfReply(outcome.kind().id()))
                        .map(row -> row.label().text())
                        .orElse(null);
    }

    private static void refuse(RedirectAttributes then, EntryForm form, String key, Object[] of) {
        then.addFlashAttribute("typed", form); // what was typed stays in the form
        then.addFlashAttribute("refused", key);
        then.addFlashAttribute("refusedOf", of);
    }
}
