package org.gongkai.server.portal;

import java.util.stream.Stream;
import org.gongkai.server.publication.CatalogueItem;

/** Says in which lists of its unit's site an item stands (栏目归集). Rooms bring theirs as beans. */
public interface ListSource {

    /** Names of the lists, which are also their addresses below the site's base, such as {@code kinds/20-3}. */
    Stream<String> listsOf(CatalogueItem item);
}
