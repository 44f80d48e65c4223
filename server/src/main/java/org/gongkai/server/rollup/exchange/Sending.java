package org.gongkai.server.rollup.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report on a year on its way up (送报状态).
 *
 * @param year report year
 * @param outcome what came of it; null while it is on its way, or where the program ended meanwhile
 * @param said what the office above answered where it refused, or which host gave no answer; null else
 * @param at when that was
 * @param attempts how often it was tried since somebody sent it
 * @param next when it is tried again by itself; null where it is not
 */
public record Sending(
        int year,
        @Nullable Outcome outcome,
        @Nullable String said,
        Instant at,
        int attempts,
        @Nullable Instant next) {

    /** Whether the report has not arrived, so that somebody may want to send it now. */
    public boolean isOpen() {
        return outcome == null || outcome.end() != Outcome.End.DONE;
    }
}
