package org.gongkai.server.annual.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.server.annual.Activity;
import org.gongkai.server.annual.ActivityKind;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.ProblemState;
import org.gongkai.server.annual.YearRegister;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register behind a report's prose (年度台账): problems with their measures, trainings, meetings, inspections. */
@Controller
class RegisterPages {

    private final YearRegister register;
    private final AnnualReports reports;

    RegisterPages(YearRegister register, AnnualReports reports) {
        this.register = register;
        this.reports = reports;
    }

    @GetMapping("/office/annual/{year}/register")
    String register(Actor actor, @PathVariable int year, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("year", year);
        model.addAttribute(
                "begun",
                reports.all(actor).stream().anyMatch(report -> report.year() == year)); // its entries may come first
        model.addAttribute("problems", register.problems(actor, year));
        model.addAttribute("last", register.problems(actor, year - 1));
        model.addAttribute("activities", register.activities(actor, year));
        model.addAttribute("states", ProblemState.values());
        model.addAttribute("kinds", ActivityKind.values());
        model.addAttribute("mayEnter", actor.is(Role.CLERK) || actor.is(Role.LIAISON));
        return "office/annual-register";
    }

    @PostMapping("/office/annual/{year}/problems")
    String state(
            Actor actor, @PathVariable int year, @RequestParam Map<String, String> typed, RedirectAttributes then) {
        return done(
                year,
                typed,
                then,
                "annual.problem.stated",
                () -> register.state(
                        actor,
                        year,
                        text(typed, "problem"),
                        text(typed, "measure"),
                        text(typed, "owner"),
                        day(typed, "due")));
    }

    @PostMapping("/office/annual/{year}/problems/{id}")
    String settle(
            Actor actor,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "OPEN") ProblemState state,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int from,
            RedirectAttributes then) {
        return done(
                from == 0 ? year : from,
                Map.of(),
                then,
                "annual.problem.settled",
                () -> register.settle(actor, year, id, state, outcome));
    }

    @PostMapping("/office/annual/{year}/problems/{id}/removal")
    String withdraw(Actor actor, @PathVariable int year, @PathVariable long id, RedirectAttributes then) {
        return done(year, Map.of(), then, "annual.removed", () -> register.withdraw(actor, year, id));
    }

    @PostMapping("/office/annual/{year}/activities")
    String enter(
            Actor actor, @PathVariable int year, @RequestParam Map<String, String> typed, RedirectAttributes then) {
        return done(
                year,
                typed,
                then,
                "annual.activity.entered",
                () -> register.enter(
                        actor,
                        year,
                        new Activity(
                                0,
                                kind(typed),
                                day(typed, "on"),
                                text(typed, "title").strip(),
                                people(typed))));
    }

    @PostMapping("/office/annual/{year}/activities/{id}/removal")
    String remove(Actor actor, @PathVariable int year, @PathVariable long id, RedirectAttributes then) {
        return done(year, Map.of(), then, "annual.removed", () -> register.remove(actor, year, id));
    }

    private static String done(
            int year, Map<String, String> typed, RedirectAttributes then, String said, Runnable act) {
        try {
            act.run();
            then.addFlashAttribute("said", said);
        } catch (RefusedException e) {
            then.addFlashAttribute("typed", typed); // what was typed stays in the form
            Refused.tell(then, e);
        }
        return "redirect:/office/annual/" + year + "/register";
    }

    private static ActivityKind kind(Map<String, String> typed) {
        try {
            return ActivityKind.valueOf(text(typed, "kind"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.annual.activity");
        }
    }

    private static int people(Map<String, String> typed) {
        String text = text(typed, "people").strip();
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.annual.activity");
        }
    }

    private static LocalDate day(Map<String, String> typed, String name) {
        String text = text(typed, name).strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedException("refused.annual.day", text);
        }
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }
}
