package org.gongkai.server.portal.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;

/**
 * A part of the catalogue that goes into one data file (数据分段): so many pages of the list of all items, counted from the
 * oldest. A segment that is full is sealed: what is published later changes it no more, only what happens to its own items.
 *
 * @param number 1 for the oldest
 */
record Segment(long number) {

    /** The list of all items. */
    static final String LIST = "items";

    private static final int PAGES = 10;

    /** How many items it holds at most. */
    static final int PLACES = PAGES * ListPage.PLACES;

    static Segment of(ListPage page) {
        return new Segment((page.number() - 1) / PAGES + 1);
    }

    /** All segments of a site, the oldest first; none before the first publication. */
    static List<Segment> all(Lists lists, Site site) {
        long pages = lists.find(site.unit(), LIST).pages();
        return LongStream.rangeClosed(1, (pages + PAGES - 1) / PAGES)
                .mapToObj(Segment::new)
                .toList();
    }

    /** The segments that a change touches. */
    static Stream<Segment> touched(Touched touched) {
        return pages(touched).map(Segment::of).distinct();
    }

    /** Whether a change may have opened the last segment, so that what names all segments changes too. */
    static boolean isOpened(Touched touched) {
        return pages(touched)
                .anyMatch(page -> page.number() % PAGES == 1
                        && of(page).equals(of(new ListPage(page.list(), page.last(), page.last()))));
    }

    private static Stream<ListPage> pages(Touched touched) {
        return touched.pages().stream().filter(page -> page.list().equals(LIST));
    }

    /** Place of its first item among all. */
    public long from() {
        return (number - 1) * PLACES + 1;
    }

    /** Place of its last item once it is full. */
    public long to() {
        return number * PLACES;
    }

    /** What it shows, the oldest first; empty of items beyond the end. */
    List<CatalogueItem> items(Lists lists, Site site) {
        List<CatalogueItem> items = new ArrayList<>();
        for (long page = number * PAGES; page > (number - 1) * PAGES; page--) {
            items.addAll(lists.page(site.unit(), LIST, page));
        }
        Collections.reverse(items);
        return items;
    }
}
