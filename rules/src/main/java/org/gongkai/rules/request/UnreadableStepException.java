package org.gongkai.rules.request;

/** A step that is not written as one (步骤写法有误): names it and the cure (in English). */
public final class UnreadableStepException extends RuntimeException {

    /** No step that is one is longer. */
    private static final int LONGEST = 60;

    private final Problem problem;
    private final String step;

    /** What is wrong with it. */
    public enum Problem {
        /** Not a name of a step, {@code =} and a value. */
        NOT_A_STEP("is not a step; write name=value, such as received=2021-01-12"),
        /** Its value is no date. */
        NO_DATE("has no such date; write it such as received=2021-01-12"),
        /** Its year is a slip of the pen. */
        YEAR("is not between the years 2000 and 2199; check the year"),
        /** A consultation without two ends. */
        NO_SPAN("is not a span of dates; write consulted=2021-01-12..2021-01-20"),
        /** An extension of no number. */
        NO_DAYS("is not a number of days; write extended=10");

        private final String cure;

        Problem(String cure) {
            this.cure = cure;
        }
    }

    UnreadableStepException(Problem problem, String step) {
        super('"' + cut(step) + "\" " + problem.cure);
        this.problem = problem;
        this.step = cut(step);
    }

    private static String cut(String step) {
        return step.length() > LONGEST ? step.substring(0, LONGEST) : step;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The step as it is written, the beginning of a very long one. */
    public String step() {
        return step;
    }
}
