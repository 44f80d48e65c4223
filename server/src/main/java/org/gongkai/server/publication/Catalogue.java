package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue (目录): publishing, withdrawing, and the figures that the annual report quotes. */
@Service
public class Catalogue {

    private final CatalogueTable table;
    private final VersionTable versions;
    private final RepealTable repeals;
    private final Materials materials;
    private final Attachments attachments;
    private final IndexNumbers numbers;
    private final Categories categories;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Catalogue(
            CatalogueTable table,
            VersionTable versions,
            RepealTable repeals,
            Materials materials,
            Attachments attachments,
            IndexNumbers numbers,
            Categories categories,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.versions = versions;
        this.repeals = repeals;
        this.materials = materials;
        this.attachments = attachments;
        this.numbers = numbers;
        this.categories = categories;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Catalogues and publishes a material that has passed its reviews, in one transaction with its index number.
     *
     * @param seen version of the material that the clerk has seen
     * @throws RefusedException if it has not passed, is not public, or somebody else was quicker
     */
    @Transactional
    public CatalogueItem publish(Actor actor, long materialId, CatalogueRecord record, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Material material = materials
                .find(actor.unit(), materialId)
                .filter(found -> found.stage() == Stage.CATALOGUE)
                .orElseThrow(() -> new RefusedException("refused.changed"));
        if (material.draft().attribute() != Attribute.PUBLIC) {
            throw new RefusedException("refused.not-public");
        }
        if (!materials.move(material, Stage.DONE, Attribute.PUBLIC, "", seen)) {
            throw new RefusedException("refused.changed");
        }
        materials.close(material, now());
        List<AttachedFile> files = attachments.of(material);
        Content content = new Content(material.draft().body(), files);
        CatalogueItem item = add(actor.unit(), material.sectionId(), material.id(), record, content, today());
        ledger.record(actor.act(
                duty,
                "item.published",
                item.subject(),
                material.digest(),
                record.digest(material.draft().body())));
        events.publishEvent(new ItemPublished(item));
        return item;
    }

    /** Enters an item that was published before this program kept the catalogue. */
    @Transactional
    public CatalogueItem enter(Actor actor, long section, CatalogueRecord record, String body, LocalDate publishedOn) {
        Duty duty = actor.as(Role.CLERK);
        CatalogueItem item = add(actor.unit(), section, null, record, new Content(body, List.of()), publishedOn);
        ledger.record(actor.act(duty, "item.entered", item.subject(), null, record.digest(body)));
        return item;
    }

    /**
     * Publishes what has been approved elsewhere in the office, such as its annual report, with its files.
     *
     * @param section whose it is
     */
    @Transactional
    public CatalogueItem publishApproved(
            Actor actor, long section, CatalogueRecord record, String body, List<Upload> uploads) {
        Duty duty = actor.as(Role.CLERK);
        List<AttachedFile> files = attachments.keep(actor.unit(), uploads);
        CatalogueItem item = add(actor.unit(), section, null, record, new Content(body, files), today());
        ledger.record(actor.act(duty, "item.published", item.subject(), null, record.digest(body)));
        events.publishEvent(new ItemPublished(item));
        return item;
    }

    /** The item that repeals this one (废止依据), empty where none is named. */
    @Transactional(readOnly = true)
    public Optional<CatalogueItem> repealedBy(CatalogueItem item) {
        return repeals.repealer(item.id()).flatMap(table::find);
    }

    /** Numbers of the items that this one repeals (废止的文件). */
    @Transactional(readOnly = true)
    public List<Long> repeals(CatalogueItem item) {
        return repeals.repealedBy(item.id());
    }

    /**
     * An item of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public CatalogueItem own(Actor actor, long id) {
        return table.find(id)
                .filter(found -> found.unitId() == actor.unit().id())
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** An item with whatever number, withdrawn or not. */
    @Transactional(readOnly = true)
    public Optional<CatalogueItem> find(long id) {
        return table.find(id);
    }

    /** Those of the items with these numbers that there are, withdrawn or not, in no particular order. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> items(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : table.items(ids);
    }

    /** Versions of an item, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(CatalogueItem item) {
        return versions.of(item.id());
    }

    /** Files of the item's latest version, in order. */
    @Transactional(readOnly = true)
    public List<AttachedFile> files(CatalogueItem item) {
        return attachments.ofLatest(item.id());
    }

    /** Behind how many addresses files of the item have been, in whatever version. */
    @Transactional(readOnly = true)
    public int mostFiles(CatalogueItem item) {
        return attachments.most(item.id());
    }

    /** Files of one of the item's versions, in order. */
    @Transactional(readOnly = true)
    public List<AttachedFile> files(CatalogueItem item, int version) {
        return attachments.of(item.id(), version);
    }

    /** What the annual report says of the catalogue. */
    @Transactional(readOnly = true)
    public Summary summary(Unit unit, int year) {
        return table.summary(unit, year);
    }

    /** How many items a filter finds. */
    @Transactional(readOnly = true)
    public long count(Unit unit, CatalogueFilter filter) {
        return table.count(unit, filter);
    }

    /** The item of a unit with that index number, withdrawn or not. */
    @Transactional(readOnly = true)
    public Optional<CatalogueItem> byIndexNumber(Unit unit, String number) {
        return table.byIndexNumber(unit.id(), number);
    }

    /** The items themselves, the latest first. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> list(Unit unit, CatalogueFilter filter, int skip, int most) {
        return table.list(unit, filter, skip, most);
    }

    private CatalogueItem add(
            Unit unit,
            long section,
            @Nullable Long material,
            CatalogueRecord record,
            Content content,
            LocalDate publishedOn) {
        categories.get(record.category());
        String number = numbers.next(unit, publishedOn);
        CatalogueItem item = new CatalogueItem(
                0, unit.id(), section, number, record, publishedOn, content.isMachineReadable(), null, null);
        long id = table.add(item, material);
        versions.add(id, new Version(1, now(), "", content.body()));
        attachments.publish(id, 1, content.files());
        CatalogueItem added = table.find(id).orElseThrow();
        events.publishEvent(CatalogueChanged.of(added));
        return added;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
