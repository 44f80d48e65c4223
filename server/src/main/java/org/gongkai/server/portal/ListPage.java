package org.gongkai.server.portal;

/**
 * A page of a list (栏目分页). Pages are numbered from the oldest; a page that is full never grows again.
 *
 * @param list name of the list
 * @param number 1 for the oldest
 * @param last number of the list's last page, which is still open
 */
public record ListPage(String list, long number, long last) {

    /** How many places a page has. */
    public static final int PLACES = 50;

    static ListPage of(String list, long place, long lastPlace) {
        return new ListPage(list, pageOf(place), pageOf(lastPlace));
    }

    /** Whether that place is its first: the page before leads to it from then on. */
    boolean isBegunBy(long place) {
        return number > 1 && (place - 1) % PLACES == 0;
    }

    ListPage before() {
        return new ListPage(list, number - 1, last);
    }

    private static long pageOf(long place) {
        return (place - 1) / PLACES + 1;
    }

    /** Whether the list's front page shows it: that shows the last two, so that it is never nearly empty. */
    public boolean isInFront() {
        return number >= last - 1;
    }
}
