package org.gongkai.server.office.web;

import java.util.List;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The menu on top of the office's pages, put together from what the rooms bring (主要栏目). */
@ControllerAdvice
class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    @ModelAttribute("menu")
    List<MenuEntry> menu() {
        return entries;
    }

    /** What the office itself brings. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        @Order(90)
        MenuEntry peopleEntry() {
            return new MenuEntry("/office/people", "nav.people", Role.ADMIN);
        }

        @Bean
        @Order(92)
        MenuEntry leadingGroupEntry() {
            return new MenuEntry("/office/leading-group", "members.title", Role.ADMIN, Role.CLERK);
        }

        @Bean
        @Order(95)
        MenuEntry settingsEntry() {
            return new MenuEntry("/office/settings", "nav.settings", Role.ADMIN);
        }
    }
}
