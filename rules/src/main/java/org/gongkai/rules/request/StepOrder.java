package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a list of steps can have happened (步骤顺序): refuses the first step that cannot stand where it does. */
final class StepOrder {

    private final LocalDate received;
    private LocalDate latest;
    private @Nullable Step waiting;
    private @Nullable LocalDate correctionAsked;

    private StepOrder(LocalDate received) {
        this.received = received;
        this.latest = received;
    }

    /**
     * Walks the steps.
     *
     * @throws ImpossibleStepException at the first that cannot stand where it does
     */
    static void check(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new ImpossibleStepException(StepProblem.NO_STEPS, StepKind.RECEIVED, "", "");
        }
        Step first = steps.get(0);
        if (!(first instanceof Step.Received receipt)) {
            throw problem(StepProblem.RECEIPT_NOT_FIRST, first, "");
        }
        StepOrder order = new StepOrder(receipt.date());
        steps.subList(1, steps.size()).forEach(order::next);
    }

    private void next(Step step) {
        dated(step);
        switch (step.kind()) {
            case RECEIVED -> throw problem(StepProblem.RECEIVED_TWICE, step, received.toString());
            case CORRECTION_ASKED -> askCorrection(step);
            case CORRECTED -> answer(StepKind.CORRECTION_ASKED, step, StepProblem.NO_CORRECTION_ASKED);
            case FEE_NOTICED -> await(step);
            case PAID -> answer(StepKind.FEE_NOTICED, step, StepProblem.NO_FEE_NOTICED);
            case CONSULTED, EXTENDED -> {
                // Neither stops the clock for good, and both may be taken at any time.
            }
        }
    }

    private void dated(Step step) {
        LocalDate date = step.date();
        if (date == null) {
            return;
        }
        if (date.isBefore(received)) {
            throw problem(StepProblem.BEFORE_RECEIPT, step, received.toString());
        }
        if (date.isBefore(latest)) {
            throw problem(StepProblem.OUT_OF_ORDER, step, latest.toString());
        }
        latest = date;
    }

    private void askCorrection(Step step) {
        if (correctionAsked != null) {
            throw problem(StepProblem.CORRECTION_ASKED_TWICE, step, correctionAsked.toString());
        }
        await(step);
        correctionAsked = step.date();
    }

    private void await(Step step) {
        if (waiting != null) {
            throw problem(StepProblem.STILL_WAITING, step, waiting.kind().id());
        }
        waiting = step;
    }

    private void answer(StepKind question, Step step, StepProblem otherwise) {
        if (waiting == null || waiting.kind() != question) {
            throw problem(otherwise, step, "");
        }
        waiting = null;
    }

    private static ImpossibleStepException problem(StepProblem problem, Step step, String other) {
        return new ImpossibleStepException(problem, step.kind(), value(step), other);
    }

    private static String value(Step step) {
        return step instanceof Step.Extended extended && extended.date() == null
                ? String.valueOf(extended.days())
                : Objects.requireNonNull(step.date()).toString();
    }
}
