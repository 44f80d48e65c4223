package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a unit is public now (已公开信息), as of one moment. */
@Service
class PublicItems {

    private final Catalogue catalogue;
    private final Clock clock;

    PublicItems(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An item with its latest version. */
    record Public(CatalogueItem item, Version latest) {}

    /** The latest first; withdrawn items are not among them. */
    @Transactional(readOnly = true)
    public List<Public> latest(Unit unit, int most) {
        CatalogueFilter all = CatalogueFilter.until(LocalDate.now(clock).getYear());
        return catalogue.list(unit, all, 0, most).stream()
                .map(item -> new Public(item, catalogue.versions(item).get(0)))
                .toList();
    }
}
