package org.gongkai.server.annual.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.CountedEntry;
import org.gongkai.server.annual.RegionReports;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.annual.ReportApproval;
import org.gongkai.server.annual.ReportPublication;
import org.gongkai.server.annual.ReportStage;
import org.gongkai.server.annual.ReportTerm;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workbench of the annual report (年度报告工作台). */
@Controller
class AnnualPages {

    private static final String CHAPTER = "chapter-";

    /** Nobody reads more on one page. */
    private static final int MOST_LISTED = 1000;

    private final AnnualReports reports;
    private final ReportApproval approval;
    private final ReportPublication publication;
    private final RegionReports regions;
    private final ReportTerm term;
    private final Beside beside;
    private final Clock clock;

    AnnualPages(
            AnnualReports reports,
            ReportApproval approval,
            ReportPublication publication,
            RegionReports regions,
            ReportTerm term,
            Beside beside,
            Clock clock) {
        this.reports = reports;
        this.approval = approval;
        this.publication = publication;
        this.regions = regions;
        this.term = term;
        this.beside = beside;
        this.clock = clock;
    }

    /** A finding in the reader's language. */
    record Told(Finding finding, String expected, String actual, String law, String advice) {}

    @GetMapping("/office/annual")
    String list(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("reports", reports.all(actor));
        model.addAttribute("mayBegin", actor.is(Role.CLERK));
        model.addAttribute("last", LocalDate.now(clock).getYear() - 1);
        return "office/annual";
    }

    @PostMapping("/office/annual")
    String begin(Actor actor, @RequestParam(defaultValue = "0") int year) {
        reports.begin(actor, year);
        return "redirect:/office/annual/" + year;
    }

    @GetMapping("/office/annual/{year}")
    String workbench(Actor actor, @PathVariable int year, Locale locale, Model model) {
        YearReport report = reports.find(actor, year);
        AnnualReport printed = reports.print(actor, report);
        boolean draft = report.stage() == ReportStage.DRAFT;
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute("printed", printed);
        model.addAttribute("form", printed.form());
        model.addAttribute("figures", printed.figures());
        model.addAttribute("facts", reports.facts(actor, report, printed.figures()));
        model.addAttribute("findings", told(reports.check(actor, report, printed), locale));
        model.addAttribute("due", term.due(actor.unit(), year));
        model.addAttribute("mayFill", draft && (actor.is(Role.CLERK) || actor.is(Role.LIAISON)));
        model.addAttribute("mayWrite", draft && actor.is(Role.CLERK));
        model.addAttribute("mayDecide", report.stage() == ReportStage.SUBMITTED && actor.is(Role.LEADER));
        model.addAttribute("digest", ReportApproval.digest(printed));
        model.addAttribute("mayTakeBack", report.stage() == ReportStage.APPROVED && actor.is(Role.LEADER));
        model.addAttribute("voids", approval.takenBack(actor, report));
        model.addAttribute("mayPublish", report.stage() == ReportStage.APPROVED && actor.is(Role.CLERK));
        model.addAttribute("region", regions.total(actor, report).orElse(null));
        model.addAttribute("mayCorrect", report.stage() == ReportStage.PUBLISHED && actor.is(Role.CLERK));
        model.addAttribute("lively", draft ? true : null); // the sheet is looked at while it is typed
        beside.fill(actor, report, printed, model);
        return "office/annual-report";
    }

    /** @param version 0 for the latest */
    @GetMapping("/office/annual/{year}/cells/{cell}")
    String behind(
            Actor actor,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        YearReport report = version == 0 ? reports.find(actor, year) : reports.version(actor, year, version);
        CellId id = TypedSheet.cell(cell);
        FormTable table =
                reports.form(report).table(id.table()).orElseThrow(() -> new RefusedException("refused.gone"));
        boolean ofSheet = table.source() == FormTable.Source.SHEET;
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute("table", table);
        model.addAttribute("row", table.row(id.row()).orElseThrow(() -> new RefusedException("refused.gone")));
        model.addAttribute("column", table.column(id.column()).orElseThrow(() -> new RefusedException("refused.gone")));
        model.addAttribute("figure", reports.figures(actor, report).get(id));
        Optional<RegionTotal> region = regions.total(actor, report);
        model.addAttribute("shares", region.map(total -> total.shares(id)).orElse(List.of()));
        model.addAttribute("live", region.map(total -> total.figures().get(id)).orElse(null));
        model.addAttribute("ofSheet", ofSheet);
        List<CountedEntry> entries = ofSheet ? beside.proposed(actor, report, id) : reports.behind(actor, report, id);
        model.addAttribute("entries", entries.subList(0, Math.min(entries.size(), MOST_LISTED)));
        model.addAttribute("more", entries.size() > MOST_LISTED);
        return "office/annual-cell";
    }

    @PostMapping("/office/annual/{year}")
    String write(
            Actor actor,
            @PathVariable int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String signedOn,
            @RequestParam Map<String, String> typed,
            RedirectAttributes then) {
        List<String> chapters = new ArrayList<>();
        for (int index = 1; typed.containsKey(CHAPTER + index); index++) {
            chapters.add(typed.getOrDefault(CHAPTER + index, "").replace("\r\n", "\n"));
        }
        try {
            reports.write(actor, year, seen, chapters, documentNumber, day(signedOn));
            then.addFlashAttribute("said", "annual.saved");
            if (act.equals("submit")) {
                approval.submit(actor, year, seen + 1);
                then.addFlashAttribute("said", "annual.submitted");
            }
        } catch (RefusedException e) {
            then.addFlashAttribute("typed", typed); // what was typed stays in the form
            Refused.tell(then, e);
        }
        return "redirect:/office/annual/" + year;
    }

    @PostMapping("/office/annual/{year}/decision")
    String decide(
            Actor actor,
            @PathVariable int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String digest,
            RedirectAttributes then) {
        if (verdict.equals("approve")) {
            approval.approveAsSeen(actor, year, seen, word, digest);
            then.addFlashAttribute("said", "annual.approved");
        } else {
            approval.sendBack(actor, year, seen, word);
            then.addFlashAttribute("said", "annual.returned");
        }
        return "redirect:/office/annual/" + year;
    }

    @PostMapping("/office/annual/{year}/publication")
    String publish(Actor actor, @PathVariable int year, @RequestParam int seen, RedirectAttributes then) {
        long item = publication.publish(actor, year, seen, LocalDate.now(clock)).id();
        then.addFlashAttribute("said", "annual.published");
        return "redirect:/office/items/" + item;
    }

    private static List<Told> told(List<Finding> findings, Locale locale) {
        Messages words = Messages.in(locale);
        return findings.stream()
                .map(finding -> new Told(
                        finding,
                        words.text(finding.expected()),
                        words.text(finding.actual()),
                        words.text(finding.law()),
                        words.text(finding.advice())))
                .toList();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.annual.day", text);
        }
    }
}
