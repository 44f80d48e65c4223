package org.gongkai.server.request.reuse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.rules.personal.Hit;
import org.gongkai.rules.personal.PersonalData;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.PublicationProposed;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one request gives to others (申请的再利用): information that was disclosed to one is proposed for everybody (条例 44), and a
 * line without persons goes into the public log of requests, where the office keeps one.
 */
@Service
public class Reuse {

    /** Replies by which the applicant gets what they asked for, or a part of it. */
    private static final Set<String> DISCLOSING = Set.of("granted", "partial");

    private final ReuseTable table;
    private final Register register;
    private final Settings settings;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reuse(
            ReuseTable table,
            Register register,
            Settings settings,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.settings = settings;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What others have of a request. */
    @Transactional(readOnly = true)
    Reused of(Request request) {
        return table.of(request.id());
    }

    /** Whether what was disclosed can be proposed for everybody. */
    boolean mayBeProposed(Request request) {
        String outcome = request.standing().outcome();
        return outcome != null && DISCLOSING.contains(outcome) && request.kind() == RequestKind.DISCLOSURE;
    }

    /** Whether the office keeps a public log, and this request has an end to show in it. */
    boolean mayBeLogged(Unit unit, Request request) {
        return keepsLog(unit) && request.closed() && request.kind() == RequestKind.DISCLOSURE;
    }

    /**
     * A proposal.
     *
     * @param title what it is, without a word on who asked
     */
    record Proposal(String title, String explanation, LocalDate dueOn, List<Long> sections) {}

    /**
     * Proposes what a request disclosed for publication: the sections are called upon for it.
     *
     * @throws RefusedException if it disclosed nothing, was proposed before, or the words tell of a person
     */
    @Transactional
    void propose(Actor actor, long id, Proposal proposal) {
        Duty duty = actor.as(Role.CLERK);
        Request request = register.findAs(actor, id, Role.CLERK);
        if (!mayBeProposed(request)) {
            throw new RefusedException("refused.reuse.not-disclosed");
        }
        requireNobody(request, proposal.title());
        requireNobody(request, proposal.explanation());
        if (!table.propose(id, now(), actor.account().id())) {
            throw new RefusedException("refused.reuse.proposed");
        }
        events.publishEvent(new PublicationProposed(
                actor, proposal.title(), proposal.explanation(), proposal.dueOn(), proposal.sections()));
        ledger.record(actor.act(duty, "request.proposed", request.subject(), null, null));
    }

    /**
     * Writes a request's line of the public log; blank takes it out.
     *
     * @throws RefusedException if the office keeps no log, the request has not ended, or the words tell of a person
     */
    @Transactional
    void summarise(Actor actor, long id, String summary) {
        Duty duty = actor.as(Role.CLERK);
        Request request = register.findAs(actor, id, Role.CLERK);
        if (!mayBeLogged(actor.unit(), request)) {
            throw new RefusedException("refused.reuse.no-log");
        }
        requireNobody(request, summary);
        String before = table.of(id).summary();
        String line = summary.isBlank() ? null : summary.strip();
        table.summarise(id, line, now(), actor.account().id());
        ledger.record(actor.act(duty, "request.logged", request.subject(), before, line));
    }

    /** Whether an office keeps a public log of its requests (设置). */
    @Transactional(readOnly = true)
    public boolean keepsLog(Unit unit) {
        return Setting.DISCLOSURE_LOG.isOn(settings.of(unit));
    }

    /** The years of an office's log, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Unit unit) {
        return table.years(unit);
    }

    /** An office's log of a year, the latest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> log(Unit unit, int year) {
        return table.log(unit, year);
    }

    /** Words for many must not tell who asked: neither the applicant's name nor what else tells of a person. */
    private void requireNobody(Request request, String words) {
        register.addressee(request)
                .filter(applicant -> words.contains(applicant.name()))
                .ifPresent(applicant -> {
                    throw new RefusedException("refused.reuse.applicant");
                });
        PersonalData.find(words, LocalDate.now(clock)).stream()
                .map(Hit::quote)
                .findFirst()
                .ifPresent(quote -> {
                    throw new RefusedException("refused.reuse.person", quote);
                });
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
