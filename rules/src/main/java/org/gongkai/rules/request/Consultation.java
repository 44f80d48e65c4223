package org.gongkai.rules.request;

import java.time.LocalDate;
import org.gongkai.rules.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A question to a third party or to another body (征求意见, 条例 32, 34).
 *
 * @param asked the entry by which it was sent
 * @param suspends whether the reply clock stands still meanwhile
 * @param letterReceived the day the other side received it, from which its term runs; null while not known
 * @param limit the end of that term; null while not known, or where there is none
 * @param opinion the entry by which the opinion came; null while it is awaited
 */
public record Consultation(
        DocketEntry asked,
        boolean suspends,
        @Nullable LocalDate letterReceived,
        @Nullable Deadline limit,
        @Nullable DocketEntry opinion) {

    /** Whether the opinion is still awaited on that day: it has not come, and its term has not ended. */
    public boolean openOn(LocalDate day) {
        return opinion == null && termEndedBy(day) == null;
    }

    /** The last day that does not count: the day the opinion came or its term ended; null while it is open. */
    @Nullable
    LocalDate returnedBy(LocalDate day) {
        LocalDate ended = termEndedBy(day);
        if (opinion == null) {
            return ended;
        }
        return ended != null && ended.isBefore(opinion.date()) ? ended : opinion.date();
    }

    private @Nullable LocalDate termEndedBy(LocalDate day) {
        LocalDate end = limit == null ? null : limit.dueOrNull();
        return end != null && end.isBefore(day) ? end : null;
    }
}
