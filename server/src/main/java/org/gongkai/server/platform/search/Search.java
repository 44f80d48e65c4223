package org.gongkai.server.platform.search;

import java.util.List;
import org.gongkai.server.platform.search.Findable.Label;

/**
 * A search (检索请求).
 *
 * @param asked what is asked for; nothing finds everything
 * @param labels a text must carry all of these
 * @param order what comes first
 * @param skip how many to leave out
 * @param most how many to give
 */
public record Search(Asked asked, List<Label> labels, Order order, int skip, int most) {

    public Search {
        labels = List.copyOf(labels);
    }

    /** What comes first (排序). */
    public enum Order {
        /** What fits best. */
        RELEVANCE,
        /** The latest. */
        DAY
    }
}
