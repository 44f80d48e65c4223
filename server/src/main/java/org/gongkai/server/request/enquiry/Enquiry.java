package org.gongkai.server.request.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.server.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A question to a section about a request (内部征询). Who asks for the information is not told.
 *
 * @param request id of the request
 * @param section name of the section
 * @param dueOn until when
 * @param askedBy name of who asked
 * @param answer null while it is open
 * @param answeredBy name of who answered; null while it is open
 */
public record Enquiry(
        long id,
        long request,
        RequestNumber number,
        long sectionId,
        String section,
        String question,
        LocalDate dueOn,
        Instant askedAt,
        String askedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** Whether it awaits its answer. */
    public boolean open() {
        return answer == null;
    }
}
