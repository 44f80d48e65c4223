package org.gongkai.server.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.RegisterFilter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of requests (申请登记簿). */
@Controller
class RegisterPage {

    private static final int PAGE = 50;

    private final Register register;
    private final Dockets dockets;
    private final Clock clock;

    RegisterPage(Register register, Dockets dockets, Clock clock) {
        this.register = register;
        this.dockets = dockets;
        this.clock = clock;
    }

    @GetMapping("/office/requests")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RegisterFilter filter = new RegisterFilter(year, state);
        int at = Math.max(1, page);
        long count = register.count(actor, filter);
        model.addAttribute("actor", actor);
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("requests", register.list(actor, filter, (at - 1L) * PAGE, PAGE, count));
        model.addAttribute("overdue", register.count(actor, new RegisterFilter(null, State.OVERDUE)));
        model.addAttribute("open", register.count(actor, new RegisterFilter(null, State.OPEN)));
        int thisYear = LocalDate.now(clock).getYear();
        model.addAttribute("thisYear", thisYear);
        model.addAttribute("received", register.count(actor, new RegisterFilter(thisYear, State.ALL)));
        model.addAttribute("mayRegister", actor.is(Role.CLERK));
        model.addAttribute("replies", dockets.replies());
        model.addAttribute("moved", register.moved(actor));
        return "office/requests";
    }

    @PostMapping("/office/requests/moved")
    String movedSeen(Actor actor) {
        register.movedSeen(actor);
        return "redirect:/office/requests";
    }

    /** What this room brings to the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(12)
        MenuEntry requestsEntry() {
            return new MenuEntry(
                    "/office/requests",
                    "register.title",
                    Set.of(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR),
                    false);
        }
    }
}
