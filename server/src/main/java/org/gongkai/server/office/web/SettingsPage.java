package org.gongkai.server.office.web;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Structure;
import org.gongkai.server.platform.signin.WeakPasswordException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office says of itself, its sections, and the units below it (单位设置). */
@Controller
class SettingsPage {

    private final Settings settings;
    private final Structure structure;
    private final Offices offices;

    SettingsPage(Settings settings, Structure structure, Offices offices) {
        this.settings = settings;
        this.structure = structure;
        this.offices = offices;
    }

    @GetMapping("/office/settings")
    String settings(Actor actor, Model model) {
        actor.as(Role.ADMIN);
        if (!model.containsAttribute("values")) {
            model.addAttribute("values", settings.of(actor.unit()));
        }
        model.addAttribute("actor", actor);
        model.addAttribute("settings", Setting.values());
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("kinds", Section.Kind.values());
        model.addAttribute("units", structure.below(actor.unit()));
        return "office/settings";
    }

    @PostMapping("/office/settings")
    String change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes then) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, typed.getOrDefault(setting.name(), ""));
        }
        try {
            settings.change(actor, values);
            then.addFlashAttribute("said", "settings.done");
        } catch (RefusedException e) {
            then.addFlashAttribute("values", values); // what was typed stays in the form
            Refused.tell(then, e);
        }
        return "redirect:/office/settings";
    }

    @PostMapping("/office/sections")
    String addSection(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Section.Kind kind,
            RedirectAttributes then) {
        structure.addSection(actor, name.strip(), kind);
        then.addFlashAttribute("said", "sections.added");
        return "redirect:/office/settings#sections";
    }

    @PostMapping("/office/sections/{id}/close")
    String closeSection(Actor actor, @PathVariable long id, RedirectAttributes then) {
        structure.closeSection(actor, id);
        then.addFlashAttribute("said", "sections.closed");
        return "redirect:/office/settings#sections";
    }

    @GetMapping("/office/units/new")
    String newUnit(Actor actor, Model model) {
        actor.as(Role.ADMIN);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", NewOfficeForm.empty());
        }
        model.addAttribute("actor", actor);
        return "office/unit";
    }

    @PostMapping("/office/units/new")
    String addUnit(Actor actor, NewOfficeForm form, RedirectAttributes then) {
        String problem = problem(actor, form);
        if (problem != null) {
            then.addFlashAttribute("form", form.withoutPassword());
            then.addFlashAttribute("refused", problem);
            then.addFlashAttribute("refusedOf", new Object[] {actor.unit().code()});
            return "redirect:/office/units/new";
        }
        then.addFlashAttribute("said", "units.added");
        return "redirect:/office/settings#units";
    }

    private @org.jspecify.annotations.Nullable String problem(Actor actor, NewOfficeForm form) {
        String missing = form.missing();
        if (missing != null) {
            return missing;
        }
        try {
            structure.add(actor, form.office());
            return null;
        } catch (RefusedException e) {
            return e.key();
        } catch (WeakPasswordException e) {
            return String.valueOf(e.getMessage());
        } catch (DuplicateKeyException taken) {
            return "refused.unit.taken";
        }
    }
}
