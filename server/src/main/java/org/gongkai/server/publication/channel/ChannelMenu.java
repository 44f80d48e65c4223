package org.gongkai.server.publication.channel;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the channels bring to the menu. */
@Configuration(proxyBeanMethods = false)
class ChannelMenu {

    @Bean
    @Order(50)
    MenuEntry boardEntry() {
        return new MenuEntry("/office/board", "nav.board", Role.CLERK, Role.INSPECTOR);
    }

    @Bean
    @Order(55)
    MenuEntry robotsEntry() {
        return MenuEntry.rare("/office/robots", "nav.robots", Role.CLERK, Role.ADMIN);
    }
}
