package org.gongkai.server.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue with its figures, each a link to exactly what it counts (目录). */
@Controller
class CataloguePage {

    private static final int PAGE = 50;

    private final Catalogue catalogue;
    private final Categories categories;
    private final Clock clock;

    CataloguePage(Catalogue catalogue, Categories categories, Clock clock) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.clock = clock;
    }

    @GetMapping("/office/catalogue")
    String catalogue(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "year") String range,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = year == null ? LocalDate.now(clock).minusMonths(1).getYear() : year;
        CatalogueFilter filter = range.equals("all") ? CatalogueFilter.until(shown) : CatalogueFilter.in(shown);
        CatalogueFilter chosen = filter.of(categories.find(kind).isPresent() ? kind : "");
        int at = Math.max(1, page);
        long count = catalogue.count(actor.unit(), chosen);
        List<CatalogueItem> items = catalogue.list(actor.unit(), chosen, (at - 1) * PAGE, PAGE);
        model.addAttribute("actor", actor);
        model.addAttribute("year", shown);
        model.addAttribute("range", range.equals("all") ? "all" : "year");
        model.addAttribute("kind", chosen.category());
        model.addAttribute("page", at);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("count", count);
        model.addAttribute("items", items);
        model.addAttribute("kinds", categories.all());
        model.addAttribute("summary", catalogue.summary(actor.unit(), shown));
        return "office/catalogue";
    }
}
