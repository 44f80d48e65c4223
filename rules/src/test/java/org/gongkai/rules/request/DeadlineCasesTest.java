package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeadlineCasesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final Periods PERIODS = Periods.builtIn();
    private static final ReplyClock CLOCK = new ReplyClock(CALENDAR, PERIODS);

    @ParameterizedTest
    @CsvFileSource(resources = "reply-deadlines.csv", useHeadersInDisplayName = true)
    void everyReplyCaseOfTheTableIsMet(String steps, LocalDate due, LocalDate earliest, Integer needsYear) {
        Reckoning reckoning = CLOCK.reckon(StepNotation.steps(steps));
        assertThat(reckoning.due()).isEqualTo(due);
        assertThat(reckoning.earliest()).isEqualTo(earliest);
        assertThat(reckoning.needsYear()).isEqualTo(needsYear);
        assertThat(reckoning.waiting()).isNull();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "reply-deadlines.csv", useHeadersInDisplayName = true)
    void theExplanationOfEveryReplyCaseCountsExactlyThePeriod(String steps) {
        List<Step> list = StepNotation.steps(steps);
        int extended = list.stream()
                .mapToInt(step -> step instanceof Step.Extended extension ? extension.days() : 0)
                .sum();
        List<ExplainedDay> days = CLOCK.reckon(list).days();
        assertThat(days.stream().filter(ExplainedDay::counted)).hasSize(20 + extended);
        assertThat(days).extracting(ExplainedDay::date).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "other-deadlines.csv", useHeadersInDisplayName = true)
    void everyOtherCaseOfTheTableIsMet(String period, LocalDate from, LocalDate due) {
        PeriodName name = PeriodName.of(period).orElseThrow();
        assertThat(PERIODS.reckon(name, from, from, CALENDAR).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "other-deadlines.csv", useHeadersInDisplayName = true)
    void theExplanationOfEveryOtherCaseCountsExactlyThePeriod(String period, LocalDate from) {
        PeriodName name = PeriodName.of(period).orElseThrow();
        PeriodLength length = PERIODS.named(name).on(from).length();
        long expected = length.unit() == PeriodLength.Unit.MONTHS
                ? from.plusMonths(length.count()).toEpochDay() - from.toEpochDay()
                : length.count();
        assertThat(PERIODS.reckon(name, from, from, CALENDAR).days().stream().filter(ExplainedDay::counted))
                .hasSize((int) expected);
    }
}
