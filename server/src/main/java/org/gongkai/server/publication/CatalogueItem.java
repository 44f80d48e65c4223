package org.gongkai.server.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published item with its catalogue record (编目记录).
 *
 * @param id number
 * @param unitId unit that published it
 * @param sectionId section responsible (责任股室), null where an imported record names none
 * @param indexNumber index number (索引号), unique within the unit
 * @param record what the catalogue says of it
 * @param publishedOn day of first publication, by which it is counted
 * @param machineReadable whether its full text can be read by machine (全文电子化)
 * @param withdrawnAt when it was withdrawn, null while it is public
 * @param withdrawnReason why, null while it is public
 */
public record CatalogueItem(
        long id,
        long unitId,
        @Nullable Long sectionId,
        String indexNumber,
        CatalogueRecord record,
        LocalDate publishedOn,
        boolean machineReadable,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    /** What the ledger and others call it, such as {@code item/17}. */
    public String subject() {
        return "item/" + id;
    }

    /** Whether it answers 410. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
