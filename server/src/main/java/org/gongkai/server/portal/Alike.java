package org.gongkai.server.portal;

import java.util.List;
import org.gongkai.server.publication.CatalogueItem;

/** Finds what is public already and may be what somebody describes in words of their own (相近的公开信息). */
public interface Alike {

    /** The few that fit best, the best first; none while the search is away. */
    List<CatalogueItem> alike(String described, int most);
}
