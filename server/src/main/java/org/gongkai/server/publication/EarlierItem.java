package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that was published before this program kept the catalogue (存量信息).
 *
 * @param indexNumber index number it was given, null where it is to be given one
 * @param sectionId section responsible, null where nobody knows
 * @param record what the catalogue says of it
 * @param publishedOn day of first publication, by which it is counted
 * @param body text, empty where only files hold it
 * @param files its files in order
 */
public record EarlierItem(
        @Nullable String indexNumber,
        @Nullable Long sectionId,
        CatalogueRecord record,
        LocalDate publishedOn,
        String body,
        List<Upload> files) {

    public EarlierItem {
        files = List.copyOf(files);
    }

    /** What makes two entries the same where no index number tells them apart. */
    public record Likeness(
            String title, LocalDate publishedOn, @Nullable String documentNumber) {}
}
