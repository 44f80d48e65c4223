package org.gongkai.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.ReplyKind.Answers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done on a docket (办理): entries are made and struck, and what they make of the request is derived anew. */
@Service
public class Casework {

    private final Register register;
    private final RequestTable requests;
    private final EntryTable entries;
    private final Dockets dockets;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Casework(
            Register register,
            RequestTable requests,
            EntryTable entries,
            Dockets dockets,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.requests = requests;
        this.entries = entries;
        this.dockets = dockets;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person enters.
     *
     * @param seen the state of the docket that they had before them, {@link Dossier#seen}
     * @param lateReason why it is out of time; null or empty where it is not
     */
    public record NewEntry(
            EntryKind kind,
            LocalDate date,
            Details details,
            @Nullable String lateReason,
            long seen) {}

    /**
     * A request with its docket, as it stands today.
     *
     * @throws RefusedException if it is another unit's
     */
    @Transactional(readOnly = true)
    public Dossier dossier(Actor actor, long id) {
        return dossier(register.find(actor, id));
    }

    /**
     * Makes an entry.
     *
     * @throws org.gongkai.rules.request.ImpossibleEntryException where the rules do not allow it
     * @throws RefusedException if the docket has changed since it was seen
     */
    @Transactional
    public Dossier enter(Actor actor, long id, NewEntry entry) {
        Duty duty = actor.as(entry.kind() == EntryKind.REPLIED ? Role.LEADER : Role.CLERK);
        Dossier before = held(actor, id, entry.seen());
        DocketEntry made = new DocketEntry(
                before.entries().size() + 1, entry.kind(), entry.date(), entry.details(), entry.lateReason());
        Docket docket = dockets.with(standing(before.entries()), made, answers(before), today());
        entries.add(id, requests.key(id), made, now(), actor.account().id());
        return settled(
                actor, duty, before.request(), docket, "request." + made.kind().id(), made);
    }

    /**
     * Strikes an entry that was made by mistake; it stays visible with the reason.
     *
     * @throws org.gongkai.rules.request.ImpossibleEntryException where another entry cannot stand without it
     * @throws RefusedException without a reason, for the receipt, or if the docket has changed since it was seen
     */
    @Transactional
    public Dossier strike(Actor actor, long id, int number, String because, long seen) {
        Duty duty = actor.as(Role.CLERK);
        if (because.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        Dossier before = held(actor, id, seen);
        List<DocketEntry> left = standing(before.entries()).stream()
                .filter(entry -> entry.number() != number)
                .toList();
        DocketEntry struck = standing(before.entries()).stream()
                .filter(entry -> entry.number() == number && entry.kind() != EntryKind.RECEIVED)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.docket.not-struck"));
        Docket docket = dockets.read(left, answers(before), today());
        if (!entries.strike(id, number, now(), actor.account().id(), because.strip())) {
            throw new RefusedException("refused.docket.changed");
        }
        return settled(actor, duty, before.request(), docket, "request.entry-struck", struck);
    }

    /** The dossier of a request, for the program's own work. */
    Dossier dossier(Request request) {
        List<DossierEntry> kept = entries.of(request.id());
        Docket docket = dockets.read(standing(kept), request.kind().answers(), today());
        return new Dossier(request, kept, docket);
    }

    private Dossier held(Actor actor, long id, long seen) {
        register.find(actor, id);
        requests.hold(id);
        Dossier before = dossier(register.find(actor, id));
        if (before.seen() != seen) {
            throw new RefusedException("refused.docket.changed");
        }
        return before;
    }

    private Dossier settled(Actor actor, Duty duty, Request request, Docket docket, String act, DocketEntry entry) {
        requests.stand(request.id(), Standing.of(docket));
        ledger.record(actor.act(duty, act, request.subject(), null, digest(entry)));
        Dossier after = dossier(requests.get(request.id()));
        events.publishEvent(new RequestChanged(after.request(), entry.kind()));
        return after;
    }

    /** Without what is said in words: a digest of a few words could be guessed, and outlive their erasure. */
    private static String digest(DocketEntry entry) {
        return new Digest()
                .add(String.valueOf(entry.number()))
                .add(entry.kind().id())
                .add(entry.date().toString())
                .hex();
    }

    private static List<DocketEntry> standing(List<DossierEntry> entries) {
        return entries.stream()
                .filter(DossierEntry::stands)
                .map(DossierEntry::entry)
                .toList();
    }

    private static Answers answers(Dossier dossier) {
        return dossier.request().kind().answers();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
