package org.gongkai.server.dispute.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeClock;
import org.gongkai.server.dispute.DisputeClocks;
import org.gongkai.server.dispute.DisputeFilter;
import org.gongkai.server.dispute.DisputeFilter.State;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.dispute.ResultColumn;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of disputes, and where one is entered (争议登记簿). */
@Controller
class DisputesPage {

    private static final int PAGE = 50;

    private final Disputes disputes;
    private final DisputeClocks clocks;
    private final Settings settings;
    private final Clock clock;

    DisputesPage(Disputes disputes, DisputeClocks clocks, Settings settings, Clock clock) {
        this.disputes = disputes;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A dispute in the list.
     *
     * @param next the period it waits for; null where none runs
     */
    record Line(Dispute dispute, @Nullable DisputeClock next) {}

    @GetMapping("/office/disputes")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        DisputeFilter filter = new DisputeFilter(year, state);
        LocalDate today = LocalDate.now(clock);
        int at = Math.max(1, page);
        long count = disputes.count(actor, filter);
        List<Line> lines = disputes.list(actor, filter, (at - 1L) * PAGE, PAGE).stream()
                .map(one -> new Line(one, clocks.next(one, today).orElse(null)))
                .toList();
        int counted = year == null ? today.getYear() : year;
        model.addAttribute("actor", actor);
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("lines", lines);
        model.addAttribute("columns", ResultColumn.values());
        model.addAttribute("four", TableFour.of(counted, disputes.countedIn(actor.unit(), counted)));
        model.addAttribute("mayEnter", actor.is(Role.CLERK));
        return "office/disputes";
    }

    @GetMapping("/office/disputes/new")
    String blank(
            Actor actor,
            @RequestParam(defaultValue = "RECONSIDERATION") DisputeKind kind,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String reconsideration,
            Model model) {
        actor.as(Role.CLERK);
        Setting body = kind.isSuit() ? Setting.COURT : Setting.RECONSIDERATION_BODY;
        model.addAttribute("actor", actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form", DisputeForm.empty(kind, about, settings.of(actor.unit(), body), reconsideration));
        }
        model.addAttribute("kinds", DisputeKind.values());
        model.addAttribute("coDefendants", CoDefendant.values());
        model.addAttribute("reconsiderations", disputes.reconsiderations(actor));
        return "office/dispute-new";
    }

    @PostMapping("/office/disputes")
    String enter(Actor actor, DisputeForm form, RedirectAttributes then) {
        try {
            Dispute entered = disputes.enter(actor, form.dispute());
            then.addFlashAttribute("said", "dispute.said.entered");
            return "redirect:/office/disputes/" + entered.id();
        } catch (RefusedException e) {
            then.addFlashAttribute("form", form); // what was typed stays in the form
            Refused.tell(then, e);
            return "redirect:/office/disputes/new";
        }
    }

    /** What this room brings to the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(13)
        MenuEntry disputesEntry() {
            return new MenuEntry(
                    "/office/disputes",
                    "disputes.title",
                    Role.CLERK,
                    Role.LEADER,
                    Role.DISCLOSURE_HEAD,
                    Role.INSPECTOR);
        }
    }
}
