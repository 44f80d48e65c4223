package org.gongkai.server.rollup.exchange;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the exchange brings to the menu. */
@Configuration(proxyBeanMethods = false)
class ExchangeMenu {

    @Bean
    @Order(38)
    MenuEntry exchangeEntry() {
        return MenuEntry.rare(
                "/office/exchange", "exchange.title", Role.DISTRICT, Role.CLERK, Role.LEADER, Role.INSPECTOR);
    }
}
