package org.gongkai.server.portal.content;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk writes the disclosure guide and is told when it must change (政府信息公开指南). */
@Controller
class GuidePage {

    private final Guides guides;
    private final Sites sites;

    GuidePage(Guides guides, Sites sites) {
        this.guides = guides;
        this.sites = sites;
    }

    @GetMapping("/office/guide")
    String guide(Actor actor, Model model) {
        Readers.mustBe(actor);
        return page(actor, guides.draft(actor.unit()), model);
    }

    @PostMapping("/office/guide")
    String publish(
            Actor actor,
            @RequestParam int seen,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes then) {
        Map<GuidePart, String> texts = new EnumMap<>(GuidePart.class);
        for (GuidePart part : GuidePart.values()) {
            texts.put(part, typed.getOrDefault(part.name(), ""));
        }
        try {
            guides.publish(actor, texts, seen);
        } catch (RefusedException e) {
            model.addAttribute("refused", e.key());
            model.addAttribute("refusedOf", e.of().toArray());
            return page(actor, texts, model); // what was typed stays in the form
        }
        then.addFlashAttribute("said", "guide.published");
        return "redirect:/office/guide";
    }

    @PostMapping("/office/guide/still-holds")
    String stillHolds(Actor actor, RedirectAttributes then) {
        guides.stillHolds(actor);
        then.addFlashAttribute("said", "guide.still-holds.done");
        return "redirect:/office/guide";
    }

    private String page(Actor actor, Map<GuidePart, String> texts, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("guide", guides.latest(actor.unit()).orElse(null));
        model.addAttribute("versions", guides.versions(actor.unit()));
        model.addAttribute("texts", texts);
        model.addAttribute("facts", GuideFact.values());
        model.addAttribute("now", guides.factsNow(actor.unit()));
        model.addAttribute("changed", guides.changed(actor.unit()));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/guide";
    }
}
