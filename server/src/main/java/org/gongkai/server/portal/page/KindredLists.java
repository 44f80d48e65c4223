package org.gongkai.server.portal.page;

import java.util.stream.Stream;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;

/**
 * Keeps in order what belongs together (相关信息): the issues of a series, whose titles differ in nothing but dates and numbers,
 * and what has its first keyword in common. Their names are digests, for titles must not outlive what is withdrawn.
 */
@Component
class KindredLists implements ListSource {

    private final Wording wording;

    KindredLists(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Stream<String> listsOf(CatalogueItem item) {
        String keyword = item.record().keywords().strip().split("\\s+", 2)[0];
        Stream<String> series =
                Stream.of(name("series", wording.series(item.record().title())));
        return keyword.isEmpty() ? series : Stream.concat(series, Stream.of(name("keyword", keyword)));
    }

    private static String name(String sort, String text) {
        return "." + sort + "/" + new Digest().add(text).hex();
    }
}
