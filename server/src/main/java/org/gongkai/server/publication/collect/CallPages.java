package org.gongkai.server.publication.collect;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the clerk asks for material and sees who has answered, and where liaisons answer (材料征集). */
@Controller
class CallPages {

    private static final int MOST = 100;
    private static final int USUAL_DAYS = 7;

    private final Calls calls;
    private final YearlyDuties yearly;
    private final WorkQueue queue;
    private final Offices offices;
    private final Categories categories;
    private final Clock clock;

    CallPages(Calls calls, YearlyDuties yearly, WorkQueue queue, Offices offices, Categories categories, Clock clock) {
        this.calls = calls;
        this.yearly = yearly;
        this.queue = queue;
        this.offices = offices;
        this.categories = categories;
        this.clock = clock;
    }

    /** A section and what of a person's materials can answer for it. */
    record Open(Answer answer, List<Material> materials) {}

    @GetMapping("/office/calls")
    String list(Actor actor, Model model) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
        model.addAttribute("actor", actor);
        model.addAttribute("calls", calls.of(actor, MOST));
        model.addAttribute("mayCall", actor.is(Role.CLERK));
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("kinds", categories.all());
        model.addAttribute("yearly", yearly.of(actor));
        model.addAttribute("usual", LocalDate.now(clock).plusDays(USUAL_DAYS));
        return "office/calls";
    }

    @PostMapping("/office/calls")
    String call(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String explanation,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") List<Long> sections,
            @RequestParam(required = false) @Nullable Long yearlyDuty,
            RedirectAttributes then) {
        String kind = categories.find(category).isPresent() ? category : null;
        Calls.NewCall call =
                new Calls.NewCall(title.strip(), explanation.strip(), kind, day(dueOn), sections, yearlyDuty);
        long id = calls.call(actor, call);
        then.addFlashAttribute("said", "call.done");
        return "redirect:/office/calls/" + id;
    }

    @GetMapping("/office/calls/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        Call call = calls.find(actor, id);
        List<Answer> answers = calls.answers(call);
        List<Long> mine = calls.sectionsOf(actor);
        List<Material> handedIn = queue.submittedBy(actor, MOST);
        model.addAttribute("actor", actor);
        model.addAttribute("call", call);
        model.addAttribute("answers", answers);
        model.addAttribute(
                "open",
                answers.stream()
                        .filter(answer -> answer.isOpen() && mine.contains(answer.sectionId()))
                        .map(answer -> new Open(answer, of(answer.sectionId(), handedIn)))
                        .toList());
        return "office/call";
    }

    @PostMapping("/office/calls/{id}/sections/{section}/material")
    String answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable long section,
            @RequestParam(defaultValue = "0") long material,
            RedirectAttributes then) {
        calls.answer(actor, id, section, material);
        then.addFlashAttribute("said", "call.answered.done");
        return "redirect:/office/calls/" + id;
    }

    @PostMapping("/office/calls/{id}/sections/{section}/nothing")
    String nothing(
            Actor actor,
            @PathVariable long id,
            @PathVariable long section,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        calls.nothing(actor, id, section, reason.strip());
        then.addFlashAttribute("said", "call.answered.done");
        return "redirect:/office/calls/" + id;
    }

    @PostMapping("/office/yearly-duties")
    String addYearly(
            Actor actor,
            @RequestParam(defaultValue = "0") long section,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") List<Integer> months,
            @RequestParam(defaultValue = "0") int day,
            RedirectAttributes then) {
        yearly.add(actor, section, title.strip(), category, months, day);
        then.addFlashAttribute("said", "yearly.added");
        return "redirect:/office/calls#yearly";
    }

    @PostMapping("/office/yearly-duties/{id}/end")
    String endYearly(Actor actor, @PathVariable long id, RedirectAttributes then) {
        yearly.end(actor, id);
        then.addFlashAttribute("said", "yearly.ended");
        return "redirect:/office/calls#yearly";
    }

    private static List<Material> of(long section, List<Material> materials) {
        return materials.stream().filter(one -> one.sectionId() == section).toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.call.day", e);
        }
    }

    /** What this room brings to the menu. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(15)
        MenuEntry callsEntry() {
            return new MenuEntry("/office/calls", "calls.title", Role.CLERK, Role.LEADER, Role.INSPECTOR);
        }
    }
}
