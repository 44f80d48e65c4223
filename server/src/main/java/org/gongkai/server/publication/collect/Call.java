package org.gongkai.server.publication.collect;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that sections are asked for (征集通知).
 *
 * @param id number
 * @param title what is asked for
 * @param explanation more about it, may be empty
 * @param category kind of what is asked for, an id of the categories, null for whatever kind
 * @param dueOn until when
 * @param calledAt when it was sent out
 * @param asked how many sections are asked
 * @param answered how many of them have answered
 */
record Call(
        long id,
        String title,
        String explanation,
        @Nullable String category,
        LocalDate dueOn,
        Instant calledAt,
        int asked,
        int answered) {

    /** Whether all have answered. */
    public boolean isComplete() {
        return answered == asked;
    }
}
