package org.gongkai.server.portal;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.CatalogueItem;

/** Says in which lists of its unit's site an item stands (栏目归集). Rooms bring theirs as beans. */
public interface ListSource {

    /**
     * Names of the lists, which are also their addresses below the site's base, such as {@code kinds/20-3}. A list whose name
     * begins with a dot only keeps items in order, for {@link Lists#beside}, and has no page.
     */
    Stream<String> listsOf(CatalogueItem item);

    /** Lists that have their page before anything stands in them. */
    default Stream<String> fixed() {
        return Stream.empty();
    }

    /** What people call a list that there is; empty if it is not one of this source. */
    default Optional<Label> titleOf(Unit unit, String list) {
        return Optional.empty();
    }
}
