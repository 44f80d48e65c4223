package org.gongkai.server.portal.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk composes the list of rules that disclosure follows (政府信息公开制度). */
@Controller
class SystemPage {

    private final SystemDocuments documents;
    private final Sites sites;

    SystemPage(SystemDocuments documents, Sites sites) {
        this.documents = documents;
        this.sites = sites;
    }

    /** Another body's document as typed. */
    record Form(String title, String body, String day, String link) {

        private @Nullable LocalDate date() {
            try {
                return day.isBlank() ? null : LocalDate.parse(day.strip());
            } catch (DateTimeException e) {
                throw new RefusedException("refused.system.day", e);
            }
        }
    }

    @GetMapping("/office/system")
    String list(Actor actor, Model model) {
        Readers.mustBe(actor);
        return page(actor, new Form("", "", "", ""), model);
    }

    @PostMapping("/office/system/item")
    String addItem(Actor actor, @RequestParam(defaultValue = "") String number, RedirectAttributes then) {
        documents.add(actor, number.strip());
        then.addFlashAttribute("said", "system.added");
        return "redirect:/office/system";
    }

    @PostMapping("/office/system")
    String addLink(Actor actor, Form form, Model model, RedirectAttributes then) {
        try {
            documents.add(
                    actor,
                    form.title().strip(),
                    form.body().strip(),
                    form.date(),
                    form.link().strip());
        } catch (RefusedException e) {
            model.addAttribute("refused", e.key());
            model.addAttribute("refusedOf", e.of().toArray());
            return page(actor, form, model); // what was typed stays in the form
        }
        then.addFlashAttribute("said", "system.added");
        return "redirect:/office/system";
    }

    @PostMapping("/office/system/{id}/remove")
    String remove(Actor actor, @PathVariable long id, RedirectAttributes then) {
        documents.remove(actor, id);
        then.addFlashAttribute("said", "system.removed");
        return "redirect:/office/system";
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("documents", documents.of(actor.unit()));
        model.addAttribute("form", form);
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/system";
    }
}
