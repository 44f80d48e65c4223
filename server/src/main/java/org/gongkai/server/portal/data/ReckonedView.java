package org.gongkai.server.portal.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.calendar.DayKind;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.rules.request.Waiting;
import org.gongkai.rules.request.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A reckoning as other programs are told of it (期限计算结果). {@code needsYear}, {@code earliest} and {@code provisional} speak
 * of the due date, or of the waiting step's limit while a step waits.
 *
 * @param due null while a step waits or a year is not loaded
 * @param needsYear the year whose holiday arrangement is missing, null where none is
 * @param earliest with {@code needsYear}, the earliest date that is possible
 * @param provisional whether an arrangement to come may still move it
 * @param law the article of the period, or the one that makes the clock wait
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ReckonedView(
        @Nullable LocalDate due,
        @Nullable Integer needsYear,
        @Nullable LocalDate earliest,
        boolean provisional,
        @Nullable Wait waiting,
        String law,
        String lawEn,
        List<Day> days) {

    /**
     * A step whose answer the clock waits for.
     *
     * @param until by when its answer is due, null where that is not known
     */
    record Wait(String step, LocalDate since, @Nullable LocalDate until) {}

    /**
     * A day of the reckoning.
     *
     * @param holiday the holiday that it is off for, or that it makes up for; null for none
     */
    record Day(
            LocalDate date,
            boolean counted,
            String reason,
            String kind,
            @Nullable String holiday) {

        static Day of(ExplainedDay day) {
            return new Day(
                    day.date(),
                    day.counted(),
                    day.reason().name().toLowerCase(Locale.ROOT),
                    word(day.kind()),
                    nameOf(day.kind()));
        }
    }

    static ReckonedView of(Reckoning reckoning) {
        Waiting waiting = reckoning.waiting();
        Wording law = waiting == null ? reckoning.law() : waiting.law();
        return new ReckonedView(
                reckoning.due(),
                reckoning.needsYear(),
                reckoning.earliest(),
                reckoning.provisional(),
                waiting == null ? null : new Wait(waiting.step().id(), waiting.since(), reckoning.waitingUntil()),
                law.zh(),
                law.en(),
                reckoning.days().stream().map(Day::of).toList());
    }

    private static String word(DayKind kind) {
        if (kind instanceof DayKind.Holiday) {
            return "holiday";
        }
        if (kind instanceof DayKind.MadeUpWorkday) {
            return "made_up_workday";
        }
        if (kind instanceof DayKind.Unknown) {
            return "unknown";
        }
        return kind.worked() ? "workday" : "weekend";
    }

    private static @Nullable String nameOf(DayKind kind) {
        if (kind instanceof DayKind.Holiday holiday) {
            return holiday.name();
        }
        return kind instanceof DayKind.MadeUpWorkday made ? made.name() : null;
    }
}
