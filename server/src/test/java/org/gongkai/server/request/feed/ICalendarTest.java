package org.gongkai.server.request.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar as RFC 5545 wants it. */
class ICalendarTest {

    private static final Instant NOW = Instant.parse("2021-01-12T01:02:03Z");

    @Test
    void anAllDayEventEndsOnTheDayBehindItAndIsStampedInUtc() {
        assertThat(lines("期限"))
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:request-1@x",
                        "DTSTAMP:20210112T010203Z",
                        "DTSTART;VALUE=DATE:20201231",
                        "DTEND;VALUE=DATE:20210101",
                        "SUMMARY:期限",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void everyLineEndsInCrLfAndNoneIsLongerThan75Octets() {
        String summary = "答复期限𠮷".repeat(30);
        String text = made(summary);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > 71)
                .noneMatch(line -> line.contains("\uFFFD"));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void signsWithAMeaningAreEscaped() {
        assertThat(lines("a;b,c\\d\ne")).contains("SUMMARY:a\\;b\\,c\\\\d\\ne");
    }

    private static List<String> lines(String summary) {
        return List.of(made(summary).split("\r\n"));
    }

    private static String made(String summary) {
        ICalendar calendar = new ICalendar("期限", NOW);
        calendar.allDay("request-1@x", LocalDate.of(2020, 12, 31), summary);
        return calendar.end();
    }
}
