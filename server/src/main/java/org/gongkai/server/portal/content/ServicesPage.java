package org.gongkai.server.portal.content;

import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.portal.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk keeps the power list and the service guide (权责清单、办事指南). */
@Controller
class ServicesPage {

    private final HallServices services;
    private final Offices offices;
    private final Settings settings;
    private final Sites sites;

    ServicesPage(HallServices services, Offices offices, Settings settings, Sites sites) {
        this.services = services;
        this.offices = offices;
        this.settings = settings;
        this.sites = sites;
    }

    @GetMapping("/office/services")
    String list(Actor actor, Model model) {
        Readers.mustBe(actor);
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("services", services.of(actor.unit()));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/services";
    }

    @GetMapping("/office/services/new")
    String blank(Actor actor, Model model) {
        actor.as(Role.CLERK);
        Map<Setting, String> set = settings.of(actor.unit());
        Map<String, String> usual = Map.of(
                ServicePart.HOURS.name(), set.getOrDefault(Setting.WORKING_HOURS, ""),
                ServicePart.TELEPHONE.name(), set.getOrDefault(Setting.TELEPHONE, ""));
        return form(actor, ServiceForm.of(usual), model);
    }

    @PostMapping("/office/services/new")
    String add(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes then) {
        ServiceForm form = ServiceForm.of(typed);
        try {
            services.add(actor, form.entry());
        } catch (RefusedException e) {
            return refused(e, form(actor, form, model), model);
        }
        then.addFlashAttribute("said", "service.added");
        return "redirect:/office/services";
    }

    @GetMapping("/office/services/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        Readers.mustBe(actor);
        HallService service = services.own(actor, id);
        model.addAttribute("whatChanged", "");
        return page(actor, service, ServiceForm.of(service, services.texts(service)), model);
    }

    @PostMapping("/office/services/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String whatChanged,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes then) {
        ServiceForm form = ServiceForm.of(typed);
        try {
            services.change(actor, id, form.entry(), whatChanged.strip(), seen);
        } catch (RefusedException e) {
            model.addAttribute("whatChanged", whatChanged);
            return refused(e, page(actor, services.own(actor, id), form, model), model);
        }
        then.addFlashAttribute("said", "service.changed");
        return "redirect:/office/services/" + id;
    }

    @PostMapping("/office/services/{id}/end")
    String end(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        services.end(actor, id, reason.strip());
        then.addFlashAttribute("said", "service.ended.done");
        return "redirect:/office/services/" + id;
    }

    @PostMapping("/office/services/{id}/resume")
    String resume(Actor actor, @PathVariable long id, RedirectAttributes then) {
        services.resume(actor, id);
        then.addFlashAttribute("said", "service.resumed");
        return "redirect:/office/services/" + id;
    }

    private String page(Actor actor, HallService service, ServiceForm form, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("versions", services.versions(service));
        return form(actor, form, model);
    }

    private String form(Actor actor, ServiceForm form, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute("form", form);
        model.addAttribute("parts", ServicePart.values());
        model.addAttribute("kinds", PowerKind.values());
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/service";
    }

    /** The page with what was typed still in it, and what is wrong on top. */
    private static String refused(RefusedException e, String page, Model model) {
        model.addAttribute("refused", e.key());
        model.addAttribute("refusedOf", e.of().toArray());
        return page;
    }
}
