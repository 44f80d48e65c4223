package org.gongkai.rules.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.rules.request.UnreadableStepException.Problem;

/**
 * Steps written in one line (步骤写法), as files of cases and other programs write them: {@code received=2024-05-29
 * consulted=2024-06-04..2024-06-26 extended=10}. A consultation whose opinion is awaited has no second date; an extension
 * may name the day it was entered, {@code extended=10@2024-06-20}.
 */
public final class StepNotation {

    /** Years that a date may have; another is a slip of the pen. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;
    private static final String SPAN = "..";

    private StepNotation() {}

    /**
     * The steps, in the order they are written.
     *
     * @throws UnreadableStepException where one is not written as a step
     * @throws ImpossibleStepException where one cannot be, whatever stands before it
     */
    public static List<Step> steps(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+"))
                        .map(StepNotation::step)
                        .toList();
    }

    private static Step step(String text) {
        int equals = text.indexOf('=');
        StepKind kind = kind(text, equals < 0 ? "" : text.substring(0, equals));
        String value = text.substring(equals + 1);
        return switch (kind) {
            case RECEIVED -> new Step.Received(date(text, value));
            case CORRECTION_ASKED -> new Step.CorrectionAsked(date(text, value));
            case CORRECTED -> new Step.Corrected(date(text, value));
            case CONSULTED -> consulted(text, value);
            case EXTENDED -> extended(text, value);
            case FEE_NOTICED -> new Step.FeeNoticed(date(text, value));
            case PAID -> new Step.Paid(date(text, value));
        };
    }

    private static StepKind kind(String text, String name) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableStepException(Problem.NOT_A_STEP, text));
    }

    private static Step consulted(String text, String value) {
        int dots = value.indexOf(SPAN);
        if (dots < 0) {
            throw new UnreadableStepException(Problem.NO_SPAN, text);
        }
        String returned = value.substring(dots + SPAN.length());
        return new Step.Consulted(
                date(text, value.substring(0, dots)), returned.isEmpty() ? null : date(text, returned));
    }

    private static Step extended(String text, String value) {
        int at = value.indexOf('@');
        try {
            int days = Integer.parseInt(at < 0 ? value : value.substring(0, at));
            return new Step.Extended(days, at < 0 ? null : date(text, value.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new UnreadableStepException(Problem.NO_DAYS, text);
        }
    }

    private static LocalDate date(String text, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new UnreadableStepException(Problem.YEAR, text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new UnreadableStepException(Problem.NO_DATE, text);
        }
    }
}
