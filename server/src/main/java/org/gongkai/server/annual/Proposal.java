package org.gongkai.server.annual;

import java.util.List;

/**
 * A figure of the yearly sheet that the catalogue suggests and a person confirms (目录建议数).
 *
 * @param items the published items that it counts
 */
public record Proposal(List<CountedEntry> items) {

    public Proposal {
        items = List.copyOf(items);
    }

    /** The figure. */
    public int value() {
        return items.size();
    }
}
