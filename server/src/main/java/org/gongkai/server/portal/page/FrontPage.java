package org.gongkai.server.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first page of a site (首页). */
@Component
class FrontPage implements PageSource {

    private static final int LATEST = 10;

    private final Lists lists;

    FrontPage(Lists lists) {
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals("/")) {
            return Optional.empty();
        }
        List<CatalogueItem> latest = lists.front(site.unit(), CatalogueLists.ALL).stream()
                .limit(LATEST)
                .toList();
        return Optional.of(Rendering.page(site, "portal/front", Map.of("latest", latest)));
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        return Stream.of(touched.site().at("/"));
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at("/"));
    }

    @Override
    public Stream<String> all(Site site) {
        return Stream.of(site.at("/"));
    }
}
