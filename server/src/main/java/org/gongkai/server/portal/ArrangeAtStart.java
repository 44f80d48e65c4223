package org.gongkai.server.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the catalogue of a unit that had one before there was a portal into the portal's lists (存量上架). */
@Component
public class ArrangeAtStart {

    private static final int BATCH = 500;

    private final Offices offices;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Publishing publishing;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ArrangeAtStart(
            Offices offices,
            Catalogue catalogue,
            Journal journal,
            Publishing publishing,
            TransactionTemplate transactions,
            Clock clock) {
        this.offices = offices;
        this.catalogue = catalogue;
        this.journal = journal;
        this.publishing = publishing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is not done yet. */
    public void run() {
        offices.all().stream()
                .filter(journal::isEmpty)
                .forEach(unit -> transactions.executeWithoutResult(status -> arrange(unit)));
    }

    /** The oldest first, all of them or none. */
    private void arrange(Unit unit) {
        CatalogueFilter all = CatalogueFilter.until(LocalDate.now(clock).getYear());
        long count = catalogue.count(unit, all);
        for (long end = count; end > 0; end -= BATCH) {
            long begin = Math.max(0, end - BATCH);
            List<Long> ids = catalogue.list(unit, all, (int) begin, (int) (end - begin)).stream()
                    .map(CatalogueItem::id)
                    .toList();
            List<Long> oldestFirst = new ArrayList<>(ids);
            Collections.reverse(oldestFirst);
            publishing.write(unit.id(), oldestFirst);
        }
    }
}
