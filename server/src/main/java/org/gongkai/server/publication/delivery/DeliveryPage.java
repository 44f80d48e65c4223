package org.gongkai.server.publication.delivery;

import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One delivery: its items, its files, handing it over or cancelling it (移送办理). */
@Controller
class DeliveryPage {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final Accounts accounts;

    DeliveryPage(Deliveries deliveries, Accounts accounts) {
        this.deliveries = deliveries;
        this.accounts = accounts;
    }

    /** The handing over as typed. */
    record HandOverForm(String on, String receivedBy, String receipt) {

        private Delivery.HandOver handOver() {
            LocalDate day = OrderForm.day(on);
            if (day == null) {
                throw new RefusedException("delivery.refused.on");
            }
            return new Delivery.HandOver(day, receivedBy.strip(), receipt.strip());
        }
    }

    @GetMapping("/office/deliveries/{id}")
    String delivery(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(actor, id, new HandOverForm("", "", ""), null, page, model);
    }

    @PostMapping("/office/deliveries/{id}/hand-over")
    String handOver(Actor actor, @PathVariable long id, HandOverForm form, Model model, RedirectAttributes then) {
        try {
            deliveries.handOver(actor, id, form.handOver());
        } catch (RefusedException e) {
            return page(actor, id, form, e.key(), 1, model);
        }
        then.addFlashAttribute("said", "delivery.handed-over.done");
        return "redirect:/office/deliveries/" + id;
    }

    @PostMapping("/office/deliveries/{id}/cancel")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        deliveries.cancel(actor, id, reason.strip());
        then.addFlashAttribute("said", "delivery.cancelled.done");
        return "redirect:/office/deliveries/" + id;
    }

    private String page(Actor actor, long id, HandOverForm form, @Nullable String problem, int page, Model model) {
        Delivery delivery = deliveries.own(actor, id);
        int at = Math.max(1, page);
        model.addAttribute("actor", actor);
        model.addAttribute("delivery", delivery);
        model.addAttribute("maker", accounts.name(delivery.madeBy()));
        model.addAttribute("items", deliveries.items(delivery, (at - 1) * PAGE, PAGE));
        model.addAttribute("withdrawn", deliveries.withdrawnSince(delivery));
        model.addAttribute("page", at);
        model.addAttribute("pages", (delivery.items() + PAGE - 1) / PAGE);
        model.addAttribute("mayAct", actor.is(Role.CLERK) && delivery.state() == Delivery.State.MADE);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "office/delivery";
    }
}
