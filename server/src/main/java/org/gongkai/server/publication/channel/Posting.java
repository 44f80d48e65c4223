package org.gongkai.server.publication.channel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A poster on the notice board (张贴记录).
 *
 * @param id number
 * @param itemId item on it
 * @param period from when until when it is to hang
 * @param postedAt when it was hung up
 * @param postedBy account of who did
 * @param takenDownAt when it was taken down, null while it hangs
 * @param takenDownBy account of who did, null while it hangs
 */
record Posting(
        long id,
        long itemId,
        PostingPeriod period,
        Instant postedAt,
        long postedBy,
        @Nullable Instant takenDownAt,
        @Nullable Long takenDownBy) {

    /** Whether it is on the board now. */
    public boolean hangs() {
        return takenDownAt == null;
    }

    /** Whether it still hangs though its period is over. */
    public boolean isOver(LocalDate today) {
        return hangs() && period.until().isBefore(today);
    }
}
