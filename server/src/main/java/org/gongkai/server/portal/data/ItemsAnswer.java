package org.gongkai.server.portal.data;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.Site;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is asked for along the portal's lists (分页读取). Places in a list are kept for good, so that nobody who reads on
 * misses an item or gets one twice, whatever is published meanwhile; and one answer looks at so many places and no more.
 */
@Component
class ItemsAnswer {

    private static final int MOST_PLACES = 2000;
    private static final int STEP = 200;

    private final Lists lists;

    ItemsAnswer(Lists lists) {
        this.lists = lists;
    }

    /**
     * Some items.
     *
     * @param items the latest first; they may be fewer than asked for though there are more
     * @param next place below which to go on, null at the end
     */
    record Part(List<CatalogueItem> items, @Nullable Long next) {}

    @Transactional(readOnly = true)
    public Part of(Site site, ItemsQuestion asked) {
        long top = lists.find(site.unit(), asked.list()).pages() * ListPage.PLACES;
        long place = Math.min(top, asked.below().map(below -> below - 1).orElse(top));
        long bottom = Math.max(1, place - MOST_PLACES + 1);
        List<CatalogueItem> found = new ArrayList<>();
        while (place >= bottom) {
            long from = Math.max(bottom, place - STEP + 1);
            for (Lists.Placed placed : lists.places(site.unit(), asked.list(), from, place)) {
                if (asked.wants(placed.item())) {
                    found.add(placed.item());
                }
                if (found.size() == asked.limit()) {
                    return new Part(found, placed.place() == 1 ? null : Long.valueOf(placed.place()));
                }
            }
            place = from - 1;
        }
        return new Part(found, bottom == 1 ? null : Long.valueOf(bottom));
    }
}
