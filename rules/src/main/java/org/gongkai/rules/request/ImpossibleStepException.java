package org.gongkai.rules.request;

/** A step that cannot be, or cannot stand where it does: names the step, its value and the cure (in English). */
public final class ImpossibleStepException extends RuntimeException {

    private final StepProblem problem;
    private final StepKind step;
    private final String value;
    private final String other;

    ImpossibleStepException(StepProblem problem, StepKind step, String value, String other) {
        super(problem.message(step.id(), value, other));
        this.problem = problem;
        this.step = step;
        this.value = value;
        this.other = other;
    }

    /** What is wrong. */
    public StepProblem problem() {
        return problem;
    }

    /** The kind of the step. */
    public StepKind step() {
        return step;
    }

    /** Its value: a date as ISO 8601, or a number of days. */
    public String value() {
        return value;
    }

    /** What it clashes with: a date, or the id of a step; blank where there is nothing to name. */
    public String other() {
        return other;
    }
}
