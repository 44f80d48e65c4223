package org.gongkai.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void theYearsThatComeWithTheProgramAreLoaded(int year) {
        assertThat(CALENDAR.isLoaded(year)).isTrue();
    }

    @Test
    void aYearIsLoadedOnlyOnceItsFirstOfJanuaryIsNamed() {
        assertThat(CALENDAR.isLoaded(2018)).as("only its last days are named").isFalse();
        assertThat(CALENDAR.isLoaded(2027)).isFalse();
        assertThat(with("2027-05-01,off,劳动节").isLoaded(2027)).isFalse();
        assertThat(with("2027-01-01,off,元旦").isLoaded(2027)).isTrue();
    }

    @Test
    void everyKindOfDayIsKnownByName() {
        assertThat(CALENDAR.kindOf(date("2025-09-24"))).isEqualTo(new DayKind.Workday());
        assertThat(CALENDAR.kindOf(date("2025-09-27"))).isEqualTo(new DayKind.Weekend());
        assertThat(CALENDAR.kindOf(date("2025-09-28"))).isEqualTo(new DayKind.MadeUpWorkday("国庆节、中秋节"));
        assertThat(CALENDAR.kindOf(date("2025-10-01"))).isEqualTo(new DayKind.Holiday("国庆节、中秋节"));
        assertThat(CALENDAR.kindOf(date("2025-10-04")))
                .as("a Saturday inside a holiday")
                .isEqualTo(new DayKind.Holiday("国庆节、中秋节"));
        assertThat(CALENDAR.kindOf(date("2027-03-03"))).isEqualTo(new DayKind.Unknown(2027));
    }

    @Test
    void onlyWorkdaysAndMadeUpWorkdaysAreWorked() {
        assertThat(new DayKind.Workday().worked()).isTrue();
        assertThat(new DayKind.MadeUpWorkday("春节").worked()).isTrue();
        assertThat(new DayKind.Weekend().worked()).isFalse();
        assertThat(new DayKind.Holiday("春节").worked()).isFalse();
        assertThat(new DayKind.Unknown(2027).worked()).isFalse();
    }

    @Test
    void aDayThatTheNextArrangementNamesIsKnownThoughItsYearIsNotLoaded() {
        assertThat(CALENDAR.kindOf(date("2018-12-29"))).isEqualTo(new DayKind.MadeUpWorkday("元旦"));
        assertThat(CALENDAR.kindOf(date("2018-12-28"))).isEqualTo(new DayKind.Unknown(2018));
    }

    @Test
    void aFurtherFileAddsAYearAndOverridesSingleDays() {
        WorkingCalendar office = with("2027-01-01,off,元旦\n2026-10-10,off,停电\n2026-08-08,work,防汛");
        assertThat(office.kindOf(date("2027-01-04"))).isEqualTo(new DayKind.Workday());
        assertThat(office.kindOf(date("2026-10-10"))).isEqualTo(new DayKind.Holiday("停电"));
        assertThat(office.kindOf(date("2026-08-08"))).isEqualTo(new DayKind.MadeUpWorkday("防汛"));
        assertThat(CALENDAR.kindOf(date("2026-10-10")))
                .as("the first is unchanged")
                .isInstanceOf(DayKind.MadeUpWorkday.class);
    }

    @Test
    void theDayATermStartsOnIsNotCounted() {
        Term term = CALENDAR.workingDaysAfter(date("2025-03-17"), 1);
        assertThat(term.deadline()).isEqualTo(new Deadline.Due(date("2025-03-18"), false));
    }

    @Test
    void everyDayOfATermIsExplained() {
        Term term = CALENDAR.workingDaysAfter(date("2025-09-26"), 2);
        assertThat(term.deadline()).isEqualTo(new Deadline.Due(date("2025-09-29"), false));
        assertThat(term.days())
                .extracting(ExplainedDay::date, ExplainedDay::counted, ExplainedDay::reason, ExplainedDay::kind)
                .containsExactly(
                        tuple(date("2025-09-26"), false, DayReason.STARTS, new DayKind.Workday()),
                        tuple(date("2025-09-27"), false, DayReason.OFF, new DayKind.Weekend()),
                        tuple(date("2025-09-28"), true, DayReason.WORKED, new DayKind.MadeUpWorkday("国庆节、中秋节")),
                        tuple(date("2025-09-29"), true, DayReason.WORKED, new DayKind.Workday()));
    }

    @Test
    void suspendedDaysDoNotCountFromTheDayAfterTheLetterToTheDayTheOpinionCame() {
        Term term = CALENDAR.workingDaysAfter(
                date("2025-03-17"),
                DayReason.RECEIVED,
                2,
                List.of(new Suspension(date("2025-03-18"), date("2025-03-20"))));
        assertThat(term.days())
                .extracting(ExplainedDay::date, ExplainedDay::reason)
                .containsExactly(
                        tuple(date("2025-03-17"), DayReason.RECEIVED),
                        tuple(date("2025-03-18"), DayReason.WORKED),
                        tuple(date("2025-03-19"), DayReason.SUSPENDED),
                        tuple(date("2025-03-20"), DayReason.SUSPENDED),
                        tuple(date("2025-03-21"), DayReason.WORKED));
    }

    @Test
    void aTermThatRunsIntoAYearNotLoadedNamesTheYearAndTheEarliestDay() {
        Term term = CALENDAR.workingDaysAfter(date("2026-12-30"), 4);
        assertThat(term.deadline()).isEqualTo(new Deadline.NeedsYear(2027, date("2027-01-03"), true));
        assertThat(term.days()).last().satisfies(day -> {
            assertThat(day.date()).as("a Sunday, taken as worked").isEqualTo(date("2027-01-03"));
            assertThat(day.reason()).isEqualTo(DayReason.ASSUMED_WORKED);
            assertThat(day.kind()).isEqualTo(new DayKind.Unknown(2027));
        });
        assertThat(term.deadline().dueOrNull()).isNull();
    }

    @Test
    void theFirstYearThatIsMissingIsTheOneNamed() {
        WorkingCalendar gap = with("2028-01-01,off,元旦");
        assertThat(gap.workingDaysAfter(date("2026-12-30"), 400).deadline())
                .isInstanceOfSatisfying(Deadline.NeedsYear.class, missing -> assertThat(missing.needsYear())
                        .isEqualTo(2027));
    }

    @Test
    void aTermFillsInOnceTheYearIsLoaded() {
        assertThat(with("2027-01-01,off,元旦")
                        .workingDaysAfter(date("2026-12-30"), 2)
                        .deadline())
                .isEqualTo(new Deadline.Due(date("2027-01-04"), false));
    }

    @Test
    void aTermBeforeTheFirstLoadedYearNeedsThatYearToo() {
        assertThat(CALENDAR.workingDaysAfter(date("2018-12-20"), 3).deadline())
                .isEqualTo(new Deadline.NeedsYear(2018, date("2018-12-23"), false));
    }

    @Test
    void theLastTenDaysOfTheLastLoadedYearAreProvisional() {
        assertThat(CALENDAR.isProvisional(date("2026-12-21"))).isFalse();
        assertThat(CALENDAR.isProvisional(date("2026-12-22"))).isTrue();
        assertThat(CALENDAR.isProvisional(date("2026-12-31"))).isTrue();
        assertThat(CALENDAR.isProvisional(date("2025-12-31")))
                .as("2026 is loaded")
                .isFalse();
        assertThat(CALENDAR.isProvisional(date("2027-12-31")))
                .as("2027 is not loaded")
                .isFalse();
    }

    @Test
    void aTermIsProvisionalWhenItTouchesThoseDays() {
        assertThat(CALENDAR.workingDaysAfter(date("2026-12-18"), 1).deadline())
                .isEqualTo(new Deadline.Due(date("2026-12-21"), false));
        assertThat(CALENDAR.workingDaysAfter(date("2026-12-18"), 2).deadline())
                .isEqualTo(new Deadline.Due(date("2026-12-22"), true));
        assertThat(CALENDAR.calendarDaysUntil(date("2026-12-01"), date("2026-12-25"))
                        .deadline())
                .isEqualTo(new Deadline.Due(date("2026-12-25"), true));
        assertThat(CALENDAR.workingDayFrom(date("2026-12-26"))).isEqualTo(new Deadline.Due(date("2026-12-28"), true));
    }

    @Test
    void aDateRollsToTheNextWorkingDayOnlyIfItIsADayOff() {
        assertThat(CALENDAR.workingDayFrom(date("2025-10-09"))).isEqualTo(new Deadline.Due(date("2025-10-09"), false));
        assertThat(CALENDAR.workingDayFrom(date("2025-10-01"))).isEqualTo(new Deadline.Due(date("2025-10-09"), false));
        assertThat(CALENDAR.workingDayFrom(date("2027-05-01")))
                .isEqualTo(new Deadline.NeedsYear(2027, date("2027-05-01"), false));
    }

    @Test
    void aDayOffAtTheYearsEndRollsIntoTheYearThatIsNotLoaded() {
        assertThat(with("2026-12-31,off,元旦").workingDayFrom(date("2026-12-31")))
                .isEqualTo(new Deadline.NeedsYear(2027, date("2027-01-01"), true));
    }

    @Test
    void aCalendarTermCountsEveryDayAndRollsOverADayOff() {
        Term term = CALENDAR.calendarDaysUntil(date("2024-09-29"), date("2024-10-05"));
        assertThat(term.deadline()).isEqualTo(new Deadline.Due(date("2024-10-08"), false));
        assertThat(term.days())
                .extracting(ExplainedDay::reason)
                .containsExactly(
                        DayReason.STARTS,
                        DayReason.CALENDAR_DAY,
                        DayReason.CALENDAR_DAY,
                        DayReason.CALENDAR_DAY,
                        DayReason.CALENDAR_DAY,
                        DayReason.CALENDAR_DAY,
                        DayReason.CALENDAR_DAY,
                        DayReason.ROLLED_OVER,
                        DayReason.ROLLED_OVER,
                        DayReason.ROLLED_TO);
    }

    @Test
    void theWorkingDayBeforeSkipsHolidays() {
        assertThat(CALENDAR.workingDayBefore(date("2025-10-09"))).hasValue(date("2025-09-30"));
        assertThat(CALENDAR.workingDayBefore(date("2025-09-29"))).hasValue(date("2025-09-28"));
    }

    @Test
    void theWorkingDayBeforeIsNotGuessedInAYearNotLoaded() {
        assertThat(CALENDAR.workingDayBefore(date("2019-01-02"))).hasValue(date("2018-12-29"));
        assertThat(CALENDAR.workingDayBefore(date("2018-12-29"))).isEmpty();
    }

    @Test
    void termsWithoutLengthAreRefused() {
        LocalDate day = date("2025-03-17");
        assertThatThrownBy(() -> CALENDAR.workingDaysAfter(day, 0)).hasMessageContaining("give at least 1");
        assertThatThrownBy(() -> CALENDAR.calendarDaysUntil(day, day)).hasMessageContaining("must end later");
        assertThatThrownBy(() -> new Suspension(day, day.minusDays(1)))
                .hasMessageContainingAll("2025-03-16", "2025-03-17", "swap the dates");
    }

    private static WorkingCalendar with(String csv) {
        return CALENDAR.with(HolidayCsv.parse("office.csv", csv));
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
