package org.gongkai.server.dispute;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in a dispute (案件进展): the answer, hearings, the end, and its effect on the request's docket.
 *
 * <p>All methods throw {@link RefusedException} if a day is impossible, or the dispute has changed since it was seen.
 */
@Service
public class DisputeSteps {

    private final Disputes disputes;
    private final DisputeTable table;
    private final DisputeCheck check;
    private final Casework casework;
    private final Ledger ledger;

    DisputeSteps(Disputes disputes, DisputeTable table, DisputeCheck check, Casework casework, Ledger ledger) {
        this.disputes = disputes;
        this.table = table;
        this.check = check;
        this.casework = casework;
        this.ledger = ledger;
    }

    /** The answer was sent (答复、答辩). */
    @Transactional
    public void answered(Actor actor, long id, LocalDate day, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = disputes.find(actor, id);
        Dispute after = before.answered(day, seen);
        check.check(after);
        change(actor, duty, "dispute.answered", before, after);
    }

    /** A hearing is set (听证、开庭). */
    @Transactional
    public void hearing(Actor actor, long id, LocalDate day) {
        Duty duty = actor.as(Role.CLERK);
        Dispute dispute = disputes.find(actor, id);
        DisputeCheck.hearing(dispute, day);
        if (table.addHearing(id, day)) {
            ledger.record(actor.act(duty, "dispute.hearing-set", dispute.ledgerName(), null, day.toString()));
        }
    }

    /** A hearing does not take place. */
    @Transactional
    public void noHearing(Actor actor, long id, LocalDate day) {
        Duty duty = actor.as(Role.CLERK);
        Dispute dispute = disputes.find(actor, id);
        if (table.dropHearing(id, day)) {
            ledger.record(actor.act(duty, "dispute.hearing-dropped", dispute.ledgerName(), day.toString(), null));
        }
    }

    /** It ended (审结); entered once more, it corrects what was entered. */
    @Transactional
    public void end(Actor actor, long id, Ending ending, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = disputes.find(actor, id);
        requireDocket(actor, before, ending.result().corrects());
        Dispute after = before.ended(ending, seen);
        check.check(after);
        change(actor, duty, "dispute.ended", before, after);
    }

    /** It has not ended after all: the end was entered by mistake. */
    @Transactional
    public void goesOn(Actor actor, long id, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = disputes.find(actor, id);
        requireDocket(actor, before, false);
        Dispute after = before.ended(null, seen);
        change(actor, duty, "dispute.end-struck", before, after);
    }

    /** It goes on at second instance (上诉); entered once more, that corrects what was entered, such as its number there. */
    @Transactional
    public void appeal(Actor actor, long id, Appeal appeal, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = disputes.find(actor, id);
        if (!appeal.judgment().equals(before.firstEnding())) {
            throw new RefusedException("refused.dispute.changed");
        }
        Dispute after = before.appealed(appeal, seen);
        check.check(after);
        change(actor, duty, "dispute.appealed", before, after);
    }

    /** Nobody appealed after all: the first judgment is its end. */
    @Transactional
    public void noAppeal(Actor actor, long id, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute before = disputes.find(actor, id);
        if (before.appeal() == null || !before.pending()) {
            throw new RefusedException("refused.dispute.changed");
        }
        Dispute after = before.notAppealed(seen);
        change(actor, duty, "dispute.appeal-struck", before, after);
    }

    /** Whether its result asks for its request to be taken up again, and the docket allows it. */
    @Transactional(readOnly = true)
    public boolean mayReopen(Actor actor, Dispute dispute) {
        Ending ending = dispute.ending();
        if (ending == null || !ending.result().corrects() || dispute.subject().requestId() == 0) {
            return false;
        }
        Dossier dossier = casework.dossier(actor, dispute.subject().requestId());
        return !stands(dossier, dispute.reopened())
                && dossier.docket().choice(EntryKind.REOPENED).isPresent();
    }

    /**
     * Takes the request up again in its docket, on the day the decision was received and with its term (重新办理).
     *
     * @param words what the docket is to say of it
     * @throws org.gongkai.rules.request.ImpossibleEntryException where the docket does not allow it
     */
    @Transactional
    public void reopen(Actor actor, long id, String words, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Dispute dispute = disputes.find(actor, id);
        if (!mayReopen(actor, dispute)) {
            throw new RefusedException("refused.dispute.not-reopened");
        }
        Ending ending = Objects.requireNonNull(dispute.ending());
        long request = dispute.subject().requestId();
        LocalDate day = ending.decisionOn() == null ? ending.endedOn() : ending.decisionOn();
        Details details = Details.none().until(ending.term()).text(words);
        long docket = casework.dossier(actor, request).seen();
        Dossier reopened =
                casework.enter(actor, request, new Casework.NewEntry(EntryKind.REOPENED, day, details, null, docket));
        int entry = reopened.entries().size();
        write(dispute.reopened(entry, seen));
        ledger.record(actor.act(duty, "dispute.docket-reopened", dispute.ledgerName(), null, "request/" + request));
    }

    /** A docket that was reopened needs a result that corrects; its entry is struck first. */
    private void requireDocket(Actor actor, Dispute dispute, boolean corrects) {
        if (!corrects && dispute.reopened() != null) {
            Dossier dossier = casework.dossier(actor, dispute.subject().requestId());
            if (stands(dossier, dispute.reopened())) {
                throw new RefusedException(
                        "refused.dispute.reopened", dispute.subject().reference());
            }
        }
    }

    /** Whether the docket entry was made and not struck since. */
    private static boolean stands(Dossier dossier, @Nullable Integer entry) {
        return entry != null
                && dossier.entries().stream().anyMatch(one -> one.entry().number() == entry && one.stands());
    }

    private void change(Actor actor, Duty duty, String act, Dispute before, Dispute after) {
        write(after);
        ledger.record(actor.act(duty, act, before.ledgerName(), before.digest(), after.digest()));
    }

    private void write(Dispute dispute) {
        if (!table.write(dispute)) {
            throw new RefusedException("refused.dispute.changed");
        }
    }
}
