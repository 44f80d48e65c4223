package org.gongkai.server.request;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.rules.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A request in the register (登记的申请).
 *
 * @param asked what is asked for; null once erased
 * @param registeredBy account, null where the applicant brought it online
 * @param standing where it stands
 */
public record Request(
        long id,
        long unitId,
        RequestNumber number,
        RequestKind kind,
        Channel channel,
        LocalDate receivedOn,
        Instant registeredAt,
        @Nullable Long registeredBy,
        long applicantId,
        ApplicantKind applicantKind,
        @Nullable Asked asked,
        Standing standing) {

    /** Whether it has ended. */
    public boolean closed() {
        return standing.stage() == Stage.CLOSED;
    }

    /** Whether its reply is overdue on a day. */
    public boolean overdueOn(LocalDate day) {
        LocalDate due = standing.due();
        return due != null && day.isAfter(due);
    }

    /** Its name in the ledger. */
    public String subject() {
        return "request/" + id;
    }
}
