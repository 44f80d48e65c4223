package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.personal.Hit;
import org.gongkai.rules.personal.MaskRule;
import org.gongkai.rules.personal.PersonalData;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pre-screen before the secrecy review (保密预检): the finders mark personal data and secrecy marks in the text, and
 * the reviewer decides about each (条例 14 to 17). A material with open marks cannot pass.
 */
@Service
public class PreScreen {

    private final MarkDecisions decisions;
    private final Attachments files;
    private final MaskedFiles maskedFiles;
    private final MaskRules maskRules;
    private final Materials materials;
    private final Ledger ledger;
    private final Clock clock;

    PreScreen(
            MarkDecisions decisions,
            Attachments files,
            MaskedFiles maskedFiles,
            MaskRules maskRules,
            Materials materials,
            Ledger ledger,
            Clock clock) {
        this.decisions = decisions;
        this.files = files;
        this.maskedFiles = maskedFiles;
        this.maskRules = maskRules;
        this.materials = materials;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The marks in a material's text, in its order. */
    @Transactional(readOnly = true)
    public List<Mark> marks(Material material) {
        List<Mark> marks = new ArrayList<>();
        Map<MarkDecisions.Span, Mark.Decision> decided = decisions.of(material);
        MaskRule rule = maskRules.of(material.unitId());
        find(null, material.draft().body(), rule, decided, marks);
        files.of(material).forEach(file -> find(file, files.text(file), rule, decided, marks));
        return marks;
    }

    private void find(
            @Nullable AttachedFile file,
            String text,
            MaskRule rule,
            Map<MarkDecisions.Span, Mark.Decision> decided,
            List<Mark> marks) {
        long id = file == null ? 0 : file.id();
        for (Hit hit : PersonalData.find(text, LocalDate.now(clock), rule)) {
            marks.add(new Mark(marks.size() + 1, file, hit, decided.get(MarkDecisions.Span.of(id, hit))));
        }
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
        Material material = materials
                .find(actor.unit(), materialId)
                .filter(found -> found.stage() == Stage.SECRECY && found.version() == seen)
                .orElseThrow(() -> new RefusedException("refused.changed"));
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
     * Lets a material pass: masks what is to be masked, and proves that it is gone.
     *
     * @throws RefusedException if a mark is open
     */
    void pass(Material material) {
        List<Mark> marks = marks(material);
        if (marks.stream().anyMatch(Mark::isOpen)) {
            throw new RefusedException("refused.marks");
        }
        decisions.keepExplained(material);
        maskedFiles.mask(material, marks);
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
