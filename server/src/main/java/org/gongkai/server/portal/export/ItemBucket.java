package org.gongkai.server.portal.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gongkai.server.portal.store.Language;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.LatestVersions;
import org.springframework.web.util.UriUtils;

/**
 * A thousand numbers of items (信息分组), of whose files and withdrawals nginx is told in one file, so that a change rewrites that
 * one only.
 *
 * @param number 0 for the first
 */
record ItemBucket(long number) {

    private static final int SIZE = 1000;

    static ItemBucket of(long item) {
        return new ItemBucket(item / SIZE);
    }

    /** Its items, withdrawn or not, by their numbers. */
    List<CatalogueItem> items(Catalogue catalogue) {
        List<Long> ids =
                LongStream.range(number * SIZE, (number + 1) * SIZE).boxed().toList();
        return catalogue.items(ids).stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    String fileName() {
        return number + ".map";
    }

    /** Lines of nginx's map of what was withdrawn: pages and files. */
    static String withdrawn(List<CatalogueItem> items, Catalogue catalogue) {
        StringBuilder lines = new StringBuilder();
        items.stream().filter(CatalogueItem::isWithdrawn).forEach(item -> {
            String path = "/items/" + item.id();
            for (Language language : Language.values()) {
                lines.append(language.address(path)).append(" 1;\n");
            }
            for (int file = 1; file <= catalogue.mostFiles(item); file++) {
                lines.append(path).append("/files/").append(file).append(" 1;\n");
            }
        });
        return lines.toString();
    }

    /** Lines of nginx's map of the names that files are saved under. */
    static String names(List<CatalogueItem> items, LatestVersions versions) {
        StringBuilder lines = new StringBuilder();
        Map<Long, List<AttachedFile>> files =
                versions.filesOf(items.stream().map(CatalogueItem::id).toList());
        items.stream().filter(item -> !item.isWithdrawn()).forEach(item -> {
            int position = 0;
            for (AttachedFile file : files.getOrDefault(item.id(), List.of())) {
                position++;
                lines.append("/items/" + item.id() + "/files/" + position)
                        .append(" \"attachment; filename*=UTF-8''")
                        .append(UriUtils.encode(file.name(), StandardCharsets.UTF_8))
                        .append("\";\n");
            }
        });
        return lines.toString();
    }
}
