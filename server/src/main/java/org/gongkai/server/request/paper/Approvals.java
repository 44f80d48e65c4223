package org.gongkai.server.request.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader in charge approves letters or sends them back (文书审批). A reply is entered in the docket with its approval. */
@Service
class Approvals {

    private final Papers papers;
    private final PaperTable table;
    private final PaperMaking making;
    private final PaperEntries entries;
    private final Dockets dockets;
    private final Ledger ledger;
    private final Clock clock;

    Approvals(
            Papers papers,
            PaperTable table,
            PaperMaking making,
            PaperEntries entries,
            Dockets dockets,
            Ledger ledger,
            Clock clock) {
        this.papers = papers;
        this.table = table;
        this.making = making;
        this.entries = entries;
        this.dockets = dockets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that await the leader's approval, the oldest first. */
    @Transactional(readOnly = true)
    public List<Paper> waiting(Actor actor) {
        return actor.is(Role.LEADER) ? table.submitted(actor.unit()) : List.of();
    }

    /**
     * Approves a letter.
     *
     * @param aloneBecause why the one who drafted it approves it too; empty where another does
     * @throws RefusedException if the actor drafted it and gives no reason, or it has changed since it was seen
     * @throws org.gongkai.rules.request.ImpossibleEntryException if the reply cannot be made where the docket stands
     */
    @Transactional
    public void approve(Actor actor, long id, int seen, String aloneBecause) {
        Duty duty = actor.as(Role.LEADER);
        Paper paper = submitted(actor, id);
        boolean alone = paper.draftedById() == actor.account().id();
        if (alone && aloneBecause.isBlank()) {
            throw new RefusedException("refused.paper.alone");
        }
        making.keep(actor, duty, paper, seen, alone ? aloneBecause.strip() : null);
        if (paper.reply() != null) {
            Details details = Details.none()
                    .reply(dockets.replies().of(paper.reply()).orElseThrow())
                    .text(paper.fields().get("reasons"));
            entries.enter(actor, paper, EntryKind.REPLIED, LocalDate.now(clock), details, null);
        }
    }

    /** Sends it back to whoever drafted it. */
    @Transactional
    public void sendBack(Actor actor, long id, int seen, String because) {
        Duty duty = actor.as(Role.LEADER);
        if (because.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        Paper paper = submitted(actor, id);
        if (!table.move(paper, seen, PaperStage.DRAFT, because.strip())) {
            throw new RefusedException("refused.paper.changed");
        }
        ledger.record(actor.act(duty, "request.paper-returned", "request/" + paper.request(), null, null));
    }

    private Paper submitted(Actor actor, long id) {
        Paper paper = papers.find(actor, id);
        if (paper.stage() != PaperStage.SUBMITTED) {
            throw new RefusedException("refused.paper.changed");
        }
        return paper;
    }
}
