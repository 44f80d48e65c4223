package org.gongkai.server.portal;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages of one sort (页面来源): each is rendered once, kept, and forgotten when something changes that it shows. Rooms of the
 * portal bring theirs as beans; the store does the rest. Addresses are whole ({@link Site#at}) but for {@link #at}, and say
 * no language.
 */
public interface PageSource {

    /** What stands at an address, given below the site's base; empty where this source has nothing there. */
    Optional<Rendering> at(Site site, String path);

    /** Addresses of all pages that show one of these items or count it, or did until now; none by itself. */
    default Stream<String> touchedBy(Touched touched) {
        return Stream.empty();
    }

    /** Addresses of the pages that show what the office says of itself. */
    default Stream<String> standing(Site site) {
        return Stream.empty();
    }

    /** Addresses of all pages of a site, for an export: whatever can be reached by a link. By itself those that stand. */
    default Stream<String> all(Site site) {
        return standing(site);
    }
}
