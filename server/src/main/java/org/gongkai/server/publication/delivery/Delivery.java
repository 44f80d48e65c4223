package org.gongkai.server.publication.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of published items (移送).
 *
 * @param id number
 * @param unitId unit that delivers
 * @param recipient kind of recipient
 * @param recipientName its name, as the list says it
 * @param from first day of first publication that was asked for
 * @param to last day
 * @param items how many items it holds
 * @param madeBy account of the clerk
 * @param madeAt when the list was closed
 * @param handOver what is known of the handing over, null before it
 * @param cancellation null unless it was cancelled
 */
public record Delivery(
        long id,
        long unitId,
        Recipient recipient,
        String recipientName,
        LocalDate from,
        LocalDate to,
        int items,
        long madeBy,
        Instant madeAt,
        @Nullable HandOver handOver,
        @Nullable Cancellation cancellation) {

    /**
     * The handing over (交接).
     *
     * @param on day
     * @param receivedBy who received it, for the recipient
     * @param receipt number of the recipient's receipt (回执)
     */
    public record HandOver(LocalDate on, String receivedBy, String receipt) {}

    /**
     * The cancelling of a delivery that was not handed over (作废).
     *
     * @param at when
     * @param reason why
     */
    public record Cancellation(Instant at, String reason) {}

    /** Where a delivery stands (移送状态). */
    public enum State {
        /** Packed, not handed over (待交接). */
        MADE,
        /** Handed over (已交接). */
        HANDED_OVER,
        /** Cancelled (已作废). */
        CANCELLED
    }

    /** Where it stands. */
    public State state() {
        if (cancellation != null) {
            return State.CANCELLED;
        }
        return handOver == null ? State.MADE : State.HANDED_OVER;
    }

    /** Its name in the ledger. */
    String subject() {
        return "delivery/" + id;
    }
}
