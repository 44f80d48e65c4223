package org.gongkai.server.publication.withdrawal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that one person took down at once (紧急撤下).
 *
 * @param id number
 * @param itemId the item
 * @param title its title
 * @param indexNumber its index number
 * @param at when
 * @param account who took it down
 * @param name their name
 * @param reason why, never shown in public
 * @param verdict what another said of it afterwards, null while nobody has
 * @param note what they wrote, null while nobody has
 */
record TakeDown(
        long id,
        long itemId,
        String title,
        String indexNumber,
        Instant at,
        long account,
        String name,
        String reason,
        @Nullable Verdict verdict,
        @Nullable String note) {

    /** What came of the look afterwards. */
    enum Verdict {
        /** It stays down, with a reason that everybody may read (维持撤下). */
        CONFIRMED,
        /** It goes up again (恢复公开). */
        RESTORED
    }
}
