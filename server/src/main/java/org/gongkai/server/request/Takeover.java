package org.gongkai.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings requests into the register that an office kept elsewhere before (接续登记): under their own numbers, with the steps
 * taken so far. No applicant is written to because of it: what happened to the request happened before.
 */
@Service
public class Takeover {

    private final RequestTable requests;
    private final EntryTable entries;
    private final Applicants applicants;
    private final Dockets dockets;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Takeover(
            RequestTable requests,
            EntryTable entries,
            Applicants applicants,
            Dockets dockets,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.entries = entries;
        this.applicants = applicants;
        this.dockets = dockets;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A request with its steps.
     *
     * @param entries the receipt and what followed, numbered from 1
     */
    public record Carried(RequestNumber number, NewRequest request, List<DocketEntry> entries) {

        public Carried {
            entries = List.copyOf(entries);
        }
    }

    /** The numbers that the register of the actor's unit holds. */
    @Transactional(readOnly = true)
    public Set<RequestNumber> numbers(Actor actor) {
        actor.as(Role.CLERK);
        return requests.numbers(actor.unit());
    }

    /**
     * Enters all of them, or none. The counter moves past their numbers.
     *
     * @throws RefusedException if the register holds one of the numbers already
     * @throws org.gongkai.rules.request.ImpossibleEntryException where steps cannot stand as they do
     */
    @Transactional
    public void takeOver(Actor actor, List<Carried> all) {
        Duty duty = actor.as(Role.CLERK);
        keepClearOf(actor, all);
        Set<RequestNumber> held = requests.numbers(actor.unit());
        List<Act> acts = new ArrayList<>();
        for (Carried one : all) {
            if (!held.add(one.number())) {
                throw new RefusedException(
                        "refused.takeover.number", one.number().toString());
            }
            Request entered = requests.get(enter(actor, one));
            acts.add(actor.act(duty, "request.taken-over", entered.subject(), null, null));
        }
        if (!acts.isEmpty()) {
            ledger.record(acts);
        }
    }

    private long enter(Actor actor, Carried one) {
        NewRequest request = one.request();
        Instant now = Instant.ofEpochMilli(clock.millis());
        long by = actor.account().id();
        Standing standing =
                Standing.of(dockets.read(one.entries(), request.kind().answers(), LocalDate.now(clock)));
        Applicants.Place applicant = applicants.add(actor.unit(), request.applicant());
        long id = requests.add(actor.unit(), one.number(), request, applicant, standing, now, by);
        requests.stand(id, standing);
        one.entries().forEach(entry -> entries.add(id, applicant.key(), entry, now, by));
        events.publishEvent(new RequestRegistered(id, request.asked().information()));
        return id;
    }

    /** Holds the counters first: whoever registers meanwhile waits, and gets a number behind these. */
    private void keepClearOf(Actor actor, List<Carried> all) {
        Map<Integer, Integer> highest = new TreeMap<>();
        all.forEach(one -> highest.merge(one.number().year(), one.number().number(), Math::max));
        highest.forEach((year, number) -> requests.keepClearOf(actor.unit(), new RequestNumber(year, number)));
    }
}
