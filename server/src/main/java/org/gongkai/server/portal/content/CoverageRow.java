package org.gongkai.server.portal.content;

import org.gongkai.server.publication.Category;

/**
 * What of one kind is public (一类信息的公开情况).
 *
 * @param kind the kind
 * @param count how many items are public
 * @param most how many the kind with the most has, for the length of bars
 * @param notOurs why the unit has none of it, empty where no reason is given
 */
record CoverageRow(Category kind, long count, long most, String notOurs) {

    private static final double WHOLE = 100;

    /** Whether nothing is there, and nobody has said why. What goes beyond the articles is never missed. */
    public boolean isGap() {
        return count == 0 && notOurs.isEmpty() && !isBeyond();
    }

    /** Whether it is published outside articles 20 and 21 (articles 19, 22, 44). */
    public boolean isBeyond() {
        return kind.id().equals("other");
    }

    /** Whether it stands there as not the unit's own; what is published after all, counts. */
    public boolean isNotOurs() {
        return count == 0 && !notOurs.isEmpty();
    }

    /** Length of its bar in per cent of the longest, for SVG; something is always seen. */
    public String bar() {
        return count == 0 ? "0" : Math.max(1, Math.round(WHOLE * count / most)) + "%";
    }
}
