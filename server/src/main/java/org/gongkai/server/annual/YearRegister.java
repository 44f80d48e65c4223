package org.gongkai.server.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the prose of a report rests on besides its figures (年度台账): the problems of chapter five with their measures, and
 * the year's trainings, meetings and inspections.
 */
@Service
public class YearRegister {

    private static final Role[] WRITERS = {Role.CLERK, Role.LIAISON};
    private static final int LONGEST = 1000;
    private static final int LONGEST_OWNER = 120;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_PEOPLE = 1_000_000;

    private final ProblemTable problems;
    private final ActivityTable activities;
    private final YearReportTable reports;
    private final Ledger ledger;
    private final Clock clock;

    YearRegister(ProblemTable problems, ActivityTable activities, YearReportTable reports, Ledger ledger, Clock clock) {
        this.problems = problems;
        this.activities = activities;
        this.reports = reports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A problem as it is listed.
     *
     * @param repeated whether its measure is, unchanged, one of last year's (上年措施照搬)
     */
    public record Listed(Problem problem, boolean repeated) {}

    /** The problems that the report on a year states. */
    @Transactional(readOnly = true)
    public List<Listed> problems(Actor actor, int year) {
        actor.asAny(AnnualReports.READERS);
        List<Problem> last = problems.of(actor.unit(), year - 1);
        return problems.of(actor.unit(), year).stream()
                .map(problem -> new Listed(problem, last.stream().anyMatch(problem::repeats)))
                .toList();
    }

    /** The trainings, meetings and inspections of a year, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Activity> activities(Actor actor, int year) {
        actor.asAny(AnnualReports.READERS);
        return activities.of(actor.unit(), year);
    }

    /**
     * Enters a problem.
     *
     * @throws RefusedException if problem, measure or who sees to it is missing or too long
     */
    @Transactional
    public void state(Actor actor, int year, String problem, String measure, String owner, LocalDate due) {
        Duty duty = writing(actor, year);
        boolean complete = Stream.of(problem, measure, owner).noneMatch(String::isBlank);
        if (!complete || Math.max(problem.length(), measure.length()) > LONGEST || owner.length() > LONGEST_OWNER) {
            throw new RefusedException("refused.annual.problem");
        }
        Problem stated =
                new Problem(0, year, problem.strip(), measure.strip(), owner.strip(), due, ProblemState.OPEN, "");
        problems.add(actor.unit(), stated);
        ledger.record(actor.act(duty, "annual.problem-stated", subject(year), null, digest(stated)));
    }

    /** Says what has become of a problem. */
    @Transactional
    public void settle(Actor actor, int year, long id, ProblemState state, String outcome) {
        Duty duty = writing(actor, year + 1);
        Problem problem = find(actor, year, id);
        if (outcome.length() > LONGEST) {
            throw new RefusedException("refused.annual.problem");
        }
        problems.settle(problem, state, outcome.strip());
        Problem after = find(actor, year, id);
        ledger.record(actor.act(duty, "annual.problem-settled", subject(year), digest(problem), digest(after)));
    }

    /** Takes out a problem that was entered by mistake; what a frozen report says of it stays. */
    @Transactional
    public void withdraw(Actor actor, int year, long id) {
        Duty duty = writing(actor, year);
        Problem problem = find(actor, year, id);
        problems.remove(problem);
        ledger.record(actor.act(duty, "annual.problem-removed", subject(year), digest(problem), null));
    }

    /**
     * Enters a training, meeting or inspection.
     *
     * @throws RefusedException if it has no title, or its day is not one of the year up to today
     */
    @Transactional
    public void enter(Actor actor, int year, Activity activity) {
        Duty duty = writing(actor, year);
        if (activity.on().getYear() != year || activity.on().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("refused.annual.activity-day", String.valueOf(year));
        }
        if (activity.title().isBlank()
                || activity.title().length() > LONGEST_TITLE
                || activity.people() < 0
                || activity.people() > MOST_PEOPLE) {
            throw new RefusedException("refused.annual.activity");
        }
        activities.add(actor, activity);
        ledger.record(actor.act(duty, "annual.activity-entered", subject(year), null, null));
    }

    /** Takes out a training, meeting or inspection that was entered by mistake. */
    @Transactional
    public void remove(Actor actor, int year, long id) {
        Duty duty = writing(actor, year);
        if (!activities.remove(actor.unit(), year, id)) {
            throw new RefusedException("refused.gone");
        }
        ledger.record(actor.act(duty, "annual.activity-removed", subject(year), null, null));
    }

    /**
     * The duty by which something is written that the report on a year quotes.
     *
     * @throws RefusedException while the report is before the leader in charge
     */
    private Duty writing(Actor actor, int year) {
        Duty duty = actor.asAny(WRITERS);
        boolean before = reports.latest(actor.unit(), year)
                .filter(report -> report.stage() == ReportStage.SUBMITTED)
                .isPresent();
        if (before) {
            throw new RefusedException("refused.annual.not-draft");
        }
        return duty;
    }

    private Problem find(Actor actor, int year, long id) {
        return problems.find(actor.unit(), id)
                .filter(problem -> problem.year() == year)
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    private static String digest(Problem problem) {
        return new Digest()
                .add(problem.problem())
                .add(problem.measure())
                .add(problem.owner())
                .add(problem.due())
                .add(problem.state())
                .add(problem.outcome())
                .hex();
    }

    private static String subject(int year) {
        return "annual/" + year;
    }
}
