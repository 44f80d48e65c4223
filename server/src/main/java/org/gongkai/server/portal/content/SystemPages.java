package org.gongkai.server.portal.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that disclosure follows, as everybody reads them (公开制度页). */
@Component
class SystemPages implements PageSource {

    private static final String SYSTEM = "/system";

    private final SystemDocuments documents;
    private final Heads heads;

    SystemPages(SystemDocuments documents, Heads heads) {
        this.documents = documents;
        this.heads = heads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals(SYSTEM)) {
            return Optional.empty();
        }
        Map<Boolean, List<SystemDocument>> byOrigin =
                documents.of(site.unit()).stream().collect(Collectors.partitioningBy(SystemDocument::isOwn));
        return Optional.of(Rendering.page(
                site,
                "portal/system",
                Map.of(
                        "head",
                        heads.of(site, "system.title"),
                        "own",
                        byOrigin.getOrDefault(true, List.of()),
                        "above",
                        byOrigin.getOrDefault(false, List.of()))));
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        List<Long> items = touched.items().stream().map(CatalogueItem::id).toList();
        return documents.holdsAny(touched.site().unit(), items)
                ? Stream.of(touched.site().at(SYSTEM))
                : Stream.empty();
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(SYSTEM));
    }
}
