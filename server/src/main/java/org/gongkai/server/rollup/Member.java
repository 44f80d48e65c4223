package org.gongkai.server.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that was invited for a year, with what it has sent (报送单位).
 *
 * @param unit unit
 * @param depth 1 directly below the office, and so on
 * @param excused why it reports no more; null where it does
 * @param reports what it has sent, the earliest first
 */
public record Member(Unit unit, int depth, @Nullable String excused, List<ReceivedReport> reports) {

    public Member {
        reports = List.copyOf(reports);
    }

    /** How far it has come: what is accepted counts, whatever stands beside it. */
    public MemberState state() {
        return excused != null ? MemberState.EXCUSED : sent();
    }

    private MemberState sent() {
        return has(ReceivedState.ACCEPTED)
                ? MemberState.ACCEPTED
                : has(ReceivedState.RECEIVED)
                        ? MemberState.RECEIVED
                        : has(ReceivedState.RETURNED) ? MemberState.RETURNED : MemberState.NOT_SENT;
    }

    /** Whether two reports stand beside each other, of which a person must choose one. */
    public boolean hasChoice() {
        return reports.stream().filter(ReceivedReport::stands).count() > 1;
    }

    /** Whether its first report came after the deadline, or has not come by today. */
    public boolean isLate(LocalDate deadline, LocalDate today) {
        return reports.stream()
                .map(ReceivedReport::receivedOn)
                .min(LocalDate::compareTo)
                .orElse(today)
                .isAfter(deadline);
    }

    /** The report that counts. */
    public Optional<ReceivedReport> accepted() {
        return reports.stream()
                .filter(report -> report.state() == ReceivedState.ACCEPTED)
                .findFirst();
    }

    /** The report to show for it: the one that counts, else the latest that was not set aside. */
    public Optional<ReceivedReport> shown() {
        return accepted().or(() -> reports.stream()
                .filter(report -> report.state() != ReceivedState.SET_ASIDE)
                .reduce((earlier, later) -> later));
    }

    private boolean has(ReceivedState state) {
        return reports.stream().anyMatch(report -> report.state() == state);
    }
}
