package org.gongkai.server.publication.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is not delivered yet, and the deliveries that were made (移送). */
@Controller
class DeliveriesPage {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveriesPage(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping("/office/deliveries")
    String deliveries(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(actor, OrderForm.in(LocalDate.now(clock)), Map.of(), page, model);
    }

    @PostMapping("/office/deliveries")
    String make(Actor actor, OrderForm form, Model model, RedirectAttributes then) {
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(actor, form, problems, 1, model);
        }
        try {
            Delivery made = deliveries.make(actor, form.order());
            then.addFlashAttribute("said", "delivery.made.done");
            then.addFlashAttribute("saidOf", String.valueOf(made.items()));
            return "redirect:/office/deliveries/" + made.id();
        } catch (RefusedException e) {
            return page(actor, form, Map.of("from", e.key()), 1, model);
        }
    }

    @GetMapping("/office/deliveries/missing")
    String missing(
            Actor actor, @RequestParam Recipient recipient, @RequestParam(defaultValue = "1") int page, Model model) {
        int at = Math.max(1, page);
        long count = deliveries.countUndelivered(actor, recipient);
        int skip = (at - 1) * PAGE;
        // No more than there are: the search need not go on to the end of the catalogue for what is not there.
        int most = (int) Math.max(0, Math.min(PAGE, count - skip));
        model.addAttribute("actor", actor);
        model.addAttribute("recipient", recipient);
        model.addAttribute("count", count);
        model.addAttribute("withdrawn", List.of()); // what is withdrawn is not owed
        model.addAttribute("page", at);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("items", most == 0 ? List.of() : deliveries.undelivered(actor, recipient, skip, most));
        return "office/deliveries-missing";
    }

    private String page(Actor actor, OrderForm form, Map<String, String> problems, int page, Model model) {
        int at = Math.max(1, page);
        Map<Recipient, Long> missing = new LinkedHashMap<>();
        for (Recipient recipient : Recipient.values()) {
            missing.put(recipient, deliveries.countUndelivered(actor, recipient));
        }
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("missing", missing);
        model.addAttribute("mayMake", actor.is(Role.CLERK));
        model.addAttribute("deliveries", deliveries.list(actor, (at - 1) * PAGE, PAGE));
        model.addAttribute("page", at);
        model.addAttribute("pages", (deliveries.count(actor) + PAGE - 1) / PAGE);
        return "office/deliveries";
    }
}
