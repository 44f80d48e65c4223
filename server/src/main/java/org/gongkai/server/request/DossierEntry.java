package org.gongkai.server.request;

import java.time.Instant;
import org.gongkai.rules.request.DocketEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a docket as it is kept (办理记录).
 *
 * @param enteredAt when it was entered, which need not be when it happened
 * @param enteredBy name of who entered it; null where the applicant or the program did
 * @param struck why it counts no more; null where it stands
 */
public record DossierEntry(
        DocketEntry entry,
        Instant enteredAt,
        @Nullable String enteredBy,
        @Nullable Struck struck) {

    /**
     * An entry that was struck (撤销记录); it stays visible.
     *
     * @param by name of who did it
     */
    public record Struck(Instant at, String by, String because) {}

    /** Whether it counts. */
    public boolean stands() {
        return struck == null;
    }
}
