package org.gongkai.server.request.reuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What others have of a request (申请的再利用).
 *
 * @param proposedAt when its information was proposed for publication; null where it was not
 * @param summary its line in the public log; null where it has none
 */
record Reused(@Nullable Instant proposedAt, @Nullable String summary) {

    static final Reused NOTHING = new Reused(null, null);
}
