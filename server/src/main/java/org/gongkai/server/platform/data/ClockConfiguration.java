package org.gongkai.server.platform.data;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.report.HolidayFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the calendar everything asks; in Asia/Shanghai, for that is where the law's days are (时钟与工作日历). */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The built-in arrangements and those of the data folder, which win.
     *
     * @throws org.gongkai.rules.calendar.BrokenHolidaysException where a line of a file cannot be read; the program does
     *     not start then, for a limit must not be reckoned from half a calendar
     */
    @Bean
    Calendars calendars(Installation installation) throws IOException {
        return new Calendars(() -> HolidayFolder.calendar(installation.data()));
    }

    /** With a day given, that day goes by as a real one does, from the hour it is now. */
    @Bean
    Clock clock(Installation installation) {
        Clock real = Clock.system(ZONE);
        if (installation.today() == null) {
            return real;
        }
        Duration shift = Duration.ofDays(
                installation.today().toEpochDay() - LocalDate.now(real).toEpochDay());
        return Clock.offset(real, shift);
    }
}
