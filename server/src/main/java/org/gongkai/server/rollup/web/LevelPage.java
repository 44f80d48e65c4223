package org.gongkai.server.rollup.web;

import org.gongkai.server.office.Actor;
import org.gongkai.server.rollup.KeyFigure;
import org.gongkai.server.rollup.Levels;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The totals at every level of a region (逐级合计). */
@Controller
class LevelPage {

    private final Rollups rollups;
    private final Levels levels;

    LevelPage(Rollups rollups, Levels levels) {
        this.rollups = rollups;
        this.levels = levels;
    }

    @GetMapping("/office/rollup/{year}/levels")
    String levels(Actor actor, @PathVariable int year, Model model) {
        RollupYear rollup = rollups.find(actor, year);
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("levels", levels.of(rollup));
        model.addAttribute("keyFigures", KeyFigure.values());
        return "office/rollup-levels";
    }
}
