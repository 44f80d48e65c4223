package org.gongkai.server.publication.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one section answers to a call (反馈情况).
 *
 * @param sectionId the section
 * @param section its name
 * @param materialId material it handed in, null where there is none
 * @param title title of that material, null where there is none
 * @param nothingBecause why there is nothing this time, null where there is something
 * @param answeredAt when, null while it has not answered
 * @param answeredBy name of who answered, null while nobody has
 */
record Answer(
        long sectionId,
        String section,
        @Nullable Long materialId,
        @Nullable String title,
        @Nullable String nothingBecause,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** Whether the section still has to answer. */
    public boolean isOpen() {
        return answeredAt == null;
    }
}
