package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an item after it was published (更正与撤回): nothing is ever changed silently. */
@Service
public class Amendments {

    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final VersionTable versions;
    private final RepealTable repeals;
    private final Attachments attachments;
    private final Categories categories;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Amendments(
            Catalogue catalogue,
            CatalogueTable table,
            VersionTable versions,
            RepealTable repeals,
            Attachments attachments,
            Categories categories,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.table = table;
        this.versions = versions;
        this.repeals = repeals;
        this.attachments = attachments;
        this.categories = categories;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What a correction puts in the place of the last version.
     *
     * @param whatChanged what readers are told of it
     * @param repealedBy index number of the item that repeals it (废止依据), empty for none
     */
    public record Correction(String whatChanged, CatalogueRecord record, String body, String repealedBy) {

        public Correction(String whatChanged, CatalogueRecord record, String body) {
            this(whatChanged, record, body, "");
        }
    }

    /**
     * Corrects an item by a new version; the ones before stay to be seen, and so does what changed.
     *
     * @param seen number of the version that the clerk has seen
     * @throws RefusedException if it does not say what changed, the item is withdrawn, or somebody else was quicker
     */
    @Transactional
    public void correct(Actor actor, long itemId, Correction correction, int seen) {
        correct(actor, itemId, correction, attachments.of(itemId, seen), seen);
    }

    /** The same where the new version has other files too, as a corrected annual report has. */
    @Transactional
    public void correctWithFiles(Actor actor, long itemId, Correction correction, List<Upload> uploads, int seen) {
        correct(actor, itemId, correction, attachments.keep(actor.unit(), uploads), seen);
    }

    private void correct(Actor actor, long itemId, Correction correction, List<AttachedFile> files, int seen) {
        Duty duty = actor.as(Role.CLERK);
        if (correction.whatChanged().isBlank()) {
            throw new RefusedException("refused.what-changed");
        }
        categories.get(correction.record().category());
        CatalogueItem item = catalogue.own(actor, itemId);
        Version last = versions.of(itemId).get(0);
        if (item.isWithdrawn() || last.number() != seen) {
            throw new RefusedException("refused.changed");
        }
        Version next = new Version(last.number() + 1, now(), correction.whatChanged(), correction.body());
        versions.add(itemId, next);
        attachments.publish(itemId, next.number(), files);
        table.update(itemId, correction.record());
        repeals.repeal(itemId, repealer(item, correction));
        ledger.record(actor.act(
                duty,
                "item.corrected",
                item.subject(),
                item.record().digest(last.body()),
                correction.record().digest(next.body())));
        events.publishEvent(CatalogueChanged.of(item));
    }

    private @Nullable Long repealer(CatalogueItem item, Correction correction) {
        if (correction.record().validity() != CatalogueRecord.Validity.REPEALED
                || correction.repealedBy().isBlank()) {
            return null;
        }
        return table.byIndexNumber(item.unitId(), correction.repealedBy().strip())
                .filter(found -> found.id() != item.id())
                .orElseThrow(() -> new RefusedException("refused.repealed-by", correction.repealedBy()))
                .id();
    }

    /**
     * Withdraws an item; its page answers 410 with the reason, its record stays.
     *
     * @throws RefusedException if it is withdrawn already or no reason is given
     */
    @Transactional
    public void withdraw(Actor actor, long itemId, String reason) {
        withdrawAs(actor, actor.as(Role.CLERK), itemId, reason);
    }

    /** The same by another duty, of a leader who looks at what was taken down at once. */
    @Transactional
    public void withdrawAs(Actor actor, Duty duty, long itemId, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        CatalogueItem item = catalogue.own(actor, itemId);
        if (!table.withdraw(itemId, now(), reason)) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "item.withdrawn", item.subject(), null, null));
        events.publishEvent(CatalogueChanged.of(item));
    }

    /**
     * Takes an item down at once, without anybody being asked first (紧急撤下): its page answers 410 and shows nothing of
     * it. Somebody else looks at it afterwards.
     *
     * @return the duty by which it was done
     * @throws RefusedException if it is down already
     */
    @Transactional
    public Duty takeDown(Actor actor, long itemId) {
        Duty duty = actor.asAny(Role.CLERK, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = catalogue.own(actor, itemId);
        if (!table.withdraw(itemId, now(), "")) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "item.taken-down", item.subject(), null, null));
        events.publishEvent(CatalogueChanged.of(item));
        return duty;
    }

    /**
     * Puts an item up again that was taken down without need.
     *
     * @throws RefusedException if it is not down
     */
    @Transactional
    public void restore(Actor actor, long itemId) {
        Duty duty = actor.as(Role.LEADER);
        CatalogueItem item = catalogue.own(actor, itemId);
        if (!table.restore(itemId)) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "item.restored", item.subject(), null, null));
        events.publishEvent(CatalogueChanged.of(item));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
