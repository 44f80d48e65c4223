package org.gongkai.server.platform.data;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock everything asks; in Asia/Shanghai, for that is where the law's days are. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** With a day given, that day goes by as a real one does, from the hour it is now. */
    @Bean
    Clock clock(Installation installation) {
        Clock real = Clock.system(ZONE);
        if (installation.today() == null) {
            return real;
        }
        Duration shift = Duration.ofDays(installation.today().toEpochDay()
                - java.time.LocalDate.now(real).toEpochDay());
        return Clock.offset(real, shift);
    }
}
