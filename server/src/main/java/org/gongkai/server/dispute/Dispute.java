package org.gongkai.server.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.server.platform.ledger.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration or a suit (行政争议案件).
 *
 * @param hearings days of hearings, past and to come, in order
 * @param ending how it ended; null while it is pending
 * @param reopened number of the docket entry by which its request was taken up again; null where it was not
 * @param version what a page must send back, so that nobody writes over what another changed
 */
public record Dispute(
        long id,
        long unitId,
        DisputeKind kind,
        DisputeSubject subject,
        Proceeding proceeding,
        Course course,
        List<LocalDate> hearings,
        @Nullable Ending ending,
        @Nullable Integer reopened,
        int version) {

    public Dispute {
        hearings = List.copyOf(hearings);
    }

    /** Whether it has not ended. */
    public boolean pending() {
        return ending == null;
    }

    /** The day the office received it. */
    public LocalDate received() {
        return Objects.requireNonNull(course.received());
    }

    /** Whether its answer is still to be sent. */
    public boolean awaitsAnswer() {
        return pending() && course.copyOn() != null && course.answeredOn() == null;
    }

    /** What people call it: its case number, or before whom it is while it has none. */
    public String name() {
        return proceeding.caseNumber().isEmpty() ? proceeding.body() : proceeding.caseNumber();
    }

    /** Its name in the ledger. */
    public String ledgerName() {
        return "dispute/" + id;
    }

    /** What it says, for the ledger. */
    String digest() {
        return new Digest()
                .add(kind.row())
                .add(subject.reference())
                .add(proceeding.toString())
                .add(course.toString())
                .add(String.valueOf(ending))
                .hex();
    }
}
