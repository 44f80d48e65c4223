package org.gongkai.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @Property
    void aTermEndsOnAWorkingDayAndCountsExactlyItsLength(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("suspensions") List<Suspension> suspensions) {
        Term term = term(start, length, suspensions);
        assertThat(CALENDAR.kindOf(term.deadline().atTheEarliest()).worked()).isTrue();
        assertThat(term.days().stream().filter(ExplainedDay::counted)).hasSize(length);
    }

    @Property
    void everyDayFromTheStartToTheEndIsExplainedOnce(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("suspensions") List<Suspension> suspensions) {
        Term term = term(start, length, suspensions);
        assertThat(term.days())
                .extracting(ExplainedDay::date)
                .containsExactlyElementsOf(
                        start.datesUntil(term.deadline().atTheEarliest().plusDays(1))
                                .toList());
    }

    @Property
    void oneMoreSuspensionNeverMakesTheEndEarlier(
            @ForAll("starts") LocalDate start,
            @ForAll("suspensions") List<Suspension> suspensions,
            @ForAll("suspension") Suspension more) {
        List<Suspension> all = new ArrayList<>(suspensions);
        all.add(more);
        assertThat(end(start, 20, all)).isAfterOrEqualTo(end(start, 20, suspensions));
    }

    @Property
    void overlappingSuspensionsCountOnce(
            @ForAll("starts") LocalDate start, @ForAll("suspensions") List<Suspension> suspensions) {
        Set<LocalDate> union = suspensions.stream()
                .flatMap(one -> one.after().plusDays(1).datesUntil(one.until().plusDays(1)))
                .collect(Collectors.toSet());
        LocalDate end = start;
        for (int left = 20; left > 0; ) {
            end = end.plusDays(1);
            left -= CALENDAR.kindOf(end).worked() && !union.contains(end) ? 1 : 0;
        }
        assertThat(end(start, 20, suspensions)).isEqualTo(end);
    }

    @Property
    void aLongerTermNeverEndsEarlierAndTermsAddUp(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second) {
        LocalDate end = end(start, first + second, List.of());
        assertThat(end).isAfter(end(start, first, List.of()));
        assertThat(end).isEqualTo(end(end(start, first, List.of()), second, List.of()));
    }

    @Property
    void theWorkingDayBeforeATermOfOneDayIsTheOneItStartedFrom(@ForAll("starts") LocalDate start) {
        LocalDate worked = CALENDAR.workingDayFrom(start).atTheEarliest();
        assertThat(CALENDAR.workingDayBefore(end(worked, 1, List.of()))).hasValue(worked);
    }

    @Property
    void theEarliestDayIsNeverLaterThanTheDayTheLoadedYearGives(@ForAll @IntRange(min = 1, max = 60) int length) {
        LocalDate start = LocalDate.of(2026, 12, 4);
        WorkingCalendar loaded = CALENDAR.with(HolidayCsv.parse(
                "2027.csv", "2027-01-01,off,元旦\n2027-02-08,off,春节\n2027-02-09,off,春节\n2027-02-20,work,春节"));
        assertThat(CALENDAR.workingDaysAfter(start, length).deadline().atTheEarliest())
                .isBeforeOrEqualTo(
                        loaded.workingDaysAfter(start, length).deadline().atTheEarliest());
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return days();
    }

    @Provide
    Arbitrary<Suspension> suspension() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 45))
                .as((sent, length) -> new Suspension(sent, sent.plusDays(length)));
    }

    @Provide
    Arbitrary<List<Suspension>> suspensions() {
        return suspension().list().ofMaxSize(4);
    }

    private static Arbitrary<LocalDate> days() {
        long first = LocalDate.of(2019, 1, 1).toEpochDay();
        return Arbitraries.longs()
                .between(first, LocalDate.of(2025, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Term term(LocalDate start, int length, List<Suspension> suspensions) {
        return CALENDAR.workingDaysAfter(start, DayReason.STARTS, length, suspensions);
    }

    private static LocalDate end(LocalDate start, int length, List<Suspension> suspensions) {
        return term(start, length, suspensions).deadline().atTheEarliest();
    }
}
