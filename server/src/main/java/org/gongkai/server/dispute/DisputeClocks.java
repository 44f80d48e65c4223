package org.gongkai.server.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.server.dispute.DisputeClock.Purpose;
import org.gongkai.server.platform.data.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The periods of a dispute by the law of the day it was accepted (案件期限). */
@Component
public class DisputeClocks {

    private static final int REVIEW = 5;

    private final SingletonSupplier<Periods> periods = SingletonSupplier.of(Periods::builtIn);
    private final Calendars calendars;

    DisputeClocks(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The periods that run or ran, in the order in which they begin.
     *
     * @param suedOn when the suit that followed a reconsideration was filed; null where none did
     * @throws org.gongkai.rules.request.PeriodNotInForceException for the simplified procedure before it existed
     */
    public List<DisputeClock> of(Dispute dispute, @Nullable LocalDate suedOn, LocalDate today) {
        List<DisputeClock> clocks = new ArrayList<>();
        file(dispute).ifPresent(clocks::add);
        answer(dispute, today).ifPresent(clocks::add);
        decision(dispute, today).ifPresent(clocks::add);
        sue(dispute, suedOn).ifPresent(clocks::add);
        appeal(dispute).ifPresent(clocks::add);
        return clocks;
    }

    /** The period that a pending dispute waits for next: our answer, then the decision; empty where none runs. */
    public Optional<DisputeClock> next(Dispute dispute, LocalDate today) {
        return dispute.firstEnding() != null
                ? Optional.empty()
                : answer(dispute, today).filter(clock -> clock.done() == null).or(() -> decision(dispute, today));
    }

    /** Whether what has ended can still be carried on: the time to sue or to appeal runs. */
    public boolean mayGoOn(Dispute dispute, LocalDate today) {
        return sue(dispute, null)
                .or(() -> appeal(dispute))
                .filter(clock -> clock.runsOn(today))
                .isPresent();
    }

    /** When a reconsideration was accepted; empty for a suit, or while it is not. */
    public Optional<Acceptance> acceptance(Dispute dispute, LocalDate today) {
        Course course = dispute.course();
        LocalDate accepted = course.acceptedOn();
        LocalDate copy = course.copyOn();
        if (dispute.kind().isSuit()) {
            return Optional.empty();
        }
        if (accepted != null) {
            return Optional.of(new Acceptance(accepted, Acceptance.Basis.STATED));
        }
        LocalDate filed = course.filedOn();
        if (filed != null && filed.isBefore(presentLaw())) {
            return Optional.of(new Acceptance(filed, Acceptance.Basis.RECEIVED));
        }
        LocalDate deemed = deemed(filed);
        if (deemed != null && !deemed.isAfter(copy == null ? today : copy)) {
            return Optional.of(new Acceptance(deemed, Acceptance.Basis.DEEMED));
        }
        return Optional.ofNullable(copy).map(day -> new Acceptance(day, Acceptance.Basis.COPY));
    }

    /** The first day of the law of 2023, which brought the simplified procedure and the deemed acceptance. */
    private LocalDate presentLaw() {
        return Objects.requireNonNull(periods.obtain()
                .named(PeriodName.RECONSIDERATION_ANSWER_SIMPLIFIED)
                .versions()
                .get(0)
                .from());
    }

    private @Nullable LocalDate deemed(@Nullable LocalDate filed) {
        return filed == null
                ? null
                : calendars.now().workingDaysAfter(filed, REVIEW).deadline().dueOrNull();
    }

    private Optional<DisputeClock> file(Dispute dispute) {
        LocalDate known = dispute.course().knownOn();
        LocalDate filed = dispute.course().filedOn();
        if (known == null || dispute.kind() == DisputeKind.SUIT_AFTER) {
            return Optional.empty();
        }
        PeriodName name = dispute.kind().isSuit() ? PeriodName.SUIT_FILE : PeriodName.RECONSIDERATION_APPLY;
        return Optional.of(clock(Purpose.FILE, name, known, known, null, filed, filed));
    }

    private Optional<DisputeClock> answer(Dispute dispute, LocalDate today) {
        Course course = dispute.course();
        LocalDate copy = course.copyOn();
        if (copy == null) {
            return Optional.empty();
        }
        LocalDate deciding = acceptance(dispute, today).map(Acceptance::day).orElse(copy);
        LocalDate done = course.answeredOn();
        LocalDate at = done == null ? stillOn(dispute, today) : done;
        return Optional.of(clock(Purpose.ANSWER, answerPeriod(dispute), copy, deciding, null, done, at));
    }

    private Optional<DisputeClock> decision(Dispute dispute, LocalDate today) {
        Ending ending = dispute.ending();
        LocalDate done = ending == null ? null : ending.endedOn();
        LocalDate at = stillOn(dispute, today);
        PeriodName name = dispute.proceeding().simplified()
                ? PeriodName.RECONSIDERATION_DECISION_SIMPLIFIED
                : PeriodName.RECONSIDERATION_DECISION;
        return acceptance(dispute, today)
                .map(Acceptance::day)
                .map(day ->
                        clock(Purpose.DECISION, name, day, day, dispute.course().extendedTo(), done, at));
    }

    private Optional<DisputeClock> sue(Dispute dispute, @Nullable LocalDate suedOn) {
        Ending ending = dispute.ending();
        LocalDate told = ending == null ? null : ending.decisionOn();
        if (told == null || dispute.kind().isSuit()) {
            return Optional.empty();
        }
        PeriodName name = PeriodName.SUIT_AFTER_RECONSIDERATION;
        return Optional.of(clock(Purpose.SUE, name, told, told, null, suedOn, suedOn));
    }

    private Optional<DisputeClock> appeal(Dispute dispute) {
        Ending first = dispute.firstEnding();
        if (first == null || first.decisionOn() == null || !dispute.mayBeAppealed()) {
            return Optional.empty();
        }
        LocalDate told = first.decisionOn();
        LocalDate on = dispute.appeal() == null ? null : dispute.appeal().on();
        return first.result().appealPeriod().map(name -> clock(Purpose.APPEAL, name, told, told, null, on, on));
    }

    private static PeriodName answerPeriod(Dispute dispute) {
        if (dispute.kind().isSuit()) {
            return PeriodName.SUIT_ANSWER;
        }
        return dispute.proceeding().simplified()
                ? PeriodName.RECONSIDERATION_ANSWER_SIMPLIFIED
                : PeriodName.RECONSIDERATION_ANSWER;
    }

    /** The day up to which a period can have been missed: a dispute that ended wants nothing more. */
    private static LocalDate stillOn(Dispute dispute, LocalDate today) {
        Ending ending = dispute.firstEnding();
        return ending == null ? today : ending.endedOn();
    }

    private DisputeClock clock(
            Purpose purpose,
            PeriodName name,
            LocalDate start,
            LocalDate deciding,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate done,
            @Nullable LocalDate at) {
        Reckoning reckoning = periods.obtain().reckon(name, start, deciding, calendars.now());
        LocalDate due = extendedTo == null ? reckoning.due() : extendedTo;
        boolean late = at != null && due != null && at.isAfter(due);
        return new DisputeClock(purpose, periods.obtain().named(name), start, reckoning, extendedTo, done, late);
    }
}
