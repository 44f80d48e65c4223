package org.gongkai.server.rollup.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.rollup.Clarifications;
import org.gongkai.server.rollup.Decisions;
import org.gongkai.server.rollup.Excuses;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.ReceivedState;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a unit's reports are looked at, cleared up and decided on (单位年报审核). */
@Controller
class RollupReportPages {

    private final Rollups rollups;
    private final Decisions decisions;
    private final Clarifications clarifications;
    private final Excuses excuses;

    RollupReportPages(Rollups rollups, Decisions decisions, Clarifications clarifications, Excuses excuses) {
        this.rollups = rollups;
        this.decisions = decisions;
        this.clarifications = clarifications;
        this.excuses = excuses;
    }

    @GetMapping("/office/rollup/{year}/units/{code}")
    String unit(Actor actor, @PathVariable int year, @PathVariable String code, Locale locale, Model model) {
        RollupYear rollup = rollups.find(actor, year);
        Member member = rollups.member(rollup, code);
        Map<Long, List<ToldFinding>> findings = new LinkedHashMap<>();
        member.reports().stream()
                .filter(report -> report.state() != ReceivedState.SET_ASIDE)
                .forEach(report -> findings.put(report.id(), ToldFinding.of(rollups.check(rollup, report), locale)));
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("member", member);
        model.addAttribute("findings", findings);
        member.shown().ifPresent(report -> {
            Reading kept = rollups.kept(report);
            model.addAttribute("form", kept.report().form());
            model.addAttribute("figures", kept.report().figures());
            model.addAttribute("shown", report);
            model.addAttribute("doubts", clarifications.doubts(report));
            model.addAttribute("marks", CellMark.of(findings.getOrDefault(report.id(), List.of())));
        });
        model.addAttribute("moneyUnits", MoneyUnit.values());
        model.addAttribute("mayAct", actor.is(Role.DISTRICT));
        return "office/rollup-unit";
    }

    @PostMapping("/office/rollup/{year}/reports/{id}")
    String decide(
            Actor actor,
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes then) {
        switch (act) {
            case "assign" -> decisions.assign(actor, year, id, seen, unit);
            case "choose" -> decisions.choose(actor, year, id, seen);
            case "set-aside" -> decisions.setAside(actor, year, id, seen);
            case "accept" -> decisions.accept(actor, year, id, seen, word);
            case "return" -> decisions.sendBack(actor, year, id, seen, word);
            default -> throw new RefusedException("refused.gone");
        }
        then.addFlashAttribute("said", "rollup.done." + act);
        return "redirect:/office/rollup/" + year + (from.isEmpty() ? "" : "/units/" + from);
    }

    @PostMapping("/office/rollup/{year}/reports/{id}/cells/{cell}")
    String clarify(
            Actor actor,
            @PathVariable int year,
            @PathVariable long id,
            @PathVariable String cell,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable MoneyUnit unit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String from,
            RedirectAttributes then) {
        clarifications.clarify(actor, year, id, seen, RollupPages.cellId(cell), value, unit, reason);
        then.addFlashAttribute("said", "rollup.done.clarify");
        return "redirect:/office/rollup/" + year + "/units/" + from + "#doubts";
    }

    @PostMapping("/office/rollup/{year}/units/{code}")
    String excuse(
            Actor actor,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "excuse") String act,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        if (act.equals("invite")) {
            excuses.invite(actor, year, code);
        } else {
            excuses.excuse(actor, year, code, reason);
        }
        then.addFlashAttribute("said", "rollup.done." + (act.equals("invite") ? "invite" : "excuse"));
        return "redirect:/office/rollup/" + year + "/units/" + code;
    }
}
