package org.gongkai.server.publication;

import java.util.List;

/**
 * All that can be read in an item's latest version (全文).
 *
 * @param item number of the item
 * @param body its text
 * @param files its files, in order
 */
public record FullText(long item, String body, List<File> files) {

    /**
     * A file.
     *
     * @param name its name
     * @param text its text, empty for a picture or a scan
     */
    public record File(String name, String text) {}
}
