package org.gongkai.server.request.paper;

import java.time.LocalDate;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Actor;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the docket entries that letters stand for (文书记入办理过程). */
@Component
class PaperEntries {

    private final PaperTable table;
    private final Casework casework;

    PaperEntries(PaperTable table, Casework casework) {
        this.table = table;
        this.casework = casework;
    }

    /**
     * Enters what a letter says.
     *
     * @throws org.gongkai.rules.request.ImpossibleEntryException where the docket does not allow it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(
            Actor actor, Paper paper, EntryKind kind, LocalDate date, Details details, @Nullable String lateReason) {
        long seen = casework.dossier(actor, paper.request()).seen();
        Dossier after =
                casework.enter(actor, paper.request(), new Casework.NewEntry(kind, date, details, lateReason, seen));
        table.wentOut(paper, after.entries().size());
    }
}
