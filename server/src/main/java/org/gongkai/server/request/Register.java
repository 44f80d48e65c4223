package org.gongkai.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of requests (申请登记): each gets its number and its clock in the transaction that brings it in. */
@Service
public class Register {

    /** In which role applicants stand in the ledger. */
    static final String APPLICANT = "APPLICANT";

    private static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR};

    private final RequestTable requests;
    private final RegisterList lists;
    private final EntryTable entries;
    private final Applicants applicants;
    private final MovedDates moves;
    private final Dockets dockets;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            RequestTable requests,
            RegisterList lists,
            EntryTable entries,
            Applicants applicants,
            MovedDates moves,
            Dockets dockets,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.lists = lists;
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
        Request registered = entered(actor.unit(), request, actor.account().id());
        ledger.record(actor.act(duty, "request.registered", registered.subject(), null, null));
        return registered;
    }

    /**
     * Takes in what an applicant brings by themselves, such as online (网上申请): the confirmation that they are shown is
     * its receipt (条例 31(3)).
     *
     * @throws RefusedException as {@link #register}
     */
    @Transactional
    public Request receive(Unit unit, NewRequest request) {
        Request received = entered(unit, request, null);
        ledger.record(new Act(unit.code(), null, APPLICANT, null, "request.received", received.subject(), null, null));
        return received;
    }

    private Request entered(Unit unit, NewRequest request, @Nullable Long by) {
        check(request);
        DocketEntry receipt = new DocketEntry(1, EntryKind.RECEIVED, request.receivedOn(), Details.none());
        Docket docket = dockets.read(List.of(receipt), request.kind().answers(), today());
        Instant now = Instant.ofEpochMilli(clock.millis());
        Applicants.Place applicant = applicants.add(unit, request.applicant());
        RequestNumber number = requests.nextNumber(unit, request.receivedOn().getYear());
        long id = requests.add(unit, number, request, applicant, Standing.of(docket), now, by);
        entries.add(id, applicant.key(), receipt, now, by);
        Request registered = requests.get(id);
        events.publishEvent(new RequestRegistered(id, request.asked().information()));
        events.publishEvent(new RequestChanged(registered, EntryKind.RECEIVED));
        return registered;
    }

    /** The requests of the actor's unit that a filter wants. */
    @Transactional(readOnly = true)
    public List<Request> list(Actor actor, RegisterFilter filter, long behind, int most) {
        return list(actor, filter, behind, most, count(actor, filter));
    }

    /** The same where {@link #count} has been asked already. */
    @Transactional(readOnly = true)
    public List<Request> list(Actor actor, RegisterFilter filter, long behind, int most, long total) {
        actor.asAny(READERS);
        return lists.list(actor.unit(), filter, today(), behind, most, total);
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
     * A request of the actor's unit, for work on it that is theirs by one of these roles.
     *
     * @throws org.gongkai.server.office.NotYoursException if they have none of them
     * @throws RefusedException if it is another unit's, or was erased
     */
    @Transactional(readOnly = true)
    public Request findAs(Actor actor, long id, Role... roles) {
        actor.asAny(roles);
        Request request = requests.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
        if (request.asked() == null) {
            throw new RefusedException("refused.applicant-erased");
        }
        return request;
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

    /**
     * The names of those who asked in a year, by the number of their request, for the year's register; without those
     * erased. Each time stands in the ledger.
     */
    @Transactional
    public Map<Long, String> names(Actor actor, int year) {
        Duty duty = actor.as(Role.CLERK);
        ledger.record(actor.act(duty, "request.register-named", subject(year), null, null));
        Map<Long, String> names = new HashMap<>();
        for (Request request : list(actor, new RegisterFilter(year, RegisterFilter.State.ALL), 0, Integer.MAX_VALUE)) {
            applicants.open(request.applicantId()).ifPresent(one -> names.put(request.id(), one.name()));
        }
        return names;
    }

    /** The name of a year's register in the ledger. */
    public static String subject(int year) {
        return "requests/" + year;
    }

    /** Who made a request, for what the program itself sends them; a person uses {@link #look}. Empty once erased. */
    @Transactional(readOnly = true)
    public Optional<Applicant> addressee(Request request) {
        return applicants.open(request.applicantId());
    }

    /** The key that seals whatever tells of who made a request. */
    @Transactional(readOnly = true)
    public KeyId key(Request request) {
        return requests.key(request.id());
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
