package org.gongkai.server.supervision;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What supervision brings to the menu. */
@Configuration(proxyBeanMethods = false)
class SupervisionMenu {

    @Bean
    @Order(80)
    MenuEntry supervisionEntry() {
        return new MenuEntry("/office/supervision", "nav.supervision", Role.INSPECTOR, Role.LEADER);
    }
}
