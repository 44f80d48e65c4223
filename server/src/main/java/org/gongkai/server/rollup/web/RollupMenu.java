package org.gongkai.server.rollup.web;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the roll-up brings to the menu. */
@Configuration(proxyBeanMethods = false)
class RollupMenu {

    @Bean
    @Order(36)
    MenuEntry rollupEntry() {
        return new MenuEntry("/office/rollup", "rollup.title", Role.DISTRICT, Role.INSPECTOR);
    }

    @Bean
    @Order(37)
    MenuEntry sentUpEntry() {
        return MenuEntry.rare("/office/sent-up", "rollup.sent", Role.CLERK, Role.LEADER, Role.INSPECTOR);
    }
}
