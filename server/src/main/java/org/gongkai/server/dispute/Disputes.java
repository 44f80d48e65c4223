package org.gongkai.server.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of disputes (行政争议登记簿): a case hangs on the request or the publication that it disputes, and is counted in
 * table four of the annual report.
 *
 * <p>All methods with an actor throw {@link org.gongkai.server.office.NotYoursException} for those without a role in it.
 */
@Service
public class Disputes {

    private static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR};

    private final DisputeTable table;
    private final DisputeSubjects subjects;
    private final DisputeCheck check;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Disputes(
            DisputeTable table, DisputeSubjects subjects, DisputeCheck check, Vault vault, Ledger ledger, Clock clock) {
        this.table = table;
        this.subjects = subjects;
        this.check = check;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Enters a dispute.
     *
     * @throws RefusedException if what it is about is not known, a day is impossible, or it is in the register already
     */
    @Transactional
    public Dispute enter(Actor actor, NewDispute brought) {
        Duty duty = actor.as(Role.CLERK);
        DisputeSubject subject = subjects.of(actor, brought);
        Dispute dispute = new Dispute(
                0,
                actor.unit().id(),
                brought.kind(),
                subject,
                brought.proceeding(),
                brought.course(),
                List.of(),
                null,
                null,
                null,
                0);
        checked(actor, dispute);
        boolean sealed = subject instanceof DisputeSubject.OfRequest;
        Instant now = Instant.ofEpochMilli(clock.millis());
        long id = table.add(
                dispute, sealed ? null : vault.newKey(), now, actor.account().id());
        ledger.record(actor.act(duty, "dispute.entered", "dispute/" + id, null, dispute.digest()));
        return find(actor, id);
    }

    /**
     * Corrects what was entered; kind and subject stay.
     *
     * @param seen its version as the page showed it
     * @throws RefusedException if it is impossible, or has changed since it was seen
     */
    @Transactional
    public Dispute amend(Actor actor, long id, Proceeding proceeding, Course course, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = find(actor, id);
        Long follows = before.proceeding().reconsideration(); // it decides what the suit is about, and stays too
        Proceeding changed = new Proceeding(
                proceeding.caseNumber(),
                proceeding.body(),
                proceeding.simplified(),
                follows == null && before.kind() == DisputeKind.SUIT_AFTER
                        ? CoDefendant.OURSELVES
                        : proceeding.coDefendant(),
                follows);
        Dispute after = new Dispute(
                id,
                before.unitId(),
                before.kind(),
                before.subject(),
                changed,
                course,
                before.hearings(),
                before.appeal(),
                before.ending(),
                before.reopened(),
                seen);
        checked(actor, after);
        if (!table.write(after)) {
            throw new RefusedException("refused.dispute.changed");
        }
        ledger.record(actor.act(duty, "dispute.amended", before.ledgerName(), before.digest(), after.digest()));
        return find(actor, id);
    }

    /**
     * A dispute of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public Dispute find(Actor actor, long id) {
        actor.asAny(READERS);
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.dispute.gone"));
    }

    /** The disputes of the actor's unit that a filter wants, the latest received first. */
    @Transactional(readOnly = true)
    public List<Dispute> list(Actor actor, DisputeFilter filter, long behind, int most) {
        actor.asAny(READERS);
        return table.list(actor.unit(), filter, behind, most);
    }

    /** How many there are of them. */
    @Transactional(readOnly = true)
    public long count(Actor actor, DisputeFilter filter) {
        actor.asAny(READERS);
        return table.count(actor.unit(), filter);
    }

    /** The reconsiderations of the unit, which a suit may follow; the latest first. */
    @Transactional(readOnly = true)
    public List<Dispute> reconsiderations(Actor actor) {
        actor.asAny(READERS);
        return table.reconsiderations(actor.unit());
    }

    /** The suits that follow a reconsideration. */
    @Transactional(readOnly = true)
    public List<Dispute> after(Actor actor, Dispute reconsideration) {
        actor.asAny(READERS);
        return table.after(actor.unit(), reconsideration.id());
    }

    /** The disputes over a request. */
    @Transactional(readOnly = true)
    public List<Dispute> about(Actor actor, Request request) {
        actor.asAny(READERS);
        return table.aboutRequest(actor.unit(), request.id());
    }

    /** The disputes over a published item. */
    @Transactional(readOnly = true)
    public List<Dispute> about(Actor actor, CatalogueItem item) {
        actor.asAny(READERS);
        return table.aboutItem(actor.unit(), item.id());
    }

    /** Whether a person has a role in the register. */
    public static boolean mayRead(Actor actor) {
        return Arrays.stream(READERS).anyMatch(actor::is);
    }

    /**
     * The disputes that the annual report of a year counts: by their result those that ended in it, as pending those that
     * had been received by 31 December and had not ended by then. A suit that another body answers is not among them.
     */
    @Transactional(readOnly = true)
    public List<Counted> countedIn(Unit unit, int year) {
        return table.countable(unit, year).stream()
                .map(dispute -> new Counted(
                        dispute.kind().row(), column(dispute, year).id(), dispute.id(), label(dispute.proceeding())))
                .toList();
    }

    private static String label(Proceeding proceeding) {
        return proceeding.caseNumber().isBlank() ? proceeding.body() : proceeding.caseNumber();
    }

    private static ResultColumn column(Dispute dispute, int year) {
        Ending ending = dispute.ending();
        return ending == null || ending.endedOn().getYear() > year
                ? ResultColumn.PENDING
                : ending.result().column();
    }

    private void checked(Actor actor, Dispute dispute) {
        check.check(dispute);
        if (table.isKnown(actor.unit(), dispute.proceeding(), dispute.id())) {
            throw new RefusedException(
                    "refused.dispute.twice", dispute.proceeding().caseNumber());
        }
    }
}
