package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.HolidayCsv;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final ReplyClock CLOCK = new ReplyClock(CALENDAR, Periods.builtIn());

    @Test
    void anExtensionAddsItsWorkingDays() {
        assertThat(due("received=2023-10-08 extended=20")).isEqualTo("2023-12-01");
        assertThat(counted(reckon("received=2023-10-08 extended=20"))).isEqualTo(40);
    }

    @Test
    void twoExtensionsOfOneClockAddUpToTwentyAtMost() {
        assertThat(due("received=2023-10-08 extended=15 extended=5")).isEqualTo("2023-12-01");
    }

    @Test
    void anExtensionWithADateBeforeARestartIsDropped() {
        assertThat(due("received=2024-04-01 extended=10@2024-04-10 fee_noticed=2024-04-12 paid=2024-05-29"))
                .isEqualTo(due("received=2024-05-29"));
        assertThat(due("received=2024-04-01 fee_noticed=2024-04-12 extended=10@2024-04-15 paid=2024-05-29"))
                .isEqualTo(due("received=2024-05-29"));
    }

    @Test
    void anExtensionWithADateAfterARestartHolds() {
        assertThat(due("received=2024-04-01 fee_noticed=2024-04-12 paid=2024-05-29 extended=10@2024-06-03"))
                .isEqualTo(due("received=2024-05-29 extended=10"));
    }

    @Test
    void anExtensionMayBeToldOnTheFirstDueDateItself() {
        assertThat(due("received=2025-03-17 extended=10@2025-04-15")).isEqualTo(due("received=2025-03-17 extended=10"));
    }

    /** Received 2025-03-17: first due date 2025-04-15, an extension without a date is entered on 2025-04-14. */
    @Test
    void anExtensionWithoutADateGoesToTheNewClockIfTheOldWasStoppedByThen() {
        assertThat(due("received=2025-03-17 extended=10 fee_noticed=2025-04-14 paid=2025-04-21"))
                .isEqualTo(due("received=2025-04-21 extended=10"));
    }

    @Test
    void anExtensionWithoutADateIsDroppedIfItsClockWasStoppedAfterItWasEntered() {
        assertThat(due("received=2025-03-17 extended=10 fee_noticed=2025-04-15 paid=2025-04-21"))
                .isEqualTo(due("received=2025-04-21"));
    }

    @Test
    void aSuspensionMovesTheDayOnWhichAnExtensionWithoutADateIsEntered() {
        assertThat(due("received=2025-03-17 consulted=2025-04-10..2025-04-14 extended=10 fee_noticed=2025-04-16"
                        + " paid=2025-04-21"))
                .isEqualTo(due("received=2025-04-21 extended=10"));
    }

    @Test
    void anExtensionEnteredWhileAStepWaitsGoesToTheNewClock() {
        assertThat(due("received=2025-03-17 fee_noticed=2025-04-15 extended=10 paid=2025-04-21"))
                .isEqualTo(due("received=2025-04-21 extended=10"));
    }

    @Test
    void anExtensionWithoutADateGoesOnWhereAnOpinionAwaitedLeftNoDueDate() {
        assertThat(due("received=2025-03-17 consulted=2025-03-20.. extended=10 fee_noticed=2025-06-10 paid=2025-06-20"))
                .isEqualTo(due("received=2025-06-20 extended=10"));
    }

    @Test
    void anExtensionWithoutADatePassesOverTwoStoppedClocks() {
        assertThat(due("received=2025-03-17 extended=10 correction_asked=2025-03-20 corrected=2025-03-31"
                        + " fee_noticed=2025-04-07 paid=2025-04-21"))
                .isEqualTo(due("received=2025-04-21 extended=10"));
    }

    @Test
    void anExtensionStaysUndecidedWhileTheYearThatDecidesItsDayIsNotLoaded() {
        WorkingCalendar gap = CALENDAR.with(HolidayCsv.parse("gap.csv", "2028-01-01,off,元旦"));
        Reckoning reckoning = new ReplyClock(gap, Periods.builtIn())
                .reckon(StepNotation.steps("received=2026-12-04 extended=10 fee_noticed=2027-01-03 paid=2027-12-31"));
        assertThat(reckoning.due()).isNull();
        assertThat(reckoning.needsYear()).isEqualTo(2027);
        assertThat(reckoning.earliest()).isEqualTo("2028-01-28");
    }

    @Test
    void anExtensionGoesOnWhereEvenTheEarliestDayLiesAfterTheStop() {
        Reckoning reckoning = reckon("received=2026-12-04 extended=10 fee_noticed=2026-12-21 paid=2026-12-28");
        assertThat(counted(reckoning)).isEqualTo(30);
        assertThat(reckoning.needsYear()).isEqualTo(2027);
    }

    private static Reckoning reckon(String steps) {
        return CLOCK.reckon(StepNotation.steps(steps));
    }

    private static LocalDate due(String steps) {
        LocalDate due = reckon(steps).due();
        assertThat(due).as(steps).isNotNull();
        return due;
    }

    private static long counted(Reckoning reckoning) {
        return reckoning.days().stream().filter(ExplainedDay::counted).count();
    }
}
