package org.gongkai.server.portal.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A catalogue record as other programs are told of it (开放目录记录).
 *
 * @param kind an id of the kinds
 * @param topic may be empty, as may summary and genre
 * @param documentNumber null where there is none
 * @param section section responsible, null where the record names none
 * @param validity {@code in_force}, {@code expired} or {@code repealed}
 * @param url address of its page
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ItemView(
        long id,
        String indexNumber,
        String title,
        String summary,
        String kind,
        String topic,
        String genre,
        List<String> keywords,
        @Nullable String documentNumber,
        @Nullable Section section,
        LocalDate formedOn,
        LocalDate publishedOn,
        String validity,
        boolean machineReadable,
        String url) {

    /** A section of the office. */
    record Section(long id, String name) {}

    static ItemView of(CatalogueItem item, @Nullable Section section, String url) {
        CatalogueRecord record = item.record();
        return new ItemView(
                item.id(),
                item.indexNumber(),
                record.title(),
                record.summary(),
                record.category(),
                record.topic(),
                record.genre(),
                Arrays.stream(record.keywords().strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                record.documentNumber(),
                section,
                record.formedOn(),
                item.publishedOn(),
                record.validity().name().toLowerCase(Locale.ROOT),
                item.machineReadable(),
                url);
    }
}
