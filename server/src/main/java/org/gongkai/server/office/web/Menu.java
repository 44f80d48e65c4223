package org.gongkai.server.office.web;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The menu on top of the office's pages, put together from what the rooms bring (主要栏目). */
@ControllerAdvice
public class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    @ModelAttribute("menu")
    List<MenuEntry> menu() {
        return entries;
    }

    @ModelAttribute("menuOf")
    Menu self() {
        return this;
    }

    /** Whether a person has entries that are not for every day. */
    public boolean hasRare(Actor actor) {
        return entries.stream().anyMatch(entry -> entry.rare() && entry.isFor(actor));
    }

    /** What the office itself brings. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        @Order(90)
        MenuEntry peopleEntry() {
            return MenuEntry.rare("/office/people", "nav.people", Role.ADMIN);
        }

        @Bean
        @Order(92)
        MenuEntry leadingGroupEntry() {
            return MenuEntry.rare("/office/leading-group", "members.title", Role.ADMIN, Role.CLERK);
        }

        @Bean
        @Order(95)
        MenuEntry settingsEntry() {
            return MenuEntry.rare("/office/settings", "nav.settings", Role.ADMIN);
        }
    }
}
