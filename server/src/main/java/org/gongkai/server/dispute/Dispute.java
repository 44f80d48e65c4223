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
 * @param appeal with what a suit went to second instance; null where it did not
 * @param ending how it ended, finally; null while it is pending
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
        @Nullable Appeal appeal,
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

    /** Whether its answer is still to be sent; at second instance nobody waits for it any more. */
    public boolean awaitsAnswer() {
        return firstEnding() == null && course.copyOn() != null && course.answeredOn() == null;
    }

    /** How it ended at first, whether that was appealed against or not; null while it has not. */
    public @Nullable Ending firstEnding() {
        return appeal == null ? ending : appeal.judgment();
    }

    /** Whether an appeal against it can be entered: the first instance has ended with what the law lets appeal against. */
    public boolean mayBeAppealed() {
        Ending first = firstEnding();
        return kind.isSuit() && first != null && first.result().appealPeriod().isPresent();
    }

    /** What people call it: its case number, or before whom it is while it has none. */
    public String name() {
        return proceeding.caseNumber().isEmpty() ? proceeding.body() : proceeding.caseNumber();
    }

    /** Its name in the ledger. */
    public String ledgerName() {
        return "dispute/" + id;
    }

    /** The same with its answer sent, as a page saw it. */
    Dispute answered(LocalDate day, int seen) {
        return changed(course.answered(day), appeal, ending, reopened, seen);
    }

    /** The same with its end, or without. */
    Dispute ended(@Nullable Ending how, int seen) {
        return changed(course, appeal, how, reopened, seen);
    }

    /** The same at second instance; entered once more, it keeps the end that this has come to. */
    Dispute appealed(Appeal how, int seen) {
        return changed(course, how, appeal == null ? null : ending, reopened, seen);
    }

    /** The same with its first judgment as its end. */
    Dispute notAppealed(int seen) {
        return changed(course, null, firstEnding(), reopened, seen);
    }

    /** The same with the docket entry that took its request up again. */
    Dispute reopened(int entry, int seen) {
        return changed(course, appeal, ending, entry, seen);
    }

    /** What it says, for the ledger. */
    String digest() {
        Digest digest = new Digest()
                .add(kind.row())
                .add(subject.reference())
                .add(proceeding.toString())
                .add(course.toString())
                .add(String.valueOf(ending));
        return appeal == null ? digest.hex() : digest.add(appeal.toString()).hex();
    }

    private Dispute changed(
            Course to, @Nullable Appeal appealed, @Nullable Ending ended, @Nullable Integer taken, int seen) {
        return new Dispute(id, unitId, kind, subject, proceeding, to, hearings, appealed, ended, taken, seen);
    }
}
