package org.gongkai.rules.request;

import java.time.LocalDate;
import org.gongkai.rules.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A step whose answer the clock waits for (等待中的步骤).
 *
 * @param step {@link StepKind#CORRECTION_ASKED}, {@link StepKind#FEE_NOTICED} or {@link StepKind#CONSULTED}
 * @param since the day of the step
 * @param limit by when the answer is due; null where nothing says it: a correction notice whose term is not kept, or a
 *     consultation, whose 15 working days run from a receipt by the other side that is not among the steps
 * @param law the article that makes the clock wait
 */
public record Waiting(
        StepKind step, LocalDate since, @Nullable Deadline limit, Wording law) {}
