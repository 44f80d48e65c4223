package org.gongkai.server.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the three reviews (审查记录).
 *
 * @param step which
 * @param verdict what came of it
 * @param attribute attribute that the reviewer gave or left
 * @param article article for what is kept back, or null
 * @param reason why, empty for a plain approval
 * @param account who reviewed
 * @param deputyFor for whom, null in their own right
 * @param at when
 */
public record Review(
        Stage step,
        Verdict verdict,
        Attribute attribute,
        @Nullable String article,
        String reason,
        long account,
        @Nullable Long deputyFor,
        Instant at) {

    /** What a reviewer says. */
    public enum Verdict {
        /** On to the next (同意). */
        APPROVED,
        /** Back to the liaison, with reasons (退回). */
        RETURNED
    }
}
