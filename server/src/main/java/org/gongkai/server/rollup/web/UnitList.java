package org.gongkai.server.rollup.web;

import java.util.List;
import org.gongkai.server.rollup.KeyFigure;
import org.gongkai.server.rollup.MemberState;
import org.gongkai.server.rollup.Standing;
import org.gongkai.server.rollup.Standings;
import org.jspecify.annotations.Nullable;

/**
 * The units that were asked for, a page of them (单位列表).
 *
 * @param rows those of the page
 * @param found how many there are
 * @param page from 1
 */
record UnitList(List<Standing> rows, int found, int page) {

    private static final int SIZE = 100;

    UnitList {
        rows = List.copyOf(rows);
    }

    /**
     * The units in a state whose name or code holds a text.
     *
     * @param state null for all
     * @param text empty for all
     * @param by what they are ranked by; null for the order of the tree
     * @param page a page that there is not becomes the nearest that there is
     */
    static UnitList of(List<Standing> all, @Nullable MemberState state, String text, @Nullable KeyFigure by, int page) {
        List<Standing> found = (by == null ? all : Standings.ranked(all, by))
                .stream()
                        .filter(one -> state == null || one.member().state() == state)
                        .filter(one -> isNamed(one, text.strip()))
                        .toList();
        int shown = Math.max(1, Math.min(page, pages(found.size())));
        int from = (shown - 1) * SIZE;
        return new UnitList(found.subList(from, Math.min(from + SIZE, found.size())), found.size(), shown);
    }

    private static boolean isNamed(Standing one, String text) {
        return one.member().unit().name().contains(text)
                || one.member().unit().shortName().contains(text)
                || one.member().unit().code().startsWith(text);
    }

    /** How many pages there are, one at least. */
    public int pages() {
        return pages(found);
    }

    /** How many stand on the pages before. */
    public int before() {
        return (page - 1) * SIZE;
    }

    private static int pages(int found) {
        return Math.max(1, (found + SIZE - 1) / SIZE);
    }
}
