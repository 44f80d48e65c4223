package org.gongkai.report.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongkai.rules.request.Step;
import org.gongkai.rules.request.StepKind;

/**
 * The steps of one call, put in order (步骤排序), for options have none: the receipt, an extension without a date, then
 * the rest by date. On one day an answer follows its question, and a letter goes out after both.
 */
final class RequestSteps {

    private static final List<StepKind> ON_ONE_DAY = List.of(
            StepKind.CORRECTION_ASKED, StepKind.CORRECTED, StepKind.FEE_NOTICED, StepKind.PAID, StepKind.CONSULTED);

    private static final Comparator<Step> BY_DATE = Comparator.<Step, LocalDate>comparing(
                    step -> Objects.requireNonNull(step.date()))
            .thenComparing(step -> ON_ONE_DAY.indexOf(step.kind()));

    private final List<Step> first = new ArrayList<>();
    private final List<Step> dated = new ArrayList<>();

    RequestSteps(LocalDate received) {
        first.add(new Step.Received(received));
    }

    void extended(int days) {
        first.add(new Step.Extended(days, null));
    }

    void dated(Step step) {
        dated.add(step);
    }

    List<Step> inOrder() {
        List<Step> steps = new ArrayList<>(first);
        dated.stream().sorted(BY_DATE).forEach(steps::add);
        return steps;
    }
}
