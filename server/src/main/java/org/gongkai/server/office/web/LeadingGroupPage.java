package org.gongkai.server.office.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.GroupMember;
import org.gongkai.server.office.LeadingGroup;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leading group, as the office keeps it (领导小组维护). */
@Controller
class LeadingGroupPage {

    private final LeadingGroup group;

    LeadingGroupPage(LeadingGroup group) {
        this.group = group;
    }

    @GetMapping("/office/leading-group")
    String kept(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("members", group.all(actor.unit()));
        model.addAttribute("places", GroupMember.Place.values());
        model.addAttribute("mayChange", actor.is(Role.ADMIN) || actor.is(Role.CLERK));
        return "office/leading-group";
    }

    @PostMapping("/office/leading-group")
    String appoint(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            @RequestParam GroupMember.Place place,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes then) {
        group.appoint(actor, new GroupMember(0, name.strip(), post.strip(), place, work.strip(), day(from), null));
        then.addFlashAttribute("said", "members.appointed");
        return "redirect:/office/leading-group";
    }

    @PostMapping("/office/leading-group/{id}/end")
    String dismiss(Actor actor, @PathVariable long id, RedirectAttributes then) {
        group.dismiss(actor, id);
        then.addFlashAttribute("said", "members.dismissed");
        return "redirect:/office/leading-group";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.member", e);
        }
    }
}
