package org.gongkai.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of requests (申请登记): each gets its number and its clock in the transaction that brings it in. */
@Service
public class Register {

    private static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR};

    private final RequestTable requests;
    private final EntryTable entries;
    private final Applicants applicants;
    private final MovedDates moves;
    private final Dockets dockets;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            RequestTable requests,
            EntryTable entries,
            Applicants applicants,
            MovedDates moves,
            Dockets dockets,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.entries = entries;
        this.applicants = applicants;
        this.moves = moves;
        this.dockets = dockets;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers what came over the counter, by mail or by fax.
     *
     * @throws RefusedException if something that article 29 wants is missing, or the receipt lies in the future
     */
    @Transactional
    public Request register(Actor actor, NewRequest request) {
        Duty duty = actor.as(Role.CLERK);
        check(request);
        Unit unit = actor.unit();
        DocketEntry receipt = new DocketEntry(1, EntryKind.RECEIVED, request.receivedOn(), Details.none());
        Docket docket = dockets.read(List.of(receipt), request.kind().answers(), today());
        Instant now = Instant.ofEpochMilli(clock.millis());
        Applicants.Place applicant = applicants.add(unit, request.applicant());
        RequestNumber number = requests.nextNumber(unit, request.receivedOn().getYear());
        long by = actor.account().id();
        long id = requests.add(unit, number, request, applicant, Standing.of(docket), now, by);
        entries.add(id, applicant.key(), receipt, now, by);
        Request registered = requests.get(id);
        ledger.record(actor.act(duty, "request.registered", registered.subject(), null, null));
        events.publishEvent(new RequestRegistered(id, request.asked().information()));
        events.publishEvent(new RequestChanged(registered, EntryKind.RECEIVED));
        return registered;
    }

    /** The requests of the actor's unit that a filter wants. */
    @Transactional(readOnly = true)
    public List<Request> list(Actor actor, RegisterFilter filter, long behind, int most) {
        actor.asAny(READERS);
        return requests.list(actor.unit(), filter, today(), behind, most);
    }

    /** How many there are of them. */
    @Transactional(readOnly = true)
    public long count(Actor actor, RegisterFilter filter) {
        actor.asAny(READERS);
        return requests.count(actor.unit(), filter, today());
    }

    /**
     * A request of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public Request find(Actor actor, long id) {
        actor.asAny(READERS);
        return requests.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** A request of the actor's unit by its number; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Request> byNumber(Actor actor, RequestNumber number) {
        actor.asAny(READERS);
        return requests.find(actor.unit(), number);
    }

    /**
     * Who made a request. Each look stands in the ledger.
     *
     * @throws RefusedException if the request is another unit's, or the applicant's data has been erased
     */
    @Transactional
    public Applicant look(Actor actor, long id) {
        Duty duty = actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD);
        Request request = find(actor, id);
        ledger.record(actor.act(duty, "request.applicant-seen", request.subject(), null, null));
        return applicants
                .open(request.applicantId())
                .orElseThrow(() -> new RefusedException("refused.applicant-erased"));
    }

    /** Due dates that moved by themselves and that the clerk has not seen yet. */
    @Transactional(readOnly = true)
    public List<MovedDate> moved(Actor actor) {
        return actor.is(Role.CLERK) ? moves.unseen(actor.unit()) : List.of();
    }

    /** The clerk has seen them. */
    @Transactional
    public void movedSeen(Actor actor) {
        actor.as(Role.CLERK);
        moves.seen(actor.unit());
    }

    private void check(NewRequest request) {
        if (request.receivedOn().isAfter(today())) {
            throw new RefusedException("refused.request.future");
        }
        if (request.applicant().name().isBlank()) {
            throw new RefusedException("refused.request.name");
        }
        if (!request.applicant().canBeReached()) {
            throw new RefusedException("refused.request.contact");
        }
        if (request.asked().information().isBlank()) {
            throw new RefusedException("refused.request.information");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
