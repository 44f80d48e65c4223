package org.gongkai.server.publication.delivery;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What deliveries bring to the menu. */
@Configuration(proxyBeanMethods = false)
class DeliveryMenu {

    @Bean
    @Order(60)
    MenuEntry deliveriesEntry() {
        return new MenuEntry("/office/deliveries", "nav.deliveries", Role.CLERK);
    }
}
