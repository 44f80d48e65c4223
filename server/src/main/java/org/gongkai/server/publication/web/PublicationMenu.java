package org.gongkai.server.publication.web;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the publication line brings to the menu. */
@Configuration(proxyBeanMethods = false)
class PublicationMenu {

    @Bean
    @Order(10)
    MenuEntry todayEntry() {
        return new MenuEntry("/office", "nav.today");
    }

    @Bean
    @Order(20)
    MenuEntry submitEntry() {
        return new MenuEntry("/office/materials/new", "nav.submit", Role.LIAISON);
    }

    @Bean
    @Order(30)
    MenuEntry catalogueEntry() {
        return new MenuEntry("/office/catalogue", "nav.catalogue");
    }

    @Bean
    @Order(60)
    MenuEntry reExaminationEntry() {
        return MenuEntry.rare("/office/re-examination", "re-examination.title", Role.CLERK, Role.INSPECTOR);
    }

    @Bean
    @Order(65)
    MenuEntry takeDownsEntry() {
        return MenuEntry.rare("/office/take-downs", "take-downs.title", Role.LEADER, Role.INSPECTOR, Role.CLERK);
    }
}
