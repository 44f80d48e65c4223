package org.gongkai.server.portal.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that a reader reported (问题反馈).
 *
 * @param id number
 * @param page path of the page it is about
 * @param text what the reader wrote
 * @param contact how the reader can be reached, null where they left nothing, it is erased, or it is not shown
 * @param receivedAt when it came
 * @param dueOn day by which it is to be answered (house: 30 days)
 * @param state how far it is
 * @param note what was done about it, empty while nothing was
 * @param closedAt when it was closed, null while it is open
 */
record ProblemReport(
        long id,
        String page,
        String text,
        @Nullable String contact,
        Instant receivedAt,
        LocalDate dueOn,
        State state,
        String note,
        @Nullable Instant closedAt) {

    /** How far a report is (办理状态). */
    enum State {
        /** Nobody has seen to it (未办理). */
        NEW,
        /** It was answered; the reader may still ask (已答复). */
        ANSWERED,
        /** It is done with, and the contact is erased (已办结). */
        CLOSED
    }

    String subject() {
        return "report/" + id;
    }

    ProblemReport withoutContact() {
        return new ProblemReport(id, page, text, null, receivedAt, dueOn, state, note, closedAt);
    }
}
