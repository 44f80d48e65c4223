package org.gongkai.server.publication.reexamination;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what is not public, and what the clerk says of each once a year (定期复核). */
@Controller
class ReExaminationPage {

    private final ReExaminations reExaminations;

    ReExaminationPage(ReExaminations reExaminations) {
        this.reExaminations = reExaminations;
    }

    @GetMapping("/office/re-examination")
    String list(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("keptBack", reExaminations.of(actor));
        model.addAttribute("mayExamine", actor.is(Role.CLERK));
        return "office/re-examination";
    }

    @PostMapping("/office/re-examination/{material}/stays")
    String stays(
            Actor actor,
            @PathVariable long material,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        reExaminations.stays(actor, material, reason.strip());
        then.addFlashAttribute("said", "re-examination.stays.done");
        return "redirect:/office/re-examination";
    }

    @PostMapping("/office/re-examination/{material}/open")
    String open(
            Actor actor,
            @PathVariable long material,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        reExaminations.open(actor, material, reason.strip());
        then.addFlashAttribute("said", "re-examination.open.done");
        return "redirect:/office/materials/" + material;
    }
}
