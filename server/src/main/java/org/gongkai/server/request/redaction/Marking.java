package org.gongkai.server.request.redaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.redaction.Area;
import org.gongkai.server.platform.redaction.Passage;
import org.gongkai.server.platform.redaction.PdfPages;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks what is not to be disclosed of a document (标记), in words or by boxes; what was made before stands no more. */
@Service
public class Marking {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final PartialCopies all;
    private final PartialCopyTable copies;
    private final MarkTable marks;
    private final CopyFiles files;
    private final Register register;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Marking(
            PartialCopies all,
            PartialCopyTable copies,
            MarkTable marks,
            CopyFiles files,
            Register register,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.all = all;
        this.copies = copies;
        this.marks = marks;
        this.files = files;
        this.register = register;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Words and where they stand. */
    private record Found(@Nullable String words, List<Area> places) {}

    /**
     * Marks words wherever they stand; all of them or none.
     *
     * @param seen revision of the document that the person has seen
     * @throws RefusedException if one is marked already or not in the text of the document, if the note tells one, or if the
     *     document has changed
     */
    public void words(Actor actor, long requestId, long id, List<String> words, Reason reason, int seen) {
        actor.asAny(PartialCopies.EDITORS);
        PartialCopy copy = all.find(actor, requestId, id);
        List<String> wanted = wanted(words);
        checkNew(copy, wanted);
        checkNote(reason, wanted);
        byte[] pdf = all.working(copy);
        List<Found> found = new ArrayList<>();
        for (String one : wanted) {
            found.add(new Found(one, places(copy, pdf, one)));
        }
        add(actor, copy, "partial.words-marked", found, reason, seen);
    }

    /**
     * Marks what the finders proposed.
     *
     * @param picked numbers of proposals
     * @throws RefusedException as {@link #words}
     */
    public void proposals(Actor actor, long requestId, long id, List<Integer> picked, Reason reason, int seen) {
        actor.asAny(PartialCopies.EDITORS);
        PartialCopy copy = all.find(actor, requestId, id);
        List<Proposal> chosen = all.proposals(copy).stream()
                .filter(proposal -> picked.contains(proposal.number()) && proposal.isCurable())
                .toList();
        if (chosen.isEmpty()) {
            throw new RefusedException("partial.refused.nothing");
        }
        words(actor, requestId, id, chosen.stream().map(Proposal::quote).toList(), reason, seen);
    }

    /**
     * Marks a box.
     *
     * @throws RefusedException if the document lacks the page or has changed
     */
    public void box(Actor actor, long requestId, long id, Area box, Reason reason, int seen) {
        actor.asAny(PartialCopies.EDITORS);
        PartialCopy copy = all.find(actor, requestId, id);
        if (box.page() > copy.pages()) {
            throw new RefusedException("partial.refused.page", String.valueOf(copy.pages()));
        }
        add(actor, copy, "partial.box-marked", List.of(new Found(null, List.of(box))), reason, seen);
    }

    /**
     * Takes a mark back.
     *
     * @throws RefusedException if it is not there, or the document has changed
     */
    public void remove(Actor actor, long requestId, long id, long mark, int seen) {
        Duty duty = actor.asAny(PartialCopies.EDITORS);
        Request request = register.findAs(actor, requestId, PartialCopies.EDITORS);
        PartialCopy copy = all.find(actor, requestId, id);
        transaction.executeWithoutResult(status -> {
            change(copy, seen);
            if (!marks.remove(copy, mark)) {
                throw new RefusedException("partial.refused.changed");
            }
            ledger.record(actor.act(duty, "partial.mark-removed", request.subject(), null, null));
        });
    }

    private void add(Actor actor, PartialCopy copy, String act, List<Found> found, Reason reason, int seen) {
        Duty duty = actor.asAny(PartialCopies.EDITORS);
        Request request = register.findAs(actor, copy.requestId(), PartialCopies.EDITORS);
        Instant now = Instant.ofEpochMilli(clock.millis());
        transaction.executeWithoutResult(status -> {
            change(copy, seen);
            found.forEach(one -> marks.add(
                    copy,
                    one.words(),
                    one.places(),
                    reason,
                    now,
                    actor.account().id()));
            ledger.record(actor.act(duty, act, request.subject(), null, null));
        });
    }

    private void change(PartialCopy copy, int seen) {
        String former = copies.files(copy.id()).result();
        if (!copies.change(copy, State.DRAFT, seen)) {
            throw new RefusedException("partial.refused.changed");
        }
        files.discardAfterCommit(former);
    }

    private static List<String> wanted(List<String> words) {
        List<String> wanted = words.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            throw new RefusedException("partial.refused.nothing");
        }
        if (wanted.size() > MOST) {
            throw new RefusedException("partial.refused.many", String.valueOf(MOST));
        }
        if (wanted.stream().anyMatch(one -> one.length() > LONGEST)) {
            throw new RefusedException("partial.refused.long", String.valueOf(LONGEST));
        }
        return wanted;
    }

    private void checkNew(PartialCopy copy, List<String> wanted) {
        for (Mark mark : marks.of(copy)) {
            if (mark.words() != null && wanted.contains(mark.words())) {
                throw new RefusedException("partial.refused.marked", mark.words());
            }
        }
    }

    /** The note is printed and goes out with the copy. */
    private static void checkNote(Reason reason, List<String> wanted) {
        String said = reason.note().replaceAll("\\s", "");
        if (wanted.stream().anyMatch(one -> said.contains(one.replaceAll("\\s", "")))) {
            throw new RefusedException("partial.refused.note-tells");
        }
    }

    private static List<Area> places(PartialCopy copy, byte[] pdf, String words) {
        try {
            List<Area> places =
                    PdfPages.places(pdf, List.of(new Passage(words, null))).get(0);
            if (!places.isEmpty()) {
                return places;
            }
        } catch (UnreadableException e) {
            throw new RefusedException("partial.refused." + e.reason(), copy.name());
        } catch (IllegalArgumentException nothingThatShows) {
            throw new RefusedException("partial.refused.nothing", nothingThatShows);
        }
        String scans = copy.scans().stream().map(String::valueOf).collect(Collectors.joining(", "));
        throw scans.isEmpty()
                ? new RefusedException("partial.refused.not-found", words)
                : new RefusedException("partial.refused.not-found-scan", words, scans);
    }
}
