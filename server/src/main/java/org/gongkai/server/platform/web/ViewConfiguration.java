package org.gongkai.server.platform.web;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template knows. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ViewConfiguration {

    @Bean
    SmartInitializingSingleton knownToTemplates(
            ThymeleafViewResolver views, StyleSheet sheet, WorkingDays days, Clock clock) {
        return () -> {
            views.addStaticVariable("styleSheet", sheet);
            views.addStaticVariable("workingDays", days);
            views.addStaticVariable("zone", clock.getZone());
        };
    }
}
