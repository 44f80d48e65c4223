package org.gongkai.server.portal.content;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service of the hall as it stands now (办事事项), without its texts.
 *
 * @param id number
 * @param unitId its unit
 * @param name its name
 * @param kind kind of power
 * @param audience for whom
 * @param sectionId section responsible
 * @param section name of that section
 * @param version number of its latest version
 * @param at when that was written
 * @param endedOn day from which it is offered no more, null while it is
 * @param endedBecause why, empty while it is
 */
record HallService(
        long id,
        long unitId,
        String name,
        PowerKind kind,
        Audience audience,
        long sectionId,
        String section,
        int version,
        Instant at,
        @Nullable LocalDate endedOn,
        String endedBecause) {

    /** Whether it is offered. */
    public boolean isInForce() {
        return endedOn == null;
    }

    String subject() {
        return "service/" + id;
    }
}
