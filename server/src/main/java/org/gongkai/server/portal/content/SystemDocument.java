package org.gongkai.server.portal.content;

import java.time.LocalDate;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;

/**
 * A rule that disclosure follows here (政府信息公开制度文件): an item of the catalogue, or a higher body's document at its
 * address.
 *
 * @param id number
 * @param item the item, null for another body's document
 * @param title its title
 * @param body who made it
 * @param day when it was made, null where that is not known
 * @param link address of another body's document, empty for an item
 */
record SystemDocument(
        long id,
        @Nullable CatalogueItem item,
        String title,
        String body,
        @Nullable LocalDate day,
        String link) {

    /** Whether it is the office's own. */
    public boolean isOwn() {
        return item != null;
    }
}
