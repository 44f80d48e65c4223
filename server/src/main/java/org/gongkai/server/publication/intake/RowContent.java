package org.gongkai.server.publication.intake;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be imported (可导入行).
 *
 * @param indexNumber index number, null where it is to be given one
 * @param section number of the section responsible, null where none is named
 * @param record what the catalogue says of it
 * @param publishedOn day of first publication
 * @param body text, perhaps empty
 * @param files names of its files in the archive
 */
record RowContent(
        @Nullable String indexNumber,
        @Nullable Long section,
        CatalogueRecord record,
        LocalDate publishedOn,
        String body,
        List<String> files) {

    EarlierItem.Likeness likeness() {
        return new EarlierItem.Likeness(record.title(), publishedOn, record.documentNumber());
    }

    EarlierItem item(List<Upload> uploads) {
        return new EarlierItem(indexNumber, section, record, publishedOn, body, uploads);
    }
}
