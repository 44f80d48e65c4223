package org.gongkai.server.portal.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers send back (群众反馈): verdicts are counted and nothing else is kept of them; a report is answered within 30
 * days (house), and its contact is erased when it is closed, at the latest 30 days after the answer.
 */
@Service
class Feedback implements TaskSource {

    private static final int TERM_DAYS = 30;
    private static final int MOST_TASKS = 20;
    private static final int LONGEST_NOTE = 2000;

    private final FeedbackTable table;
    private final Offices offices;
    private final Ledger ledger;
    private final Clock clock;

    Feedback(FeedbackTable table, Offices offices, Ledger ledger, Clock clock) {
        this.table = table;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Counts whether a page was useful. */
    @Transactional
    public void count(Unit unit, String page, boolean useful) {
        table.count(unit, page, useful);
    }

    /** Takes in what a reader reports. */
    @Transactional
    public void report(Unit unit, ReaderMessage message) {
        long id =
                table.add(unit, message.page(), message.text(), message.contact(), now(), today().plusDays(TERM_DAYS));
        record(unit, "READER", "report.received", "report/" + id, message.text());
    }

    /** What readers said of pages, those found useless by most first. */
    @Transactional(readOnly = true)
    public List<PageVerdict> verdicts(Actor actor, int most) {
        asReader(actor);
        return table.verdicts(actor.unit(), most);
    }

    /** Reports in a state; contacts are for the clerk only. */
    @Transactional(readOnly = true)
    public List<ProblemReport> in(Actor actor, ProblemReport.State state, int most) {
        asReader(actor);
        return table.in(actor.unit(), state, most).stream()
                .map(report -> actor.is(Role.CLERK) ? report : report.withoutContact())
                .toList();
    }

    /**
     * A report of the actor's unit; the contact is for the clerk only.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public ProblemReport own(Actor actor, long id) {
        asReader(actor);
        ProblemReport report = table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
        return actor.is(Role.CLERK) ? report : report.withoutContact();
    }

    /**
     * Notes that a report was answered, and what was done.
     *
     * @throws RefusedException if nothing is noted, or it is answered or closed already
     */
    @Transactional
    public void answer(Actor actor, long id, String note) {
        Duty duty = actor.as(Role.CLERK);
        ProblemReport report = own(actor, id);
        if (report.state() != ProblemReport.State.NEW) {
            throw new RefusedException("refused.changed");
        }
        table.answer(report, checked(note), now());
        ledger.record(actor.act(duty, "report.answered", report.subject(), null, digest(note)));
    }

    /**
     * Closes a report; the contact is erased.
     *
     * @param note what was done; may stay empty where it was answered before
     * @throws RefusedException if nothing is noted, or it is closed already
     */
    @Transactional
    public void close(Actor actor, long id, String note) {
        Duty duty = actor.as(Role.CLERK);
        ProblemReport report = own(actor, id);
        if (report.state() == ProblemReport.State.CLOSED) {
            throw new RefusedException("refused.changed");
        }
        table.close(report, checked(note.isBlank() ? report.note() : note), now());
        ledger.record(actor.act(duty, "report.closed", report.subject(), null, digest(note)));
    }

    /** What was answered so long ago that its contact must not be kept any longer. */
    @Transactional(readOnly = true)
    public List<FeedbackTable.Answered> overdueToClose() {
        return table.answeredBefore(now().minus(Duration.ofDays(TERM_DAYS)));
    }

    /** Closes such a report without anybody asking. */
    @Transactional
    public void closeByItself(FeedbackTable.Answered overdue) {
        ProblemReport report = overdue.report();
        table.close(report, report.note(), now());
        record(offices.byId(overdue.unitId()), "PROGRAM", "report.closed", report.subject(), report.note());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        return table.in(actor.unit(), ProblemReport.State.NEW, MOST_TASKS).stream()
                .map(report -> new Task(
                        "task.feedback", List.of(report.page()), "/office/feedback/" + report.id(), report.dueOn()))
                .toList();
    }

    private void record(Unit unit, String role, String act, String subject, String text) {
        ledger.record(new Act(unit.code(), null, role, null, act, subject, null, digest(text)));
    }

    private static void asReader(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
    }

    private static String checked(String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new RefusedException("refused.feedback.note");
        }
        return note;
    }

    private static String digest(String text) {
        return new Digest().add(text).hex();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
