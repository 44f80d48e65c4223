package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pre-screen before the secrecy review (保密预检): the finders mark personal data and secrecy marks in the text, and
 * the reviewer decides about each (条例 14 to 17). A material with open marks cannot pass.
 */
@Service
public class PreScreen {

    private final MarkDecisions decisions;
    private final MarkFinder finder;
    private final MaskedCopies copies;
    private final Materials materials;
    private final Ledger ledger;
    private final Clock clock;

    PreScreen(
            MarkDecisions decisions,
            MarkFinder finder,
            MaskedCopies copies,
            Materials materials,
            Ledger ledger,
            Clock clock) {
        this.decisions = decisions;
        this.finder = finder;
        this.copies = copies;
        this.materials = materials;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The marks in a material's text and files, in their order. */
    @Transactional(readOnly = true)
    public List<Mark> marks(Material material) {
        return finder.marks(material);
    }

    /**
     * Decides about one mark.
     *
     * @param number number of the mark
     * @param seen version of the material that the reviewer has seen
     * @throws RefusedException if the material is not in secrecy review or has changed, if an explanation is empty, or if
     *     a mark of secrecy is to be masked, which is no cure
     */
    @Transactional
    public void decide(Actor actor, long materialId, int number, Mark.Decision decision, int seen) {
        Material material = inReview(actor, materialId, seen);
        Duty duty = actor.as(Role.SECRECY_REVIEWER, material.sectionId());
        List<Mark> marks = marks(material);
        if (number < 1 || number > marks.size()) {
            throw new RefusedException("refused.changed");
        }
        Mark mark = marks.get(number - 1);
        if (decision.verdict() == Mark.Verdict.MASKED && mark.mask() == null) {
            throw new RefusedException("refused.unmaskable");
        }
        if (decision.verdict() == Mark.Verdict.EXPLAINED && decision.note().isBlank()) {
            throw new RefusedException("refused.explanation");
        }
        decisions.put(material, mark, decision, actor.account().id(), Instant.ofEpochMilli(clock.millis()));
        String act = "mark." + decision.verdict().name().toLowerCase(Locale.ROOT);
        ledger.record(actor.act(duty, act, material.subject(), material.digest(), material.digest()));
    }

    /**
     * Has every mark masked that nobody has decided about yet, as in a roster of two hundred; marks that no mask cures
     * stay open.
     *
     * @param seen version of the material that the reviewer has seen
     * @throws RefusedException if the material is not in secrecy review or has changed
     */
    @Transactional
    public void maskRest(Actor actor, long materialId, int seen) {
        Material material = inReview(actor, materialId, seen);
        Duty duty = actor.as(Role.SECRECY_REVIEWER, material.sectionId());
        Mark.Decision masked = new Mark.Decision(Mark.Verdict.MASKED, "");
        Instant now = Instant.ofEpochMilli(clock.millis());
        marks(material).stream()
                .filter(mark -> mark.isOpen() && mark.mask() != null)
                .forEach(mark ->
                        decisions.put(material, mark, masked, actor.account().id(), now));
        ledger.record(actor.act(duty, "mark.rest-masked", material.subject(), material.digest(), material.digest()));
    }

    private Material inReview(Actor actor, long id, int seen) {
        return materials
                .find(actor.unit(), id)
                .filter(found -> found.stage() == Stage.SECRECY && found.version() == seen)
                .orElseThrow(() -> new RefusedException("refused.changed"));
    }

    /**
     * Lets a material pass: masks what is to be masked, and proves that it is gone.
     *
     * @throws RefusedException if a mark is open, or a masked copy was not made or not looked at
     */
    void pass(Material material) {
        List<Mark> marks = marks(material);
        if (marks.stream().anyMatch(Mark::isOpen)) {
            throw new RefusedException("refused.marks");
        }
        decisions.keepExplained(material);
        copies.putInPlace(material, marks);
        String body = material.draft().body();
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            if (mark.file() == null && mark.isMasked()) {
                masked.append(body, from, mark.hit().start()).append(mark.hit().proposedMask());
                from = mark.hit().end();
            }
        }
        if (from > 0) {
            String text = masked.append(body, from, body.length()).toString();
            proveGone(marks, text);
            materials.rewrite(material, text);
            decisions.clear(material);
        }
    }

    /** Forgets what was decided, for the text is another now. */
    void forget(Material material) {
        decisions.clear(material);
    }

    private static void proveGone(List<Mark> marks, String text) {
        for (Mark mark : marks) {
            if (mark.file() == null
                    && mark.isMasked()
                    && text.contains(mark.hit().quote())) {
                throw new RefusedException("refused.not-gone");
            }
        }
    }
}
