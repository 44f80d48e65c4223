package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The line that a material goes along (主动公开办理流程): handed in, reviewed three times, catalogued. Each step is one
 * transaction with its entry in the ledger. Nobody reviews what they handed in, and nobody reviews twice (four eyes).
 */
@Service
public class PublicationLine {

    private final Materials materials;
    private final Reviews reviews;
    private final PublicationTerm term;
    private final Categories categories;
    private final PreScreen preScreen;
    private final Attachments attachments;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationLine(
            Materials materials,
            Reviews reviews,
            PublicationTerm term,
            Categories categories,
            PreScreen preScreen,
            Attachments attachments,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.materials = materials;
        this.reviews = reviews;
        this.term = term;
        this.categories = categories;
        this.preScreen = preScreen;
        this.attachments = attachments;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a material in with its files, unasked; it goes to the section's head. */
    @Transactional
    public Material submit(Actor actor, Section section, Draft draft, List<Upload> uploads) {
        return submit(actor, section, draft, uploads, null);
    }

    /**
     * The same in answer to a call for material.
     *
     * @param call number of the call, null for none
     */
    @Transactional
    public Material submit(Actor actor, Section section, Draft draft, List<Upload> uploads, @Nullable Long call) {
        Duty duty = actor.as(Role.LIAISON, section.id());
        Material handedIn = new Material(
                0,
                actor.unit().id(),
                section.id(),
                actor.account().id(),
                now(),
                actor.account().id(),
                draft,
                Stage.SECTION,
                dueOn(draft),
                0);
        Material material =
                materials.find(actor.unit(), materials.add(handedIn)).orElseThrow();
        attach(material, List.of(), uploads);
        ledger.record(actor.act(duty, "material.submitted", material.subject(), null, material.digest()));
        events.publishEvent(new MaterialSubmitted(actor, material, call));
        return material;
    }

    /**
     * Hands a mended material in again after it came back; all reviews begin anew.
     *
     * @param kept numbers of its files that stay
     * @param uploads files that come to them
     * @param seen version that the person has seen
     * @throws RefusedException if it is not in the actor's hands, or somebody else was quicker
     */
    @Transactional
    public void resubmit(Actor actor, long id, Draft draft, List<Long> kept, List<Upload> uploads, int seen) {
        Material material = material(actor, id);
        if (material.stage() != Stage.RETURNED
                || material.heldBy() != actor.account().id()) {
            throw new RefusedException("refused.changed");
        }
        Duty duty = actor.as(Role.LIAISON, material.sectionId());
        List<AttachedFile> files = attachments.of(material).stream()
                .filter(file -> kept.contains(file.id()))
                .toList();
        if (!materials.mend(material, draft, dueOn(draft), seen)) {
            throw new RefusedException("refused.changed");
        }
        attachments.detach(material);
        attach(material, files, uploads);
        preScreen.forget(material);
        Material after = material(actor, id);
        ledger.record(actor.act(duty, "material.resubmitted", material.subject(), material.digest(), after.digest()));
    }

    private @Nullable LocalDate dueOn(Draft draft) {
        return draft.attribute() == Attribute.PUBLIC
                ? term.lastDay(categories.get(draft.category()), draft.formedOn())
                : null;
    }

    private void attach(Material material, List<AttachedFile> kept, List<Upload> uploads) {
        int position = 0;
        for (AttachedFile file : kept) {
            attachments.attach(material, ++position, file.id());
        }
        for (Upload upload : uploads) {
            attachments.attach(material, ++position, attachments.add(upload.of(material.unitId()), upload.text()));
        }
    }

    /** What a reviewer decides: approve, perhaps with another attribute, or return with reasons. */
    public record Decision(Review.Verdict verdict, Attribute attribute, String article, String reason) {}

    /**
     * Reviews a material.
     *
     * @param seen version of the material that the reviewer has seen
     * @throws RefusedException if no review is due, if a mark is open, if the reviewer handed it in or reviewed it before, if somebody else
     *     was quicker, if a return has no reason or what is kept back no article
     */
    @Transactional
    public void review(Actor actor, long id, Decision decision, int seen) {
        Material material = material(actor, id);
        Duty duty = dutyFor(actor, material);
        check(decision);
        boolean approved = decision.verdict() == Review.Verdict.APPROVED;
        Stage next = approved ? material.stage().next() : Stage.RETURNED;
        if (approved && material.stage() == Stage.SECRECY) {
            preScreen.pass(material);
        }
        reviews.add(material, review(actor, duty, material, decision));
        if (!materials.move(material, next, decision.attribute(), decision.article(), seen)) {
            throw new RefusedException("refused.changed");
        }
        Material after = material(actor, id);
        String act = approved ? "review.approved" : "review.returned";
        ledger.record(actor.act(duty, act, material.subject(), material.digest(), after.digest()));
    }

    /** A material of the actor's unit. */
    @Transactional(readOnly = true)
    public Material material(Actor actor, long id) {
        return materials.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Its files in order. */
    @Transactional(readOnly = true)
    public List<AttachedFile> files(Material material) {
        return attachments.of(material);
    }

    /** A file of the actor's unit. */
    @Transactional(readOnly = true)
    public Optional<AttachedFile> file(Actor actor, long id) {
        return attachments.find(actor.unit().id(), id);
    }

    /** Its reviews in order. */
    @Transactional(readOnly = true)
    public List<Review> reviews(Material material) {
        return reviews.of(material);
    }

    /** Whether a review by this person is due, by which duty. */
    @Transactional(readOnly = true)
    public Optional<Duty> reviewDuty(Actor actor, Material material) {
        Role holder = material.stage().holder();
        return !material.stage().isReview() || holder == null || hasTakenPart(actor, material)
                ? Optional.empty()
                : actor.duty(holder, material.sectionId());
    }

    /** Whether a material that came back is in this person's hands to be mended. */
    public boolean mayMend(Actor actor, Material material) {
        return material.stage() == Stage.RETURNED
                && material.heldBy() == actor.account().id()
                && actor.duty(Role.LIAISON, material.sectionId()).isPresent();
    }

    private Duty dutyFor(Actor actor, Material material) {
        Role holder = material.stage().holder();
        if (!material.stage().isReview() || holder == null) {
            throw new RefusedException("refused.changed");
        }
        Duty duty = actor.as(holder, material.sectionId());
        if (hasTakenPart(actor, material)) {
            throw new RefusedException("refused.four-eyes");
        }
        return duty;
    }

    private boolean hasTakenPart(Actor actor, Material material) {
        long account = actor.account().id();
        return material.submittedBy() == account
                || material.heldBy() == account
                || Review.round(reviews.of(material), material.stage()).stream()
                        .anyMatch(review -> review.account() == account);
    }

    private static void check(Decision decision) {
        if (decision.verdict() == Review.Verdict.RETURNED && decision.reason().isBlank()) {
            throw new RefusedException("refused.reason");
        }
        if (decision.attribute() != Attribute.PUBLIC && decision.article().isBlank()) {
            throw new RefusedException("refused.article");
        }
    }

    private Review review(Actor actor, Duty duty, Material material, Decision decision) {
        return new Review(
                material.stage(),
                decision.verdict(),
                decision.attribute(),
                decision.article().isBlank() ? null : decision.article(),
                decision.reason(),
                actor.account().id(),
                duty.deputyFor(),
                now());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
