package org.gongkai.server.office.web;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Staff;
import org.gongkai.server.platform.signin.WeakPasswordException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here and as what (人员). */
@Controller
class PeoplePage {

    private final Staff staff;
    private final Offices offices;

    PeoplePage(Staff staff, Offices offices) {
        this.staff = staff;
        this.offices = offices;
    }

    /** The form as typed, but for the password. */
    record Form(String name, String signIn, String role, String section) {}

    @GetMapping("/office/people")
    String people(Actor actor, Model model) {
        return page(actor, new Form("", "", "", ""), null, model);
    }

    @PostMapping("/office/people")
    String takeOn(
            Actor actor,
            Form form,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes then) {
        if (form.name().isBlank() || form.signIn().isBlank() || form.role().isBlank()) {
            return page(actor, form, "people.missing", model);
        }
        Section section = offices.sections(actor.unit()).stream()
                .filter(one -> String.valueOf(one.id()).equals(form.section()))
                .findFirst()
                .orElse(null);
        try {
            staff.takeOn(
                    actor, form.signIn().strip(), form.name().strip(), password, Role.valueOf(form.role()), section);
        } catch (WeakPasswordException e) {
            return page(actor, form, e.getMessage(), model);
        } catch (DuplicateKeyException taken) {
            return page(actor, form, "people.taken", model);
        }
        then.addFlashAttribute("said", "people.done");
        return "redirect:/office/people";
    }

    private String page(Actor actor, Form form, @Nullable String problem, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("people", staff.of(actor));
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "office/people";
    }
}
