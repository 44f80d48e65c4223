package org.gongkai.server.portal.content;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk enters the figures of the key areas (重点领域数据填报). */
@Controller
class KeyAreaPage {

    private final KeyAreas areas;
    private final KeyFigures figures;
    private final Sites sites;

    KeyAreaPage(KeyAreas areas, KeyFigures figures, Sites sites) {
        this.areas = areas;
        this.figures = figures;
        this.sites = sites;
    }

    @GetMapping("/office/key-areas")
    String list(Actor actor, Model model) {
        Readers.mustBe(actor);
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("areas", areas.all());
        model.addAttribute("counts", figures.counts(actor.unit()));
        return "office/key-areas";
    }

    @GetMapping("/office/key-areas/{id}")
    String one(Actor actor, @PathVariable String id, Model model) {
        Readers.mustBe(actor);
        KeyArea area = areas.get(id);
        return page(actor, area, new FigureEntry("", "", "", area.measure(), ""), model);
    }

    @PostMapping("/office/key-areas/{id}")
    String enter(Actor actor, @PathVariable String id, FigureEntry entry, Model model, RedirectAttributes then) {
        try {
            figures.enter(actor, id, entry);
        } catch (RefusedException e) {
            model.addAttribute("refused", e.key());
            model.addAttribute("refusedOf", e.of().toArray());
            return page(actor, areas.get(id), entry, model); // what was typed stays in the form
        }
        then.addFlashAttribute("said", "figure.entered");
        return "redirect:/office/key-areas/" + id;
    }

    @PostMapping("/office/key-areas/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable String id,
            @RequestParam String series,
            @RequestParam int year,
            RedirectAttributes then) {
        figures.remove(actor, id, series, year);
        then.addFlashAttribute("said", "figure.removed");
        return "redirect:/office/key-areas/" + id;
    }

    private String page(Actor actor, KeyArea area, FigureEntry entry, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("area", area);
        model.addAttribute("table", figures.of(actor.unit(), area));
        model.addAttribute("entry", entry);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/key-area";
    }
}
