package org.gongkai.server.request.redaction;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.redaction.PdfPages;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents of which a part is disclosed (部分公开, 条例 37): opened, marked ({@link Marking}), and made into copies that lack what
 * is marked. The document itself is never touched. The clerk and the secrecy reviewer work on them, the leader sees them.
 */
@Service
public class PartialCopies {

    static final Role[] EDITORS = {Role.CLERK, Role.SECRECY_REVIEWER};
    private static final Role[] READERS = {Role.CLERK, Role.SECRECY_REVIEWER, Role.LEADER};

    private static final int MOST_LISTED = 200;

    private final PartialCopyTable copies;
    private final MarkTable marks;
    private final CopyFiles files;
    private final Register register;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A large scan takes much memory: one at a time. */
    private final Lock memory = new ReentrantLock();

    PartialCopies(
            PartialCopyTable copies,
            MarkTable marks,
            CopyFiles files,
            Register register,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.copies = copies;
        this.marks = marks;
        this.files = files;
        this.register = register;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a person may mark and make. */
    public static boolean mayEdit(Actor actor) {
        for (Role role : EDITORS) {
            if (actor.is(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Opens a document of a request.
     *
     * @param name name of the file, without a path
     * @throws RefusedException if it is no PDF or DOCX, is locked, broken or too large
     */
    public PartialCopy open(Actor actor, long requestId, String name, byte[] file) {
        Duty duty = actor.asAny(EDITORS);
        Request request = register.findAs(actor, requestId, EDITORS);
        OpenedDocument opened = alone(() -> OpenedDocument.of(name, file, LocalDate.now(clock)));
        PartialCopyTable.Files places = new PartialCopyTable.Files(
                files.keep(requestId, CopyFiles.ORIGINAL, file),
                files.keep(requestId, CopyFiles.WORKING, opened.pdf()),
                null);
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = copies.add(
                    requestId, name, opened, places, now(), actor.account().id());
            ledger.record(actor.act(duty, "partial.opened", request.subject(), null, places.original()));
            return copies.find(requestId, id).orElseThrow();
        }));
    }

    /**
     * The documents of a request, the latest first.
     *
     * @throws RefusedException if it is another unit's
     */
    @Transactional(readOnly = true)
    public List<PartialCopy> of(Actor actor, long requestId) {
        register.findAs(actor, requestId, READERS);
        return copies.of(requestId);
    }

    /** The documents of the actor's unit on which somebody is at work. */
    @Transactional(readOnly = true)
    public List<PartialCopy> drafts(Actor actor) {
        actor.asAny(READERS);
        return copies.drafts(actor.unit().id(), MOST_LISTED);
    }

    /** The request that documents belong to. */
    @Transactional(readOnly = true)
    public Request request(Actor actor, long requestId) {
        return register.findAs(actor, requestId, READERS);
    }

    /**
     * A document of a request.
     *
     * @throws RefusedException if the request is another unit's, or has no such document
     */
    @Transactional(readOnly = true)
    public PartialCopy find(Actor actor, long requestId, long id) {
        register.findAs(actor, requestId, READERS);
        return copies.find(requestId, id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Its marks, in the order of their places. */
    @Transactional(readOnly = true)
    public List<Mark> marks(PartialCopy copy) {
        return marks.of(copy);
    }

    /** What the finders saw in it and nobody has marked yet. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(PartialCopy copy) {
        List<Mark> made = marks.of(copy);
        return copies.proposals(copy).stream()
                .filter(proposal ->
                        made.stream().noneMatch(mark -> proposal.quote().equals(mark.words())))
                .toList();
    }

    /** The document as it was opened. */
    @Transactional(readOnly = true)
    public byte[] original(PartialCopy copy) {
        return files.read(
                copy.requestId(), CopyFiles.ORIGINAL, copies.files(copy.id()).original());
    }

    /** The PDF that is marked. */
    @Transactional(readOnly = true)
    public byte[] working(PartialCopy copy) {
        return files.read(
                copy.requestId(), CopyFiles.WORKING, copies.files(copy.id()).working());
    }

    /** A page of the PDF that is marked as a PNG picture. */
    @Transactional(readOnly = true)
    public byte[] picture(PartialCopy copy, int page) throws IOException {
        return PdfPages.picture(working(copy), page);
    }

    /**
     * The copy that lacks what is marked.
     *
     * @throws RefusedException if none stands
     */
    @Transactional(readOnly = true)
    public byte[] result(PartialCopy copy) {
        String result = copies.files(copy.id()).result();
        if (result == null) {
            throw new RefusedException("partial.refused.no-result");
        }
        return files.read(copy.requestId(), CopyFiles.RESULT, result);
    }

    /**
     * Makes the copy that lacks what is marked, and proves it. It may take seconds, so nobody else is kept waiting meanwhile.
     *
     * @throws RefusedException if nothing is marked, the marks have changed since they were seen, or something would be left
     */
    public PartialCopy make(Actor actor, long requestId, long id, int seen) {
        Duty duty = actor.asAny(EDITORS);
        Request request = register.findAs(actor, requestId, EDITORS);
        PartialCopy copy = find(actor, requestId, id);
        List<Mark> marked = marks.of(copy);
        if (marked.isEmpty()) {
            throw new RefusedException("partial.refused.no-marks");
        }
        byte[] pdf = alone(() -> MadeCopy.of(copy, working(copy), marked));
        String digest = FileStore.digest(pdf);
        String kept = files.keep(requestId, CopyFiles.RESULT, pdf);
        transaction.executeWithoutResult(status -> {
            files.discardAfterCommit(copies.files(id).result());
            if (!copies.made(copy, seen, kept, digest, now(), actor.account().id())) {
                throw new RefusedException("partial.refused.changed");
            }
            ledger.record(actor.act(duty, "partial.made", request.subject(), null, digest));
        });
        return find(actor, requestId, id);
    }

    /**
     * Gives a document up; what was made of it stands no more.
     *
     * @throws RefusedException if it has changed since it was seen, or was given up before
     */
    @Transactional
    public void discard(Actor actor, long requestId, long id, int seen) {
        Duty duty = actor.asAny(EDITORS);
        Request request = register.findAs(actor, requestId, EDITORS);
        PartialCopy copy = find(actor, requestId, id);
        String former = copies.files(id).result();
        if (!copies.change(copy, State.DISCARDED, seen)) {
            throw new RefusedException("partial.refused.changed");
        }
        files.discardAfterCommit(former);
        PartialCopy.Result result = copy.result();
        ledger.record(
                actor.act(duty, "partial.discarded", request.subject(), result == null ? null : result.digest(), null));
    }

    private <T> T alone(Supplier<T> work) {
        memory.lock();
        try {
            return work.get();
        } finally {
            memory.unlock();
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
