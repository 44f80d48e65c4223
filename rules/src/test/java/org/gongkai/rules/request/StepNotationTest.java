package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.gongkai.rules.request.UnreadableStepException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNotationTest {

    @Test
    void stepsAreReadInTheOrderTheyAreWritten() {
        assertThat(StepNotation.steps("received=2024-05-29  consulted=2024-06-04.. extended=10@2024-06-20"))
                .containsExactly(
                        new Step.Received(LocalDate.of(2024, 5, 29)),
                        new Step.Consulted(LocalDate.of(2024, 6, 4), null),
                        new Step.Extended(10, LocalDate.of(2024, 6, 20)));
        assertThat(StepNotation.steps(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "received, NOT_A_STEP",
        "=2024-05-29, NOT_A_STEP",
        "recieved=2024-05-29, NOT_A_STEP",
        "RECEIVED=2024-05-29, NOT_A_STEP",
        "received=2024-02-30, NO_DATE",
        "paid=, NO_DATE",
        "received=1024-05-29, YEAR",
        "received=+12024-05-29, YEAR",
        "consulted=2024-06-04, NO_SPAN",
        "consulted=..2024-06-04, NO_DATE",
        "extended=ten, NO_DAYS",
        "extended=10@, NO_DATE",
        "extended=99999999999, NO_DAYS"
    })
    void whatIsNoStepIsNamedAsItIsWritten(String text, Problem problem) {
        assertThatExceptionOfType(UnreadableStepException.class)
                .isThrownBy(() -> StepNotation.steps("received=2024-05-29 " + text))
                .withMessageContaining('"' + text + '"')
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
