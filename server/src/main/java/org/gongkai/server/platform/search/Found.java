package org.gongkai.server.platform.search;

import java.util.List;

/**
 * What was found (检索结果).
 *
 * @param total how many in all; at most {@link #MOST_COUNTED}
 * @param hits those of the page that was asked for
 */
public record Found(int total, List<Hit> hits) {

    /** Counting ends here: whoever finds more needs other words, not a larger number. */
    public static final int MOST_COUNTED = 1000;

    /** Nothing. */
    public static final Found NOTHING = new Found(0, List.of());

    public Found {
        hits = List.copyOf(hits);
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return total >= MOST_COUNTED;
    }

    /**
     * One text that was found.
     *
     * @param title as it is written
     * @param text as it is written
     */
    public record Hit(long id, String title, String text) {}
}
