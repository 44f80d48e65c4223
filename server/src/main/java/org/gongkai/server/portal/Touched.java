package org.gongkai.server.portal;

import java.util.List;
import java.util.Set;
import org.gongkai.server.publication.CatalogueItem;

/**
 * What a change of the catalogue touches (变动范围).
 *
 * @param site whose catalogue it is
 * @param items the items as they are now
 * @param pages pages of lists on which one of them stands, or stood until now
 */
public record Touched(Site site, List<CatalogueItem> items, Set<ListPage> pages) {}
