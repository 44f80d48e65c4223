package org.gongkai.server.rollup.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signature.SigningKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own key, partners below and the office above on one page (年报交换); each sees what is theirs. */
@Controller
class ExchangePage {

    private static final String PAGE = "redirect:/office/exchange";

    private final SigningKey key;
    private final Partners partners;
    private final Pulls pulls;
    private final Sendings sendings;
    private final Clock clock;

    ExchangePage(SigningKey key, Partners partners, Pulls pulls, Sendings sendings, Clock clock) {
        this.key = key;
        this.partners = partners;
        this.pulls = pulls;
        this.sendings = sendings;
        this.clock = clock;
    }

    @GetMapping("/office/exchange")
    String page(Actor actor, Model model) {
        actor.asAny(Role.DISTRICT, Role.CLERK, Role.LEADER, Role.INSPECTOR);
        boolean collects = actor.is(Role.DISTRICT) || actor.is(Role.INSPECTOR);
        boolean sends = actor.is(Role.CLERK) || actor.is(Role.LEADER) || actor.is(Role.INSPECTOR);
        model.addAttribute("actor", actor);
        model.addAttribute("key", key.open().toString());
        model.addAttribute("former", key.former());
        model.addAttribute("last", LocalDate.now(clock).getYear() - 1);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("collects", collects);
        model.addAttribute("mayCollect", actor.is(Role.DISTRICT));
        model.addAttribute("sends", sends);
        model.addAttribute("maySend", actor.is(Role.CLERK) || actor.is(Role.LEADER));
        if (collects) {
            model.addAttribute("partners", partners.all(actor));
            model.addAttribute("units", partners.below(actor));
            model.addAttribute("exchanged", pulls.all(actor));
        }
        if (sends) {
            model.addAttribute("address", sendings.address(actor).orElse(""));
            model.addAttribute("sendings", sendings.all(actor));
        }
        return "office/exchange";
    }

    @PostMapping("/office/exchange/partners")
    String enter(
            Actor actor,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String key) {
        partners.enter(actor, unit, address, key);
        return PAGE + "#partners";
    }

    @PostMapping("/office/exchange/partners/{unit}")
    String change(
            Actor actor,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes then) {
        switch (act) {
            case "token" -> {
                then.addFlashAttribute("token", partners.newToken(actor, unit));
                then.addFlashAttribute("tokenOf", unit);
                return PAGE + "#token";
            }
            case "remove" -> partners.remove(actor, unit);
            default -> throw new RefusedException("refused.gone");
        }
        return PAGE + "#partners";
    }

    @PostMapping("/office/exchange/pulls")
    String pull(Actor actor, @RequestParam(defaultValue = "0") int year) {
        pulls.ask(actor, year);
        return PAGE + "#exchanged";
    }

    @PostMapping("/office/exchange/above")
    String above(
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String token) {
        sendings.enter(actor, address, token);
        return PAGE + "#above";
    }

    @PostMapping("/office/exchange/sendings")
    String send(Actor actor, @RequestParam(defaultValue = "0") int year) {
        sendings.send(actor, year);
        return PAGE + "#sendings";
    }
}
