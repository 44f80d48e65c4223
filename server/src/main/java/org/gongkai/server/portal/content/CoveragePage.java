package org.gongkai.server.portal.content;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk sees which kinds have nothing, and says which are not the office's own (公开情况). */
@Controller
class CoveragePage {

    private final Coverage coverage;
    private final Sites sites;

    CoveragePage(Coverage coverage, Sites sites) {
        this.coverage = coverage;
        this.sites = sites;
    }

    @GetMapping("/office/coverage")
    String coverage(Actor actor, Model model) {
        Readers.mustBe(actor);
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("rows", coverage.of(actor.unit()));
        model.addAttribute("gaps", coverage.gaps(actor.unit()));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/coverage";
    }

    @PostMapping("/office/coverage/{category}/not-ours")
    String notOurs(
            Actor actor,
            @PathVariable String category,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        coverage.notOurs(actor, category, reason.strip());
        then.addFlashAttribute("said", "not-ours.done");
        return "redirect:/office/coverage";
    }

    @PostMapping("/office/coverage/{category}/ours")
    String ours(Actor actor, @PathVariable String category, RedirectAttributes then) {
        coverage.ours(actor, category);
        then.addFlashAttribute("said", "not-ours.taken-back");
        return "redirect:/office/coverage";
    }
}
