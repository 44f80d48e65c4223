package org.gongkai.server.portal.search;

import java.util.List;
import org.gongkai.server.platform.search.Asked;
import org.gongkai.server.platform.search.Extract;
import org.gongkai.server.publication.CatalogueItem;

/**
 * What a search gives (检索应答).
 *
 * @param asked how it was understood
 * @param total how many were found
 * @param isMore whether there are more than were counted
 * @param results those of the page
 * @param help what to try where nothing was found
 */
record Answer(Asked asked, int total, boolean isMore, List<Result> results, Help help) {

    Answer {
        results = List.copyOf(results);
    }

    /** The last page. */
    public int pages() {
        return Math.min(Asking.PAGES, (total + Asking.RESULTS - 1) / Asking.RESULTS);
    }

    /**
     * An item that was found.
     *
     * @param kind name of its kind
     * @param title its title, marked
     * @param extract a place of its text, marked
     */
    record Result(CatalogueItem item, String kind, List<Extract.Piece> title, List<Extract.Piece> extract) {}

    /**
     * For whoever found nothing.
     *
     * @param words words of the search that find something by themselves
     * @param alike items that have some of them
     * @param elsewhere how many there are if the search is not narrowed
     */
    record Help(List<Word> words, List<CatalogueItem> alike, int elsewhere) {

        static final Help NONE = new Help(List.of(), List.of(), 0);
    }

    /** A word and how much it finds. */
    record Word(String text, int total) {}
}
