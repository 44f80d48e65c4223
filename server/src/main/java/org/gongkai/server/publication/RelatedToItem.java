package org.gongkai.server.publication;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Related;

/** A room that keeps something about published items and says so on their pages (相关事项来源): rooms bring theirs as beans. */
public interface RelatedToItem {

    /** What it has about an item for a person, in order. */
    List<Related> about(Actor actor, CatalogueItem item);
}
