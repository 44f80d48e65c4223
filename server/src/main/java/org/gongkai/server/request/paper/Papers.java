package org.gongkai.server.request.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.letter.LetterKind;
import org.gongkai.server.request.letter.LetterKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a request (文书办理): the clerk drafts them out of the docket, and enters when an approved one goes out.
 */
@Service
public class Papers {

    private static final String RECEIPT = "receipt";

    private final PaperTable table;
    private final PaperFiles files;
    private final Prefill prefill;
    private final LetterKinds kinds;
    private final PaperMaking making;
    private final PaperEntries entries;
    private final Register register;
    private final Casework casework;
    private final Ledger ledger;
    private final Clock clock;

    Papers(
            PaperTable table,
            PaperFiles files,
            Prefill prefill,
            LetterKinds kinds,
            PaperMaking making,
            PaperEntries entries,
            Register register,
            Casework casework,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.prefill = prefill;
        this.kinds = kinds;
        this.making = making;
        this.entries = entries;
        this.register = register;
        this.casework = casework;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins a letter, filled in from the docket. It names the applicant, so it counts as a look at them.
     *
     * @param given values that are known already, such as a fee that was reckoned
     */
    @Transactional
    public long begin(Actor actor, long request, String kind, Map<String, String> given) {
        Duty duty = actor.as(Role.CLERK);
        LetterKind letter = kinds.find(kind).orElseThrow(() -> new RefusedException("refused.gone"));
        Dossier dossier = casework.dossier(actor, request);
        Map<String, String> fields = prefill.of(actor.unit(), letter, dossier, register.look(actor, request));
        given.forEach((field, value) -> fields.computeIfPresent(field, (id, before) -> value));
        long id = table.add(request, kind, fields, now(), actor.account().id());
        ledger.record(actor.act(duty, "request.paper-drafted", subject(request), null, null));
        return id;
    }

    /** The letters of a request that were not thrown away, in order. */
    @Transactional(readOnly = true)
    public List<Paper> of(Actor actor, long request) {
        return table.of(actor.unit(), register.find(actor, request).id());
    }

    /**
     * A letter, which names the applicant.
     *
     * @throws RefusedException if it is another unit's, or the applicant has been erased
     */
    @Transactional(readOnly = true)
    public Paper find(Actor actor, long id) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD);
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Changes what a draft says. */
    @Transactional
    public void write(Actor actor, long id, int seen, Map<String, String> fields) {
        actor.as(Role.CLERK);
        Paper paper = find(actor, id);
        Map<String, String> all = new HashMap<>(paper.fields());
        fields.forEach((field, value) -> all.computeIfPresent(field, (key, before) -> value.strip()));
        require(table.write(paper, all, seen));
    }

    /** The letter as PDF: as it would be, or as it was made. No database waits while it is laid out. */
    public byte[] preview(Actor actor, Paper paper) {
        return paper.files() == null
                ? making.make(actor, paper).pdf()
                : files.read(paper.request(), paper.files().pdfFile());
    }

    /**
     * Asks the leader in charge to approve it; a receipt needs nobody's approval.
     *
     * @throws RefusedException if something that it must say is missing
     */
    @Transactional
    public void submit(Actor actor, long id, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Paper paper = find(actor, id);
        require(paper.open());
        if (paper.kind().equals(RECEIPT)) {
            making.keep(actor, duty, paper, seen, null);
            return;
        }
        String digest = making.make(actor, paper).docxDigest();
        require(table.move(paper, seen, PaperStage.SUBMITTED, null));
        ledger.record(actor.act(duty, "request.paper-submitted", subject(paper.request()), null, digest));
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(Actor actor, long id, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Paper paper = find(actor, id);
        require(paper.open() && table.move(paper, seen, PaperStage.DISCARDED, null));
        ledger.record(actor.act(duty, "request.paper-discarded", subject(paper.request()), null, null));
    }

    /**
     * A notice has gone out: its entry is made in the docket, out of what the letter says.
     *
     * @param agreedBy who agreed to an extension; empty for others
     */
    @Transactional
    public void wentOut(Actor actor, long id, LocalDate date, String agreedBy, @Nullable String lateReason) {
        actor.as(Role.CLERK);
        Paper paper = find(actor, id);
        if (paper.stage() != PaperStage.APPROVED || paper.entry() != null) {
            throw new RefusedException("refused.paper.changed");
        }
        PaperStep step = PaperStep.of(paper.kind(), paper.fields(), agreedBy.strip());
        entries.enter(actor, paper, step.kind(), date, step.details(), lateReason);
    }

    /**
     * The Word document of an approved letter.
     *
     * @throws RefusedException if it is not approved
     */
    public byte[] docx(Paper paper) {
        if (paper.files() == null) {
            throw new RefusedException("refused.paper.not-made");
        }
        return files.read(paper.request(), paper.files().docxFile());
    }

    private static void require(boolean done) {
        if (!done) {
            throw new RefusedException("refused.paper.changed");
        }
    }

    private static String subject(long request) {
        return "request/" + request;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
