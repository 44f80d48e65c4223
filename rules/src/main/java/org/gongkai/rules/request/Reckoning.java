package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.ExplainedDay;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says (期限计算结果): a due date, or what is missing for one, with every day explained.
 *
 * @param deadline the due date or the year it needs; null while a step waits
 * @param waiting the step that waits for its answer; null while the clock runs
 * @param law the article of the period
 * @param days every day from the first start to the due date, or to the step that waits
 */
public record Reckoning(
        @Nullable Deadline deadline, @Nullable Waiting waiting, Wording law, List<ExplainedDay> days) {

    public Reckoning {
        if ((deadline == null) == (waiting == null)) {
            throw new IllegalArgumentException("A clock either has a deadline or waits; give one of the two");
        }
        days = List.copyOf(days);
    }

    /** The due date; null while a step waits or a year is not loaded. */
    public @Nullable LocalDate due() {
        return deadline == null ? null : deadline.dueOrNull();
    }

    /** The end of the waiting step's own limit; null where none runs, none is known or a year is not loaded. */
    public @Nullable LocalDate waitingUntil() {
        return waiting == null || waiting.limit() == null
                ? null
                : waiting.limit().dueOrNull();
    }

    /** The year that must be loaded to know the due date, or the waiting step's limit; null where none is missing. */
    public @Nullable Integer needsYear() {
        return running() instanceof Deadline.NeedsYear missing ? missing.needsYear() : null;
    }

    /** With {@link #needsYear()}, the earliest date that is possible; else null. */
    public @Nullable LocalDate earliest() {
        return running() instanceof Deadline.NeedsYear missing ? missing.earliest() : null;
    }

    /** Whether the due date, or the waiting step's limit, may still be moved by the next year's arrangement. */
    public boolean provisional() {
        Deadline running = running();
        return running != null && running.provisional();
    }

    private @Nullable Deadline running() {
        return waiting == null ? deadline : waiting.limit();
    }
}
