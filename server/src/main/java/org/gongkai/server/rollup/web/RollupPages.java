package org.gongkai.server.rollup.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.rollup.Intakes;
import org.gongkai.server.rollup.KeyFigure;
import org.gongkai.server.rollup.MemberState;
import org.gongkai.server.rollup.Outlier;
import org.gongkai.server.rollup.Outliers;
import org.gongkai.server.rollup.Reception;
import org.gongkai.server.rollup.Region;
import org.gongkai.server.rollup.RegionFigures;
import org.gongkai.server.rollup.RegionShares;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.gongkai.server.rollup.Standing;
import org.gongkai.server.rollup.Standings;
import org.gongkai.server.rollup.Tiles;
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

    private static final int MOST_OUTLIERS = 50;
    private static final int SHARES = 100;

    private final Rollups rollups;
    private final Reception reception;
    private final Region region;
    private final Standings standings;
    private final Intakes intakes;
    private final Clock clock;

    RollupPages(
            Rollups rollups, Reception reception, Region region, Standings standings, Intakes intakes, Clock clock) {
        this.rollups = rollups;
        this.reception = reception;
        this.region = region;
        this.standings = standings;
        this.intakes = intakes;
        this.clock = clock;
    }

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
            @RequestParam(required = false) @Nullable KeyFigure by,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean allOutliers,
            Locale locale,
            Model model) {
        RollupYear rollup = rollups.find(actor, year);
        List<Standing> all = standings.of(rollup);
        RegionFigures sum = region.figures(actor, rollup);
        Figures figures = sum.figures();
        Figures before = before(actor, rollup);
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("units", UnitList.of(all, state, name, by, page));
        model.addAttribute("name", name.strip());
        model.addAttribute("asked", name.isBlank() ? null : name.strip()); // no empty parameter in the links
        model.addAttribute("invited", all.stream().map(Standing::member).toList());
        model.addAttribute(
                "counts", new Counts(all.stream().map(Standing::member).toList()));
        model.addAttribute("deep", all.stream().anyMatch(one -> one.member().depth() > 1));
        model.addAttribute("daysLeft", ChronoUnit.DAYS.between(LocalDate.now(clock), rollup.deadline()));
        model.addAttribute("unassigned", rollups.unassigned(rollup));
        List<Outlier> outliers = new Outliers(CheckSettings.house()).in(all);
        model.addAttribute(
                "outliers",
                allOutliers ? outliers : outliers.stream().limit(MOST_OUTLIERS).toList());
        model.addAttribute("outlierCount", outliers.size());
        model.addAttribute("intakes", intakes.all(rollup));
        model.addAttribute("mapped", by == null ? KeyFigure.RECEIVED : by);
        model.addAttribute("tiles", Tiles.of(all, by == null ? KeyFigure.RECEIVED : by));
        model.addAttribute("keyFigures", KeyFigure.values());
        model.addAttribute("total", standings.ofRegion(figures, before));
        model.addAttribute("form", sum.form());
        model.addAttribute("figures", figures);
        model.addAttribute("unclear", sum.unclear());
        model.addAttribute("before", before);
        model.addAttribute("reportWords", Messages.in(locale)); // why a file could not be read
        model.addAttribute("states", MemberState.values());
        model.addAttribute("state", state);
        model.addAttribute("by", by);
        model.addAttribute("mayAct", actor.is(Role.DISTRICT));
        return "office/rollup";
    }

    @GetMapping("/office/rollup/{year}/cells/{cell}")
    String cell(
            Actor actor,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RollupYear rollup = rollups.find(actor, year);
        RegionFigures sum = region.figures(actor, rollup);
        CellId id = cellId(cell);
        FormTable table = sum.form().table(id.table()).orElseThrow(() -> new RefusedException("refused.gone"));
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("id", id);
        model.addAttribute("table", table);
        model.addAttribute("row", table.row(id.row()).orElseThrow(() -> new RefusedException("refused.gone")));
        model.addAttribute("column", table.column(id.column()).orElseThrow(() -> new RefusedException("refused.gone")));
        int shown = Math.max(1, page);
        RegionShares shares = region.shares(actor, rollup, id, (shown - 1) * SHARES, SHARES);
        model.addAttribute("figure", sum.figures().get(id));
        model.addAttribute("shares", shares.shown());
        model.addAttribute("page", shown);
        model.addAttribute("pages", Math.max(1, (shares.units() + SHARES - 1) / SHARES));
        model.addAttribute("before", before(actor, rollup).get(id));
        model.addAttribute("counts", new Counts(rollups.members(rollup)));
        return "office/rollup-cell";
    }

    private Figures before(Actor actor, RollupYear rollup) {
        return region.figuresBefore(actor, rollup).map(RegionFigures::figures).orElse(Figures.none());
    }

    @PostMapping("/office/rollup/{year}/published")
    String takeOver(Actor actor, @PathVariable int year, RedirectAttributes then) {
        then.addFlashAttribute("receipts", reception.takeOver(actor, year));
        return "redirect:/office/rollup/" + year + "#receipts";
    }

    static CellId cellId(String text) {
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
