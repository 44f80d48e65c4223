package org.gongkai.server.publication;

import java.util.List;

/**
 * Items of a unit have become public, been corrected, withdrawn or put up again (目录变动): raised within the transaction
 * that does it, so that what the public sees can follow it to the letter.
 *
 * @param unitId unit whose items they are
 * @param items their numbers
 */
public record CatalogueChanged(long unitId, List<Long> items) {

    /** One item. */
    static CatalogueChanged of(CatalogueItem item) {
        return new CatalogueChanged(item.unitId(), List.of(item.id()));
    }
}
