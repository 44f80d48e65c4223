package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.HolidayCsv;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplyClockTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final ReplyClock CLOCK = new ReplyClock(CALENDAR, Periods.builtIn());

    @Test
    void theReplyNamesItsArticle() {
        assertThat(reckon("received=2025-03-17").law().zh()).isEqualTo("《政府信息公开条例》第三十三条");
    }

    @Test
    void receiptOnADayOffStandsAndCountingBeginsWithTheNextWorkingDay() {
        Reckoning reckoning = reckon("received=2025-05-04");
        assertThat(reckoning.days().get(0).reason()).isEqualTo(DayReason.RECEIVED);
        assertThat(firstCounted(reckoning)).isEqualTo("2025-05-06");
    }

    @Nested
    class Consultations {

        @Test
        void overlappingConsultationsCountOnce() {
            assertThat(due("received=2024-05-29 consulted=2024-06-04..2024-06-26 consulted=2024-06-20..2024-06-28"))
                    .isEqualTo(due("received=2024-05-29 consulted=2024-06-04..2024-06-28"));
        }

        @Test
        void theDayOfTheLetterCountsAndTheDayOfTheOpinionDoesNot() {
            Reckoning reckoning = reckon("received=2025-03-17 consulted=2025-03-19..2025-03-21");
            assertThat(reason(reckoning, "2025-03-19")).isEqualTo(DayReason.WORKED);
            assertThat(reason(reckoning, "2025-03-20")).isEqualTo(DayReason.SUSPENDED);
            assertThat(reason(reckoning, "2025-03-21")).isEqualTo(DayReason.SUSPENDED);
            assertThat(reason(reckoning, "2025-03-24")).isEqualTo(DayReason.WORKED);
        }

        @Test
        void anOpinionOnTheDayOfTheLetterSuspendsNothing() {
            assertThat(due("received=2025-03-17 consulted=2025-03-19..2025-03-19"))
                    .isEqualTo(due("received=2025-03-17"));
        }

        @Test
        void anOpinionStillAwaitedLeavesNoDueDate() {
            Reckoning reckoning = reckon("received=2025-03-17 consulted=2025-03-19..");
            assertThat(reckoning.due()).isNull();
            assertThat(reckoning.earliest()).isNull();
            assertThat(reckoning.needsYear()).isNull();
            assertThat(reckoning.provisional()).isFalse();
            assertThat(waiting(reckoning).step().id()).isEqualTo("consulted");
            assertThat(waiting(reckoning).since()).isEqualTo("2025-03-19");
            assertThat(waiting(reckoning).limit()).isNull();
            assertThat(reckoning.days()).last().extracting(ExplainedDay::date).hasToString("2025-03-19");
            assertThat(counted(reckoning)).isEqualTo(2);
        }

        @Test
        void theFirstLetterStillAwaitedIsTheOneNamed() {
            Reckoning reckoning = reckon(
                    "received=2025-03-17 consulted=2025-03-18..2025-03-20 consulted=2025-03-19.. consulted=2025-03-25..");
            assertThat(waiting(reckoning).since()).isEqualTo("2025-03-19");
        }

        @Test
        void aLetterSentOnTheDueDateOrLaterSuspendsNothing() {
            assertThat(due("received=2025-03-17 consulted=2025-04-15..")).isEqualTo(due("received=2025-03-17"));
            assertThat(reckon("received=2025-03-17 consulted=2025-04-14..").due())
                    .isNull();
        }
    }

    @Nested
    class Restarts {

        @Test
        void aCorrectedRequestStartsTheClockAnew() {
            assertThat(due("received=2025-04-24 correction_asked=2025-04-29 corrected=2025-05-24"))
                    .isEqualTo(due("received=2025-05-24"));
        }

        @Test
        void aPaymentStartsTheClockAnew() {
            assertThat(due("received=2022-05-04 fee_noticed=2022-05-09 paid=2022-05-25"))
                    .isEqualTo(due("received=2022-05-25"));
        }

        @Test
        void aRestartDropsEarlierSuspensions() {
            assertThat(
                            due(
                                    "received=2024-05-29 consulted=2024-06-03..2024-06-05 fee_noticed=2024-06-06 paid=2024-06-07"))
                    .isEqualTo(due("received=2024-06-07"));
        }

        @Test
        void aRestartDropsAConsultationThatIsStillUnderWay() {
            assertThat(
                            due(
                                    "received=2024-05-29 consulted=2024-06-03..2024-06-20 fee_noticed=2024-06-06 paid=2024-06-07"))
                    .isEqualTo(due("received=2024-06-07"));
            assertThat(due("received=2024-05-29 consulted=2024-06-03.. fee_noticed=2024-06-06 paid=2024-06-07"))
                    .isEqualTo(due("received=2024-06-07"));
        }

        @Test
        void aConsultationAfterARestartCounts() {
            assertThat(
                            due(
                                    "received=2024-05-20 fee_noticed=2024-05-27 paid=2024-05-29 consulted=2024-06-04..2024-06-26"))
                    .isEqualTo(due("received=2024-05-29 consulted=2024-06-04..2024-06-26"));
        }

        @Test
        void aRequestMayBeCorrectedAndThenPaidFor() {
            assertThat(due("received=2024-05-06 correction_asked=2024-05-08 corrected=2024-05-20 fee_noticed=2024-05-24"
                            + " paid=2024-05-29"))
                    .isEqualTo(due("received=2024-05-29"));
        }

        @Test
        void theDaysBeforeARestartAreListedAsDropped() {
            Reckoning reckoning = reckon("received=2025-04-24 correction_asked=2025-04-29 corrected=2025-05-24");
            assertThat(reason(reckoning, "2025-04-24")).isEqualTo(DayReason.RECEIVED);
            assertThat(reason(reckoning, "2025-04-25")).isEqualTo(DayReason.DROPPED);
            assertThat(reason(reckoning, "2025-05-23")).isEqualTo(DayReason.DROPPED);
            assertThat(reason(reckoning, "2025-05-24")).isEqualTo(DayReason.CORRECTED);
            assertThat(counted(reckoning)).isEqualTo(20);
        }

        @Test
        void aCorrectionOnTheDayOfReceiptListsThatDayOnce() {
            Reckoning reckoning = reckon("received=2025-03-17 correction_asked=2025-03-17 corrected=2025-03-17");
            assertThat(reckoning.days()).extracting(ExplainedDay::date).doesNotHaveDuplicates();
            assertThat(reckoning.due()).isEqualTo(due("received=2025-03-17"));
        }
    }

    @Nested
    class WaitingForTheApplicant {

        @Test
        void aCorrectionAskedLeavesNoDueDate() {
            Reckoning reckoning = reckon("received=2025-04-24 correction_asked=2025-04-29");
            assertThat(reckoning.due()).isNull();
            assertThat(reckoning.waitingUntil()).isNull();
            assertThat(waiting(reckoning).step().id()).isEqualTo("correction_asked");
            assertThat(waiting(reckoning).law().zh()).contains("第三十条");
            assertThat(reckoning.days()).last().extracting(ExplainedDay::date).hasToString("2025-04-29");
            assertThat(counted(reckoning)).isZero();
        }

        @Test
        void theTermThatACorrectionNoticeSetIsItsLimit() {
            Step asked = new Step.CorrectionAsked(LocalDate.of(2025, 4, 29), LocalDate.of(2025, 5, 16));
            Reckoning reckoning = CLOCK.reckon(List.of(new Step.Received(LocalDate.of(2025, 4, 24)), asked));
            assertThat(reckoning.waitingUntil()).isEqualTo("2025-05-16");
        }

        @Test
        void aFeeIsPaidWithinTwentyWorkingDaysFromTheDayAfterItsNotice() {
            Reckoning reckoning = reckon("received=2023-04-10 fee_noticed=2023-04-20");
            assertThat(reckoning.due()).isNull();
            assertThat(reckoning.needsYear()).isNull();
            assertThat(reckoning.waitingUntil()).isEqualTo("2023-05-19");
            assertThat(waiting(reckoning).step().id()).isEqualTo("fee_noticed");
            assertThat(waiting(reckoning).law().zh()).contains("109号");
        }

        @Test
        void aFeesLimitMayNeedAYearThatIsNotLoaded() {
            Reckoning reckoning = reckon("received=2026-12-01 fee_noticed=2026-12-15");
            assertThat(reckoning.waitingUntil()).isNull();
            assertThat(reckoning.needsYear()).isEqualTo(2027);
            assertThat(reckoning.earliest()).isEqualTo("2027-01-08");
            assertThat(reckoning.provisional()).isTrue();
        }

        @Test
        void aFeesLimitMayBeProvisional() {
            Reckoning reckoning = reckon("received=2026-11-20 fee_noticed=2026-11-26");
            assertThat(reckoning.waitingUntil()).isEqualTo("2026-12-24");
            assertThat(reckoning.provisional()).isTrue();
        }

        @Test
        void theStepThatStopsTheClockIsNamedRatherThanAnOpinionAwaited() {
            assertThat(waiting(reckon("received=2025-03-17 consulted=2025-03-18.. fee_noticed=2025-03-20"))
                            .step())
                    .isEqualTo(StepKind.FEE_NOTICED);
        }
    }

    @Nested
    class TheYearsEnd {

        @Test
        void aRequestOfDecemberWaitsForNextYearsArrangement() {
            Reckoning reckoning = reckon("received=2026-12-04");
            assertThat(reckoning.deadline()).isEqualTo(new Deadline.NeedsYear(2027, LocalDate.of(2027, 1, 1), true));
            assertThat(counted(reckoning)).isEqualTo(20);
        }

        @Test
        void aDueDateInTheLastTenDaysIsProvisional() {
            assertThat(reckon("received=2026-11-20").provisional()).isFalse();
            assertThat(reckon("received=2026-11-24").due()).isEqualTo("2026-12-22");
            assertThat(reckon("received=2026-11-24").provisional()).isTrue();
        }

        @Test
        void theNextYearsArrangementSettlesBoth() {
            WorkingCalendar loaded = CALENDAR.with(
                    HolidayCsv.parse("holidays-2027.csv", "2026-12-27,work,元旦\n2026-12-28,off,元旦\n2027-01-01,off,元旦"));
            ReplyClock clock = new ReplyClock(loaded, Periods.builtIn());
            assertThat(clock.reckon(StepNotation.steps("received=2026-12-04")).due())
                    .isEqualTo("2027-01-04");
            assertThat(clock.reckon(StepNotation.steps("received=2026-11-24")).provisional())
                    .isFalse();
        }
    }

    private static Reckoning reckon(String steps) {
        return CLOCK.reckon(StepNotation.steps(steps));
    }

    private static LocalDate due(String steps) {
        LocalDate due = reckon(steps).due();
        assertThat(due).as(steps).isNotNull();
        return due;
    }

    private static Waiting waiting(Reckoning reckoning) {
        assertThat(reckoning.waiting()).isNotNull();
        return reckoning.waiting();
    }

    private static long counted(Reckoning reckoning) {
        return reckoning.days().stream().filter(ExplainedDay::counted).count();
    }

    private static LocalDate firstCounted(Reckoning reckoning) {
        return reckoning.days().stream()
                .filter(ExplainedDay::counted)
                .findFirst()
                .orElseThrow()
                .date();
    }

    private static DayReason reason(Reckoning reckoning, String date) {
        return reckoning.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
