package org.gongkai.server.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.ReplyKind.Answers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done on a docket (办理): entries are made and struck, and what they make of the request is derived anew. */
@Service
public class Casework {

    private static final Set<EntryKind> APPLICANTS =
            EnumSet.of(EntryKind.CORRECTED, EntryKind.REASONS_GIVEN, EntryKind.WITHDRAWN);

    private final Register register;
    private final RequestTable requests;
    private final EntryTable entries;
    private final Dockets dockets;
    private final Offices offices;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Casework(
            Register register,
            RequestTable requests,
            EntryTable entries,
            Dockets dockets,
            Offices offices,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.requests = requests;
        this.entries = entries;
        this.dockets = dockets;
        this.offices = offices;
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
        Made made = made(held(actor, id, entry.seen()), entry, actor.account().id());
        return settled(made, actor.act(duty, made.act(), made.request().subject(), null, digest(made.entry())));
    }

    /**
     * Enters what the applicant does by themselves: hands in a correction, gives reasons, or withdraws. A payment is the
     * office's to enter, once it has the money. Who asks must have shown that they are the applicant.
     *
     * @throws org.gongkai.rules.request.ImpossibleEntryException where the rules do not allow it
     * @throws RefusedException if the docket has changed since it was seen
     * @throws IllegalArgumentException for a step that is not theirs
     */
    @Transactional
    public Dossier byApplicant(long id, NewEntry entry) {
        if (!APPLICANTS.contains(entry.kind())) {
            throw new IllegalArgumentException("No step of an applicant's: " + entry.kind());
        }
        requests.hold(id);
        Made made = made(unchanged(dossier(requests.get(id)), entry.seen()), entry, null);
        String chain = offices.byId(made.request().unitId()).code();
        return settled(
                made,
                new Act(
                        chain,
                        null,
                        Register.APPLICANT,
                        null,
                        made.act(),
                        made.request().subject(),
                        null,
                        digest(made.entry())));
    }

    /** A request with its docket for its applicant, who must have shown that they are. */
    @Transactional(readOnly = true)
    public Dossier ofApplicant(long id) {
        return dossier(requests.get(id));
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
        return settled(
                new Made(before.request(), struck, docket),
                actor.act(duty, "request.entry-struck", before.request().subject(), null, digest(struck)));
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
        return unchanged(dossier(register.find(actor, id)), seen);
    }

    private static Dossier unchanged(Dossier before, long seen) {
        if (before.seen() != seen) {
            throw new RefusedException("refused.docket.changed");
        }
        return before;
    }

    /** An entry that was made or struck, and what the docket says with that. */
    private record Made(Request request, DocketEntry entry, Docket docket) {

        String act() {
            return "request." + entry.kind().id();
        }
    }

    private Made made(Dossier before, NewEntry entry, @Nullable Long by) {
        long id = before.request().id();
        DocketEntry made = new DocketEntry(
                before.entries().size() + 1, entry.kind(), entry.date(), entry.details(), entry.lateReason());
        Docket docket = dockets.with(standing(before.entries()), made, answers(before), today());
        entries.add(id, requests.key(id), made, now(), by);
        return new Made(before.request(), made, docket);
    }

    private Dossier settled(Made made, Act act) {
        requests.stand(made.request().id(), Standing.of(made.docket()));
        ledger.record(act);
        Dossier after = dossier(requests.get(made.request().id()));
        events.publishEvent(new RequestChanged(after.request(), made.entry().kind()));
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
