package org.gongkai.server.portal.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A published item with its text and files as other programs are told of it (开放全文记录).
 *
 * @param item its record, whose fields stand beside these
 * @param updatedAt when its latest version was published
 * @param text text of the latest version, paragraphs parted by line ends
 * @param files files of the latest version in their order
 * @param versions all versions, the latest first; left out of the data files
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FullView(
        @JsonUnwrapped ItemView item,
        Instant updatedAt,
        String text,
        List<File> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> versions) {

    /**
     * A file.
     *
     * @param size bytes
     * @param sha256 SHA-256 of its content
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record File(String name, String mediaType, long size, String sha256, String url) {

        static File of(AttachedFile file, String url) {
            return new File(file.name(), file.mediaType(), file.size(), file.digest(), url);
        }
    }

    /** What a version changed, empty for the first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Change(int number, Instant at, String whatChanged) {

        static Change of(Version version) {
            return new Change(version.number(), version.at(), version.whatChanged());
        }
    }
}
