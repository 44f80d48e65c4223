package org.gongkai.server.request;

import org.gongkai.rules.request.Dockets;
import org.gongkai.server.platform.data.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of dockets over this installation's calendar (办理规则). */
@Configuration(proxyBeanMethods = false)
class DocketConfiguration {

    @Bean
    Dockets dockets(Calendars calendars) {
        return new Dockets(calendars::now);
    }
}
