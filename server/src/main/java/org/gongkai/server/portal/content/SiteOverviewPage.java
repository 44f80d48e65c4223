package org.gongkai.server.portal.content;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.gongkai.server.portal.SitePart;
import org.gongkai.server.portal.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that the office writes for its public site, and how it stands with each (公开网站). */
@Controller
class SiteOverviewPage {

    private final List<SitePart> parts;
    private final Sites sites;

    SiteOverviewPage(List<SitePart> parts, Sites sites) {
        this.parts = List.copyOf(parts);
        this.sites = sites;
    }

    @GetMapping("/office/site")
    String overview(Actor actor, Model model) {
        Readers.mustBe(actor);
        model.addAttribute("actor", actor);
        model.addAttribute("site", sites.of(actor.unit()));
        model.addAttribute(
                "parts",
                parts.stream().map(part -> part.standingOf(actor.unit())).toList());
        return "office/site";
    }

    /** What this room brings to the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(70)
        MenuEntry siteEntry() {
            return MenuEntry.rare("/office/site", "site.title", Role.CLERK, Role.LEADER, Role.INSPECTOR);
        }
    }
}
