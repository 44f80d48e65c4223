package org.gongkai.server.portal.search;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.search.SearchAwayException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state of the search index, and a button to make it anew (检索索引管理). */
@Controller
@ConditionalOnWebApplication
class IndexPage {

    private static final int REFRESH_SECONDS = 3;

    private final PublicIndex index;
    private final Rebuilds rebuilds;

    IndexPage(PublicIndex index, Rebuilds rebuilds) {
        this.index = index;
        this.rebuilds = rebuilds;
    }

    @Bean
    @Order(95)
    static MenuEntry searchIndexEntry() {
        return MenuEntry.rare("/office/search-index", "nav.search-index", Role.ADMIN);
    }

    @GetMapping("/office/search-index")
    String state(Actor actor, Model model) {
        actor.as(Role.ADMIN);
        model.addAttribute("actor", actor);
        model.addAttribute("progress", index.progress());
        model.addAttribute("refreshSeconds", index.progress() == null ? null : REFRESH_SECONDS);
        try {
            model.addAttribute("behind", index.behind());
        } catch (SearchAwayException e) {
            model.addAttribute("away", true);
        }
        return "office/search-index";
    }

    @PostMapping("/office/search-index")
    String rebuild(Actor actor, RedirectAttributes then) {
        rebuilds.begin(actor);
        then.addFlashAttribute("said", "search-index.begun");
        return "redirect:/office/search-index";
    }
}
