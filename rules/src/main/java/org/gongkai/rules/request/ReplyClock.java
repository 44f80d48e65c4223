package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.Term;
import org.gongkai.rules.calendar.WorkingCalendar;

/**
 * The reply clock (答复期限, 条例 33): turns the steps of a request into its due date.
 *
 * <p>A corrected request and a payment start it anew and drop the suspensions and extensions entered before, also a
 * consultation that is still under way (house).
 */
public final class ReplyClock {

    private final WorkingCalendar calendar;
    private final Periods periods;

    public ReplyClock(WorkingCalendar calendar, Periods periods) {
        this.calendar = calendar;
        this.periods = periods;
    }

    /**
     * What the clock says after these steps.
     *
     * @param steps in the order they were taken, the receipt first
     * @throws ImpossibleStepException where a step cannot stand where it does
     * @throws PeriodNotInForceException where a fee was noticed before there was one
     */
    public Reckoning reckon(List<Step> steps) {
        StepOrder.check(steps);
        feesInForce(steps);
        List<ClockRun> runs = ClockRun.of(steps);
        ClockRun last = runs.get(runs.size() - 1);
        Wording law = periods.named(PeriodName.REPLY).on(runs.get(0).start()).law();
        List<ExplainedDay> days = new ArrayList<>();
        Extensions extensions = new Extensions(calendar, replyDays(last));
        for (int i = 0; i + 1 < runs.size(); i++) {
            extensions.pass(runs.get(i));
            days.addAll(dropped(runs.get(i), runs.get(i + 1).start()));
        }
        Step stop = last.stoppedBy();
        if (stop != null) {
            days.addAll(dropped(last, Objects.requireNonNull(stop.date()).plusDays(1)));
            return new Reckoning(null, waitingFor(stop), law, days);
        }
        return running(last, extensions, law, days);
    }

    /** A notice of a fee that did not exist yet stops no clock; it must not pass unseen once it is paid. */
    private void feesInForce(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.FeeNoticed noticed) {
                periods.named(PeriodName.FEE_PAYMENT).requireInForce(noticed.date());
            }
        }
    }

    private int replyDays(ClockRun run) {
        return periods.named(PeriodName.REPLY).on(run.start()).length().count();
    }

    private Reckoning running(ClockRun run, Extensions extensions, Wording law, List<ExplainedDay> days) {
        Term term = run.termWithoutOpenConsultations(replyDays(run) + extensions.within(run), calendar);
        Optional<Step.Consulted> awaited = run.awaitedWithin(term);
        if (awaited.isEmpty()) {
            days.addAll(term.days());
            return new Reckoning(extensions.certain(term.deadline()), null, law, days);
        }
        LocalDate sent = awaited.get().sent();
        term.days().stream().filter(day -> !day.date().isAfter(sent)).forEach(days::add);
        return new Reckoning(null, new Waiting(StepKind.CONSULTED, sent, null, law), law, days);
    }

    private Waiting waitingFor(Step stop) {
        LocalDate since = Objects.requireNonNull(stop.date());
        if (stop instanceof Step.CorrectionAsked asked) {
            Wording law = periods.named(PeriodName.CORRECTION_NOTICE).on(since).law();
            LocalDate answerBy = asked.answerBy();
            Deadline limit = answerBy == null ? null : new Deadline.Due(answerBy, false);
            return new Waiting(StepKind.CORRECTION_ASKED, since, limit, law);
        }
        Reckoning payment = periods.reckon(PeriodName.FEE_PAYMENT, since, since, calendar);
        return new Waiting(StepKind.FEE_NOTICED, since, payment.deadline(), payment.law());
    }

    /** The days of a run that counts no more, from its start to the day before the one given. */
    private List<ExplainedDay> dropped(ClockRun run, LocalDate before) {
        return run.start()
                .datesUntil(before)
                .map(day -> new ExplainedDay(
                        day, day.equals(run.start()) ? run.startReason() : DayReason.DROPPED, calendar.kindOf(day)))
                .toList();
    }
}
