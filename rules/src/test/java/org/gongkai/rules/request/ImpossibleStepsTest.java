package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImpossibleStepsTest {

    private static final ReplyClock CLOCK = new ReplyClock(WorkingCalendar.builtIn(), Periods.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correction_asked=2025-04-02 | RECEIPT_NOT_FIRST | CORRECTION_ASKED | 2025-04-02 | put the step received first",
                "extended=5 received=2025-04-02 | RECEIPT_NOT_FIRST | EXTENDED | 5 | put the step received first",
                "received=2025-04-02 received=2025-04-03 | RECEIVED_TWICE | RECEIVED | 2025-04-03 | keep one",
                "received=2025-04-02 consulted=2025-04-01.. | BEFORE_RECEIPT | CONSULTED | 2025-04-01 | check the two dates",
                "received=2025-04-02 correction_asked=2025-04-01 | BEFORE_RECEIPT | CORRECTION_ASKED | 2025-04-01 | check the two dates",
                "received=2025-04-02 fee_noticed=2025-04-01 | BEFORE_RECEIPT | FEE_NOTICED | 2025-04-01 | check the two dates",
                "received=2025-04-02 extended=5@2025-04-01 | BEFORE_RECEIPT | EXTENDED | 2025-04-01 | check the two dates",
                "received=2025-04-02 correction_asked=2025-04-08 corrected=2025-04-07 | OUT_OF_ORDER | CORRECTED | 2025-04-07 | order of their dates",
                "received=2025-04-02 fee_noticed=2025-04-08 paid=2025-04-07 | OUT_OF_ORDER | PAID | 2025-04-07 | order of their dates",
                "received=2025-04-02 corrected=2025-04-07 | NO_CORRECTION_ASKED | CORRECTED | 2025-04-07 | add correction_asked",
                "received=2025-04-02 fee_noticed=2025-04-03 corrected=2025-04-07 | NO_CORRECTION_ASKED | CORRECTED | 2025-04-07 | add correction_asked",
                "received=2025-04-02 correction_asked=2025-04-03 corrected=2025-04-07 corrected=2025-04-08 | NO_CORRECTION_ASKED | CORRECTED | 2025-04-08 | add correction_asked",
                "received=2025-04-02 correction_asked=2025-04-03 corrected=2025-04-07 correction_asked=2025-04-08 | CORRECTION_ASKED_TWICE | CORRECTION_ASKED | 2025-04-08 | take one away",
                "received=2025-04-02 correction_asked=2025-04-03 fee_noticed=2025-04-07 | STILL_WAITING | FEE_NOTICED | 2025-04-07 | enter that answer first",
                "received=2025-04-02 fee_noticed=2025-04-03 correction_asked=2025-04-07 | STILL_WAITING | CORRECTION_ASKED | 2025-04-07 | enter that answer first",
                "received=2025-04-02 fee_noticed=2025-04-03 fee_noticed=2025-04-07 | STILL_WAITING | FEE_NOTICED | 2025-04-07 | enter that answer first",
                "received=2025-04-02 paid=2025-04-07 | NO_FEE_NOTICED | PAID | 2025-04-07 | add fee_noticed",
                "received=2025-04-02 consulted=2025-04-08..2025-04-07 | RETURNED_BEFORE_SENT | CONSULTED | 2025-04-07 | swap the dates",
                "received=2025-04-02 extended=0 | EXTENSION_LENGTH | EXTENDED | 0 | must be 1 to 20",
                "received=2025-04-02 extended=-3 | EXTENSION_LENGTH | EXTENDED | -3 | must be 1 to 20",
                "received=2025-04-02 extended=21 | EXTENSION_LENGTH | EXTENDED | 21 | must be 1 to 20",
                "received=2025-04-02 extended=11 extended=10 | EXTENSIONS_TOGETHER | EXTENDED | 21 | at most 20",
                "received=2025-03-17 extended=10@2025-04-16 | EXTENDED_LATE | EXTENDED | 2025-04-16 | must be told by then",
            })
    void aStepThatCannotBeIsRefusedByNameValueAndCure(
            String steps, StepProblem problem, StepKind step, String value, String cure) {
        assertThatExceptionOfType(ImpossibleStepException.class)
                .isThrownBy(() -> CLOCK.reckon(StepNotation.steps(steps)))
                .withMessageContainingAll(step == StepKind.EXTENDED ? "extended" : step.id(), value, cure)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .satisfies(e -> assertThat(e.step()).isEqualTo(step))
                .satisfies(e -> assertThat(e.value()).isEqualTo(value));
    }

    @Test
    void aListWithoutAnyStepIsRefused() {
        assertThatThrownBy(() -> CLOCK.reckon(List.of()))
                .hasMessageContaining("begin with the day the request was received");
    }

    @Test
    void theTermOfACorrectionCannotEndBeforeItsNotice() {
        assertThatThrownBy(() -> new Step.CorrectionAsked(LocalDate.of(2025, 4, 3), LocalDate.of(2025, 4, 2)))
                .hasMessageContainingAll("2025-04-02", "2025-04-03", "check the two dates");
    }

    @Test
    void aFeeCannotHaveBeenNoticedBeforeThereWasOne() {
        assertThatExceptionOfType(PeriodNotInForceException.class)
                .isThrownBy(() ->
                        CLOCK.reckon(StepNotation.steps("received=2020-11-02 fee_noticed=2020-11-09 paid=2020-11-12")))
                .withMessageContainingAll("fee_payment", "2020-11-09", "2021-01-01");
    }

    @ParameterizedTest
    @EnumSource(StepProblem.class)
    void everyMessageIsFilledIn(StepProblem problem) {
        assertThat(problem.message("step", "value", "other"))
                .doesNotContain("{")
                .hasSizeGreaterThan(20);
    }
}
