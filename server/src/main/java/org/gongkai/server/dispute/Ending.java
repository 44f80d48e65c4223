package org.gongkai.server.dispute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a dispute ended (审结).
 *
 * @param endedOn day of the decision or the judgment, by whose year it is counted
 * @param decisionOn when it was received, from which the time to sue runs; null if not yet
 * @param term by when a judgment wants it done; null where it names no term
 */
public record Ending(
        DisputeResult result,
        LocalDate endedOn,
        @Nullable LocalDate decisionOn,
        @Nullable LocalDate term) {}
