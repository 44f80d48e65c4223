package org.gongkai.server.office.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Deputies;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Staff;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.platform.signin.WeakPasswordException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: their roles, who stands in for them, their last sign-ins, their leaving (个人页). */
@Controller
class PersonPage {

    private static final int SIGN_INS = 10;

    private final Staff staff;
    private final Deputies deputies;
    private final Offices offices;
    private final Accounts accounts;
    private final Clock clock;

    PersonPage(Staff staff, Deputies deputies, Offices offices, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.deputies = deputies;
        this.offices = offices;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/office/me")
    String me(Actor actor) {
        return "redirect:/office/people/" + actor.account().id();
    }

    @GetMapping("/office/people/{account}")
    String person(Actor actor, @PathVariable long account, Model model) {
        boolean self = account == actor.account().id();
        if (!self) {
            actor.as(Role.ADMIN);
        }
        model.addAttribute("actor", actor);
        model.addAttribute(
                "person",
                staff.person(actor.unit(), account).orElseThrow(() -> new RefusedException("refused.person")));
        model.addAttribute("self", self);
        model.addAttribute("isAdmin", actor.is(Role.ADMIN));
        model.addAttribute("appointments", staff.appointments(actor, account));
        model.addAttribute("deputies", deputies.of(actor, account));
        model.addAttribute("colleagues", staff.colleagues(actor));
        model.addAttribute("roles", Role.values());
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("units", self ? offices.unitsOf(account, LocalDate.now(clock)) : List.of());
        model.addAttribute("signIns", accounts.lastSignIns(account, SIGN_INS));
        return "office/person";
    }

    @PostMapping("/office/people/{account}/deputies")
    String nameDeputy(
            Actor actor,
            @PathVariable long account,
            @RequestParam(defaultValue = "0") long appointment,
            @RequestParam(defaultValue = "0") long deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes then) {
        deputies.name(actor, account, appointment, deputy, day(from), day(to));
        return done(account, "deputies.named", then);
    }

    @PostMapping("/office/people/{account}/deputies/{id}/end")
    String endDeputy(Actor actor, @PathVariable long account, @PathVariable long id, RedirectAttributes then) {
        deputies.end(actor, account, id);
        return done(account, "deputies.ended", then);
    }

    @PostMapping("/office/people/{account}/roles")
    String appoint(
            Actor actor,
            @PathVariable long account,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String section,
            RedirectAttributes then) {
        staff.appoint(actor, account, role, section(actor, section));
        return done(account, "people.appointed", then);
    }

    @PostMapping("/office/people/{account}/roles/{id}/end")
    String dismiss(Actor actor, @PathVariable long account, @PathVariable long id, RedirectAttributes then) {
        staff.dismiss(actor, account, id);
        return done(account, "people.dismissed", then);
    }

    @PostMapping("/office/people/{account}/leave")
    String leave(
            Actor actor,
            @PathVariable long account,
            @RequestParam(required = false) @Nullable Long successor,
            RedirectAttributes then) {
        staff.letGo(actor, account, successor);
        then.addFlashAttribute("said", "people.closed.done");
        return "redirect:/office/people";
    }

    @PostMapping("/office/me/password")
    String password(
            Actor actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes then) {
        try {
            boolean changed = accounts.changePassword(actor.account(), old, password);
            then.addFlashAttribute(changed ? "said" : "refused", changed ? "password.changed" : "password.wrong");
        } catch (WeakPasswordException e) {
            then.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:/office/people/" + actor.account().id();
    }

    private @Nullable Section section(Actor actor, String id) {
        return offices.sections(actor.unit()).stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.deputy.days", e);
        }
    }

    private static String done(long account, String said, RedirectAttributes then) {
        then.addFlashAttribute("said", said);
        return "redirect:/office/people/" + account;
    }
}
