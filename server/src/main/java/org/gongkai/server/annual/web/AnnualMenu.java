package org.gongkai.server.annual.web;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the annual report brings to the menu. */
@Configuration(proxyBeanMethods = false)
class AnnualMenu {

    @Bean
    @Order(35)
    MenuEntry annualEntry() {
        return new MenuEntry("/office/annual", "annual.title", Role.CLERK, Role.LEADER, Role.INSPECTOR, Role.LIAISON);
    }
}
