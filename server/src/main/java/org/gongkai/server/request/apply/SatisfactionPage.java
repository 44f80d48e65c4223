package org.gongkai.server.request.apply;

import java.time.Clock;
import java.util.List;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How content applicants are, by year and one by one (满意度评价). */
@Controller
class SatisfactionPage {

    private static final int MOST = 200;

    private final Satisfactions satisfactions;
    private final Dockets dockets;
    private final Clock clock;

    SatisfactionPage(Satisfactions satisfactions, Dockets dockets, Clock clock) {
        this.satisfactions = satisfactions;
        this.dockets = dockets;
        this.clock = clock;
    }

    /** The latest year where none is asked for. */
    @GetMapping("/office/requests/satisfaction")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer score,
            Model model) {
        List<Satisfactions.Year> years = satisfactions.years(actor);
        Integer latest = years.isEmpty() ? null : Integer.valueOf(years.get(0).year());
        Integer shown = year == null ? latest : year;
        model.addAttribute("actor", actor);
        model.addAttribute("years", years);
        model.addAttribute("scores", List.of(5, 4, 3, 2, 1));
        model.addAttribute("year", shown);
        model.addAttribute("score", score);
        model.addAttribute("rated", shown == null ? List.of() : satisfactions.of(actor, shown, score, MOST));
        model.addAttribute("replies", dockets.replies());
        model.addAttribute("zone", clock.getZone());
        return "office/satisfaction";
    }
}
