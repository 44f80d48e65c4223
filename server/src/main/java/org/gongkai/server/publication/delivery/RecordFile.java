package org.gongkai.server.publication.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Category;
import org.gongkai.server.publication.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The catalogue record of a delivered item as the package has it (著录文件): what the list says as it was when the list was
 * closed, the rest as it is now.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RecordFile(
        int position,
        String indexNumber,
        String title,
        @Nullable String documentNumber,
        LocalDate formedOn,
        LocalDate publishedOn,
        String category,
        String categoryName,
        String topic,
        String genre,
        String summary,
        List<String> keywords,
        CatalogueRecord.Validity validity,
        List<Told> versions,
        List<File> files,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    /** A version; its text stands in {@code path}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Told(int number, Instant at, String whatChanged, String path) {}

    /** A file; its path is null where its content was taken down and is gone. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(@Nullable String path, String name, String mediaType, long size, String sha256) {}

    static RecordFile of(
            DeliveredItem delivered, CatalogueItem item, Category category, List<Version> versions, List<File> files) {
        CatalogueRecord record = item.record();
        return new RecordFile(
                delivered.position(),
                delivered.indexNumber(),
                delivered.title(),
                delivered.documentNumber(),
                delivered.formedOn(),
                delivered.publishedOn(),
                category.id(),
                category.zh(),
                record.topic(),
                record.genre(),
                record.summary(),
                record.keywords().isBlank()
                        ? List.of()
                        : List.of(record.keywords().split(" +")),
                record.validity(),
                versions.stream().map(RecordFile::told).toList(),
                files,
                item.withdrawnAt(),
                item.withdrawnReason());
    }

    private static Told told(Version version) {
        return new Told(version.number(), version.at(), version.whatChanged(), "version-" + version.number() + ".txt");
    }
}
