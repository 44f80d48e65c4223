package org.gongkai.server.dispute;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.rules.request.PeriodNotInForceException;
import org.gongkai.server.dispute.DisputeClock.Purpose;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes a dispute impossible (登记核对). All throw {@link RefusedException}, which names the days that clash. */
@Component
class DisputeCheck {

    private static final int LONGEST_EXTENSION = 30; // 行政复议法 62

    private final DisputeClocks clocks;
    private final Clock clock;

    DisputeCheck(DisputeClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    void check(Dispute dispute) {
        Proceeding proceeding = dispute.proceeding();
        if (proceeding.body().isBlank()) {
            throw new RefusedException("refused.dispute.body");
        }
        if (proceeding.coDefendant() != CoDefendant.NONE && dispute.kind() != DisputeKind.SUIT_AFTER) {
            throw new RefusedException("refused.dispute.co-defendant");
        }
        days(dispute.course());
        extension(dispute);
        if (dispute.firstEnding() != null) {
            ending(dispute, dispute.firstEnding());
        }
        if (dispute.appeal() != null) {
            appeal(dispute, dispute.appeal());
        }
    }

    /** The day of a hearing does not lie before the dispute. */
    static void hearing(Dispute dispute, LocalDate day) {
        inOrder(dispute.received(), day);
    }

    private void days(Course course) {
        if (course.received() == null) {
            throw new RefusedException("refused.dispute.received");
        }
        course.past().forEach(this::hasCome);
        inOrder(course.knownOn(), course.filedOn());
        inOrder(course.filedOn(), course.acceptedOn());
        inOrder(course.filedOn(), course.copyOn());
        inOrder(course.knownOn(), course.copyOn());
        inOrder(course.copyOn(), course.answeredOn());
        if (course.answeredOn() != null && course.copyOn() == null) {
            throw new RefusedException("refused.dispute.no-copy");
        }
    }

    /** The periods can be reckoned, and the decision is put off by no more than the law allows. */
    private void extension(Dispute dispute) {
        LocalDate extendedTo = dispute.course().extendedTo();
        try {
            LocalDate due = clocks.of(dispute, null, today().plusYears(1)).stream()
                    .filter(one -> one.purpose() == Purpose.DECISION)
                    .map(one -> one.reckoning().due())
                    .findFirst()
                    .orElse(null);
            boolean lawful = due != null
                    && !dispute.proceeding().simplified()
                    && extendedTo != null
                    && !extendedTo.isBefore(due)
                    && !extendedTo.isAfter(due.plusDays(LONGEST_EXTENSION));
            if (extendedTo != null && !lawful) {
                throw new RefusedException("refused.dispute.extension", extendedTo.toString());
            }
        } catch (PeriodNotInForceException e) {
            throw new RefusedException(
                    "refused.dispute.simplified",
                    e.day().toString(),
                    e.inForceFrom().toString());
        }
    }

    /** A suit goes on at second instance, and ends there. */
    private void appeal(Dispute dispute, Appeal appeal) {
        if (!dispute.mayBeAppealed()) {
            throw new RefusedException("refused.dispute.no-appeal");
        }
        if (appeal.court().isBlank()) {
            throw new RefusedException("refused.dispute.court");
        }
        hasCome(appeal.on());
        inOrder(appeal.judgment().endedOn(), appeal.on());
        if (dispute.ending() != null) {
            inOrder(appeal.on(), dispute.ending().endedOn());
            ending(dispute, dispute.ending());
        }
    }

    private void ending(Dispute dispute, Ending ending) {
        hasCome(ending.endedOn());
        inOrder(dispute.received(), ending.endedOn());
        inOrder(dispute.course().answeredOn(), ending.endedOn());
        if (ending.decisionOn() != null) {
            hasCome(ending.decisionOn());
        }
        inOrder(ending.endedOn(), ending.decisionOn());
        inOrder(ending.endedOn(), ending.term());
        if (ending.term() != null && !ending.result().corrects()) {
            throw new RefusedException("refused.dispute.term");
        }
    }

    private void hasCome(LocalDate day) {
        if (day.isAfter(today())) {
            throw new RefusedException("refused.dispute.future", day.toString());
        }
    }

    private static void inOrder(@Nullable LocalDate first, @Nullable LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            throw new RefusedException("refused.dispute.order", then.toString(), first.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
