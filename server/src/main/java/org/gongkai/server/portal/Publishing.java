package org.gongkai.server.portal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.LeadingGroupChanged;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.SettingsChanged;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueChanged;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down, at the very end of each transaction that changes what is public, what changes with it (变动登记). At the end,
 * because all such transactions wait for each other from here on, and nobody may wait for anything else then.
 */
@Component
class Publishing {

    private final Sites sites;
    private final Offices offices;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Journal journal;
    private final List<PageSource> sources;
    private final ObjectProvider<Following> following;

    Publishing(
            Sites sites,
            Offices offices,
            Catalogue catalogue,
            Lists lists,
            Journal journal,
            List<PageSource> sources,
            ObjectProvider<Following> following) {
        this.sites = sites;
        this.offices = offices;
        this.catalogue = catalogue;
        this.lists = lists;
        this.journal = journal;
        this.sources = List.copyOf(sources);
        this.following = following;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(CatalogueChanged event) {
        write(event.unitId(), event.items());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(SiteChanged event) {
        writeStanding(event.unitId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(LeadingGroupChanged event) {
        writeStanding(event.unitId());
    }

    private void writeStanding(long unitId) {
        Site site = sites.of(unitId);
        write(unitId, sources.stream().flatMap(source -> source.standing(site)));
    }

    /** Name, address and code of the site stand on every page. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(SettingsChanged event) {
        writeAll(event.unitId());
    }

    /** Writes down that every page of a site has changed. */
    void writeAll(long unitId) {
        write(unitId, Stream.of(Change.ALL));
    }

    /** Writes down that items are, or are no longer, to be seen. */
    void write(long unitId, Collection<Long> ids) {
        long number = journal.next();
        List<CatalogueItem> items = catalogue.items(ids).stream()
                .sorted(Comparator.comparing(CatalogueItem::publishedOn).thenComparing(CatalogueItem::id))
                .toList();
        Touched touched = new Touched(sites.of(unitId), items, lists.arrange(offices.byId(unitId), items));
        Stream<String> paths = sources.stream().flatMap(source -> source.touchedBy(touched));
        record(new Change(
                number, unitId, List.copyOf(ids), paths.distinct().sorted().toList()));
    }

    private void write(long unitId, Stream<String> paths) {
        record(new Change(
                journal.next(), unitId, List.of(), paths.distinct().sorted().toList()));
    }

    private void record(Change change) {
        journal.record(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                following.ifAvailable(one -> one.hear(change));
            }
        });
    }
}
