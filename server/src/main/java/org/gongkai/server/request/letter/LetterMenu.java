package org.gongkai.server.request.letter;

import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What letters bring to the menu. */
@Configuration(proxyBeanMethods = false)
class LetterMenu {

    @Bean
    @Order(70)
    MenuEntry lettersEntry() {
        return MenuEntry.rare("/office/letters", "letters.title", Role.CLERK);
    }
}
