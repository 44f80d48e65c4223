package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters items that were published before this program kept the catalogue, many in one transaction, each with its entry in
 * the ledger (存量信息入库). They keep their index numbers; nobody is told of them, for they are no news.
 */
@Service
public class EarlierItems {

    private final CatalogueTable table;
    private final VersionTable versions;
    private final Attachments attachments;
    private final IndexNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EarlierItems(
            CatalogueTable table,
            VersionTable versions,
            Attachments attachments,
            IndexNumbers numbers,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.versions = versions;
        this.attachments = attachments;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Which of these index numbers the catalogue has already. */
    @Transactional(readOnly = true)
    public Set<String> taken(Unit unit, Collection<String> indexNumbers) {
        return indexNumbers.isEmpty() ? Set.of() : new HashSet<>(table.taken(unit, indexNumbers));
    }

    /** What the catalogue has already under these titles. */
    @Transactional(readOnly = true)
    public Set<EarlierItem.Likeness> alike(Unit unit, Collection<String> titles) {
        return titles.isEmpty() ? Set.of() : new HashSet<>(table.alike(unit, titles));
    }

    /** Sees to it that the counter never gives one of these numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepClearOf(Unit unit, Collection<String> indexNumbers) {
        numbers.keepClearOf(unit, indexNumbers);
    }

    /**
     * Enters items; gives their numbers in the same order.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an index number is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> enter(Actor actor, List<EarlierItem> items) {
        Duty duty = actor.as(Role.CLERK);
        List<Long> ids = new ArrayList<>();
        List<List<AttachedFile>> files = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (EarlierItem item : items) {
            List<AttachedFile> attached = attached(actor.unit(), item.files());
            long id = table.add(item(actor.unit(), item, attached), null);
            ids.add(id);
            files.add(attached);
            acts.add(actor.act(
                    duty, "item.entered", "item/" + id, null, item.record().digest(item.body())));
        }
        versions.addFirst(ids, items.stream().map(EarlierItem::body).toList(), Instant.ofEpochMilli(clock.millis()));
        for (int place = 0; place < ids.size(); place++) {
            attachments.publish(ids.get(place), 1, files.get(place));
        }
        ledger.record(acts);
        events.publishEvent(new CatalogueChanged(actor.unit().id(), ids));
        return ids;
    }

    private List<AttachedFile> attached(Unit unit, List<Upload> uploads) {
        List<AttachedFile> attached = new ArrayList<>();
        for (Upload upload : uploads) {
            AttachedFile file = upload.of(unit.id());
            attached.add(file.numbered(attachments.add(file, upload.text())));
        }
        return attached;
    }

    private CatalogueItem item(Unit unit, EarlierItem item, List<AttachedFile> files) {
        String given = item.indexNumber();
        String number = given == null ? numbers.next(unit, item.publishedOn()) : given;
        boolean readable = new Content(item.body(), files).isMachineReadable();
        return new CatalogueItem(
                0, unit.id(), item.sectionId(), number, item.record(), item.publishedOn(), readable, null, null);
    }
}
