package org.gongkai.server.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * The reviews that count for a material at a stage: those before its last return are over, and so are those of a
     * stage that it stands at or before again, as one that was kept back and taken up does.
     */
    static List<Review> round(List<Review> all, Stage stage) {
        List<Review> round = new ArrayList<>();
        for (Review review : all) {
            if (review.verdict() == Verdict.RETURNED) {
                round.clear();
            } else {
                round.removeIf(earlier -> earlier.step().compareTo(review.step()) >= 0);
                round.add(review);
            }
        }
        round.removeIf(review -> review.step().compareTo(stage) >= 0);
        return round;
    }

    /** What a reviewer says. */
    public enum Verdict {
        /** On to the next (同意). */
        APPROVED,
        /** Back to the liaison, with reasons (退回). */
        RETURNED
    }
}
