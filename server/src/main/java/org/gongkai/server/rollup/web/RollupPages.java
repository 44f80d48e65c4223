package org.gongkai.server.rollup.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.MemberState;
import org.gongkai.server.rollup.Reception;
import org.gongkai.server.rollup.Region;
import org.gongkai.server.rollup.RegionSum;
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

/** The opened years, a year with its units and the region's figures, and what one figure adds up (年报汇总). */
@Controller
class RollupPages {

    private final Rollups rollups;
    private final Reception reception;
    private final Region region;
    private final Clock clock;

    RollupPages(Rollups rollups, Reception reception, Region region, Clock clock) {
        this.rollups = rollups;
        this.reception = reception;
        this.region = region;
        this.clock = clock;
    }

    /**
     * A unit as the list shows it.
     *
     * @param member unit with its reports
     * @param late whether it is late
     * @param received requests received, null where no report says
     * @param carriedOut requests carried into the next year, null where no report says
     */
    record Row(
            Member member,
            boolean late,
            @Nullable Figure received,
            @Nullable Figure carriedOut) {}

    @GetMapping("/office/rollup")
    String list(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("rollups", rollups.all(actor));
        model.addAttribute("mayAct", actor.is(Role.DISTRICT));
        model.addAttribute("last", LocalDate.now(clock).getYear() - 1);
        return "office/rollups";
    }

    @PostMapping("/office/rollup")
    String open(
            Actor actor, @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String deadline) {
        rollups.open(actor, year, day(deadline));
        reception.takeOver(actor, year);
        return "redirect:/office/rollup/" + year;
    }

    @GetMapping("/office/rollup/{year}")
    String year(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable MemberState state,
            Locale locale,
            Model model) {
        RollupYear rollup = rollups.find(actor, year);
        List<Member> members = rollups.members(rollup);
        RegionSum sum = region.sum(actor, rollup);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("rows", rows(rollup, members, state, today));
        model.addAttribute("invited", members);
        model.addAttribute("counts", new Counts(members));
        model.addAttribute("daysLeft", ChronoUnit.DAYS.between(today, rollup.deadline()));
        model.addAttribute("unassigned", rollups.unassigned(rollup));
        model.addAttribute("form", sum.form());
        model.addAttribute("figures", sum.figures());
        model.addAttribute("parts", sum.parts().size());
        model.addAttribute("unclear", sum.unclear());
        model.addAttribute("before", before(actor, rollup));
        model.addAttribute("reportWords", Messages.in(locale)); // why a file could not be read
        model.addAttribute("states", MemberState.values());
        model.addAttribute("mayAct", actor.is(Role.DISTRICT));
        return "office/rollup";
    }

    /** How many units have come how far. */
    record Counts(List<Member> members) {

        public long of(MemberState state) {
            return members.stream().filter(member -> member.state() == state).count();
        }

        /** Those whose report is in: received or accepted. */
        public long in() {
            return of(MemberState.RECEIVED) + of(MemberState.ACCEPTED);
        }
    }

    @GetMapping("/office/rollup/{year}/cells/{cell}")
    String cell(Actor actor, @PathVariable int year, @PathVariable String cell, Model model) {
        RollupYear rollup = rollups.find(actor, year);
        RegionSum sum = region.sum(actor, rollup);
        CellId id = cellId(cell);
        FormTable table = sum.form().table(id.table()).orElseThrow(() -> new RefusedException("refused.gone"));
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("table", table);
        model.addAttribute("row", table.row(id.row()).orElseThrow(() -> new RefusedException("refused.gone")));
        model.addAttribute("column", table.column(id.column()).orElseThrow(() -> new RefusedException("refused.gone")));
        model.addAttribute("figure", sum.figure(id));
        model.addAttribute("shares", sum.shares(id));
        model.addAttribute("before", before(actor, rollup).get(id));
        model.addAttribute("counts", new Counts(rollups.members(rollup)));
        return "office/rollup-cell";
    }

    private List<Row> rows(RollupYear rollup, List<Member> members, @Nullable MemberState state, LocalDate today) {
        return members.stream()
                .filter(member -> state == null || member.state() == state)
                .map(member -> row(member, member.isLate(rollup.deadline(), today)))
                .toList();
    }

    private Row row(Member member, boolean late) {
        Figures figures = member.shown()
                .map(report -> rollups.kept(report).report().figures())
                .orElse(Figures.none());
        return new Row(
                member,
                late,
                figures.get(CellId.parse("requests.new.total")),
                figures.get(CellId.parse("requests.carried_out.total")));
    }

    private Figures before(Actor actor, RollupYear rollup) {
        return region.lastYear(actor, rollup).map(RegionSum::figures).orElse(Figures.none());
    }

    @PostMapping("/office/rollup/{year}/published")
    String takeOver(Actor actor, @PathVariable int year, RedirectAttributes then) {
        then.addFlashAttribute("receipts", reception.takeOver(actor, year));
        return "redirect:/office/rollup/" + year + "#receipts";
    }

    private static CellId cellId(String text) {
        try {
            return CellId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.gone", e);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.rollup.deadline", text);
        }
    }
}
