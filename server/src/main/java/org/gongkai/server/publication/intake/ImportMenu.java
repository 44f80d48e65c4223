package org.gongkai.server.publication.intake;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the import brings to the menu. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {

    @Bean
    @Order(80)
    MenuEntry importEntry() {
        return MenuEntry.rare("/office/import", "nav.import", Role.CLERK);
    }
}
