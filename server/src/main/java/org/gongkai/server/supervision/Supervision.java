package org.gongkai.server.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Entry;
import org.gongkai.server.platform.ledger.LedgerProof;
import org.gongkai.server.platform.ledger.Seal;
import org.gongkai.server.platform.ledger.SealProof;
import org.gongkai.server.platform.ledger.Seals;
import org.gongkai.server.platform.ledger.Trail;
import org.gongkai.server.platform.ledger.TrailQuery;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Irregularities;
import org.gongkai.server.publication.Irregularity;
import org.gongkai.server.request.RequestIrregularities;
import org.gongkai.server.request.RequestIrregularity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the inspector, and the leader in charge, may see of their unit (监督检查): everything, and change nothing.
 *
 * <p>All methods throw {@link org.gongkai.server.office.NotYoursException} for anybody else.
 */
@Service
public class Supervision {

    private final Irregularities irregularities;
    private final RequestIrregularities requests;
    private final Trail trail;
    private final Seals seals;
    private final LedgerProof ledgerProof;
    private final SealProof sealProof;
    private final Offices offices;
    private final Accounts accounts;
    private final Clock clock;

    Supervision(
            Irregularities irregularities,
            RequestIrregularities requests,
            Trail trail,
            Seals seals,
            LedgerProof ledgerProof,
            SealProof sealProof,
            Offices offices,
            Accounts accounts,
            Clock clock) {
        this.irregularities = irregularities;
        this.requests = requests;
        this.trail = trail;
        this.seals = seals;
        this.ledgerProof = ledgerProof;
        this.sealProof = sealProof;
        this.offices = offices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How many of each kind a year has seen in the publication line. */
    @Transactional(readOnly = true)
    public Map<Irregularity, Long> counts(Actor actor, int year) {
        check(actor);
        Map<Irregularity, Long> counts = new EnumMap<>(Irregularity.class);
        for (Irregularity kind : Irregularity.values()) {
            counts.put(kind, irregularities.count(actor.unit(), kind, year));
        }
        return counts;
    }

    /** How many of each kind a year has seen in the work on requests. */
    @Transactional(readOnly = true)
    public Map<RequestIrregularity, Long> requestCounts(Actor actor, int year) {
        check(actor);
        Map<RequestIrregularity, Long> counts = new EnumMap<>(RequestIrregularity.class);
        for (RequestIrregularity kind : RequestIrregularity.values()) {
            counts.put(kind, requests.count(actor.unit(), kind, year));
        }
        return counts;
    }

    /** How many of one kind a year has seen in the publication line. */
    @Transactional(readOnly = true)
    public long count(Actor actor, Irregularity kind, int year) {
        check(actor);
        return irregularities.count(actor.unit(), kind, year);
    }

    /** How many of one kind a year has seen in the work on requests. */
    @Transactional(readOnly = true)
    public long count(Actor actor, RequestIrregularity kind, int year) {
        check(actor);
        return requests.count(actor.unit(), kind, year);
    }

    /** Those of one kind in the publication line, the latest first. */
    @Transactional(readOnly = true)
    public List<Irregularities.Found> list(Actor actor, Irregularity kind, int year, int skip, int most) {
        check(actor);
        return irregularities.list(actor.unit(), kind, year, skip, most);
    }

    /** Those of one kind in the work on requests, the latest first. */
    @Transactional(readOnly = true)
    public List<Irregularities.Found> list(Actor actor, RequestIrregularity kind, int year, int skip, int most) {
        check(actor);
        return requests.list(actor.unit(), kind, year, skip, most).stream()
                .map(found -> new Irregularities.Found(
                        "request/" + found.request(),
                        found.number().toString(),
                        found.on(),
                        found.account(),
                        found.note(),
                        null))
                .toList();
    }

    /** The last attempts to sign in that did not succeed, lock-outs among them. */
    @Transactional(readOnly = true)
    public List<Accounts.Failure> signInFailures(Actor actor, int most) {
        check(actor);
        List<Long> people =
                offices.people(actor.unit()).stream().map(Account::id).toList();
        return accounts.lastFailures(people, most);
    }

    /** Names of everybody who has or had a role in the unit, by account. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Actor actor) {
        Map<Long, String> names = new HashMap<>();
        offices.people(actor.unit()).forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    /** The last daily seal, empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Seal> lastSeal(Actor actor) {
        check(actor);
        return seals.last();
    }

    /**
     * What to look for in the audit trail.
     *
     * @param subject subject such as {@code material/17}, or a kind such as {@code material}; empty for all
     * @param account who acted, null for all
     * @param from first day, null for the beginning
     * @param to last day, null for the end
     */
    public record Search(
            String subject,
            @Nullable Long account,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How many entries of the unit's ledger a search finds. */
    @Transactional(readOnly = true)
    public long count(Actor actor, Search search) {
        check(actor);
        return trail.count(query(actor, search));
    }

    /** The entries, the latest first. */
    @Transactional(readOnly = true)
    public List<Entry> trail(Actor actor, Search search, int skip, int most) {
        check(actor);
        return trail.list(query(actor, search), skip, most);
    }

    /** What a proof gave: of the unit's chain, and of the seals. */
    public record Proof(LedgerProof.Result ledger, SealProof.Result seals) {

        /** Whether everything is as it was written. */
        public boolean isWhole() {
            return ledger.broken() == null && seals.broken() == null;
        }
    }

    /** Proves the unit's ledger and the seals now; takes a second for some ten thousand entries. */
    public Proof prove(Actor actor) {
        check(actor);
        return new Proof(ledgerProof.prove(actor.unit().code()), sealProof.prove());
    }

    private TrailQuery query(Actor actor, Search search) {
        LocalDate to = search.to();
        return new TrailQuery(
                actor.unit().code(),
                search.subject(),
                search.account(),
                start(search.from()),
                to == null ? null : start(to.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static void check(Actor actor) {
        if (!actor.is(Role.LEADER)) {
            actor.as(Role.INSPECTOR);
        }
    }
}
