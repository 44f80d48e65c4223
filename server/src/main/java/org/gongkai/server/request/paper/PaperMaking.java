package org.gongkai.server.request.paper;

import java.time.Clock;
import java.time.Instant;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.letter.Letter;
import org.gongkai.server.request.letter.Letters;
import org.gongkai.server.request.letter.MissingFieldException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a letter out of what its draft says, and keeps it (制作并保存文书). */
@Component
class PaperMaking {

    private final PaperTable table;
    private final PaperFiles files;
    private final Letters letters;
    private final Ledger ledger;
    private final Clock clock;

    PaperMaking(PaperTable table, PaperFiles files, Letters letters, Ledger ledger, Clock clock) {
        this.table = table;
        this.files = files;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The letter as it would be.
     *
     * @throws RefusedException if something that it must say is missing
     */
    Letter make(Actor actor, Paper paper) {
        try {
            return letters.make(paper.kind(), actor.unit(), paper.fields());
        } catch (MissingFieldException e) {
            throw new RefusedException("refused.paper.missing", e.field().name());
        }
    }

    /**
     * Makes it for good: from now on it never changes.
     *
     * @param seen the version that was seen
     * @param alone why the one who drafted it approves it too; null where another does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Actor actor, Duty duty, Paper paper, int seen, @Nullable String alone) {
        Letter letter = make(actor, paper);
        if (!table.move(paper, seen, PaperStage.APPROVED, null)) {
            throw new RefusedException("refused.paper.changed");
        }
        Paper.Files kept = new Paper.Files(
                letter.docxDigest(),
                letter.pdfDigest(),
                files.keep(paper.request(), letter.docx()),
                files.keep(paper.request(), letter.pdf()));
        Instant now = Instant.ofEpochMilli(clock.millis());
        table.approved(
                paper, new PaperTable.Approval(now, actor.account().id(), alone, letter.templateVersion(), kept));
        String act = alone == null ? "request.paper-approved" : "request.paper-approved-alone";
        ledger.record(actor.act(duty, act, "request/" + paper.request(), null, letter.docxDigest()));
    }
}
