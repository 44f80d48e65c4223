package org.gongkai.server.portal;

import java.util.List;

/**
 * A change that the public is to see (公开内容变动), written down in the transaction that made it.
 *
 * @param number its number; changes are numbered without gaps in the order in which they were made
 * @param unitId whose site it concerns
 * @param items catalogue items that were published, corrected, withdrawn or put up again; none where the office changed what
 *     it says of itself
 * @param paths addresses that show it, without the part that says the language; {@link #ALL} among them means all
 */
public record Change(long number, long unitId, List<Long> items, List<String> paths) {

    /** In the place of paths: everything there is. */
    public static final String ALL = "*";
}
