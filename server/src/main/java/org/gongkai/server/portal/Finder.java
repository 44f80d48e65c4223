package org.gongkai.server.portal;

import java.util.List;

/** Finds what stands on a site outside the catalogue, such as a service of the hall (目录外检索). Rooms bring theirs as beans. */
public interface Finder {

    /** The few that fit the words best, the best first; quickly, for every search asks. */
    List<Found> find(Site site, String typed);

    /**
     * Something found.
     *
     * @param title what it is called
     * @param kind key of what it is
     * @param path whole address, without the language
     */
    record Found(String title, String kind, String path) {}
}
