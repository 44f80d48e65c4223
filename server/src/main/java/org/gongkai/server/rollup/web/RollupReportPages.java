package org.gongkai.server.rollup.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.rollup.Decisions;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.ReceivedReport;
import org.gongkai.server.rollup.Reception;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where files are handed in, and a unit's reports are looked at and decided on (单位年报审核). */
@Controller
class RollupReportPages {

    /** A report is far below it. */
    private static final long MOST_BYTES = 50L << 20;

    private final Rollups rollups;
    private final Reception reception;
    private final Decisions decisions;

    RollupReportPages(Rollups rollups, Reception reception, Decisions decisions) {
        this.rollups = rollups;
        this.reception = reception;
        this.decisions = decisions;
    }

    @PostMapping("/office/rollup/{year}/files")
    String receive(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes then)
            throws IOException {
        List<Source> sources = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                continue; // a browser sends an empty field where no file was chosen
            }
            if (file.getSize() > MOST_BYTES) {
                throw new RefusedException("refused.rollup.large", name);
            }
            sources.add(new Source(name, file.getBytes()));
        }
        if (sources.isEmpty()) {
            throw new RefusedException("refused.rollup.file");
        }
        then.addFlashAttribute("receipts", reception.receive(actor, year, sources));
        return "redirect:/office/rollup/" + year + "#receipts";
    }

    @GetMapping("/office/rollup/{year}/units/{code}")
    String unit(Actor actor, @PathVariable int year, @PathVariable String code, Locale locale, Model model) {
        RollupYear rollup = rollups.find(actor, year);
        Member member = rollups.member(rollup, code);
        Map<Long, List<ToldFinding>> findings = new LinkedHashMap<>();
        member.reports().stream()
                .filter(ReceivedReport::stands)
                .forEach(report -> findings.put(report.id(), ToldFinding.of(rollups.check(rollup, report), locale)));
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("member", member);
        model.addAttribute("findings", findings);
        member.shown().map(rollups::kept).ifPresent(kept -> {
            model.addAttribute("form", kept.report().form());
            model.addAttribute("figures", kept.report().figures());
        });
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
}
