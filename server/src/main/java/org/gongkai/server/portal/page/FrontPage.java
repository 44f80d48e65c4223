package org.gongkai.server.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first page of a site (首页). */
@Component
class FrontPage implements PageSource {

    private static final int LATEST = 10;
    private static final int REPORTS = 4;

    private final Lists lists;
    private final Overviews overviews;
    private final ReadingTable readings;
    private final Catalogue catalogue;
    private final Columns columns;
    private final Labels labels;

    FrontPage(
            Lists lists,
            Overviews overviews,
            ReadingTable readings,
            Catalogue catalogue,
            Columns columns,
            Labels labels) {
        this.lists = lists;
        this.overviews = overviews;
        this.readings = readings;
        this.catalogue = catalogue;
        this.columns = columns;
        this.labels = labels;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals("/")) {
            return Optional.empty();
        }
        PageHead head =
                PageHead.of(columns.column(site.unit(), "", labels.of("front.title")), CatalogueLists.ALL, List.of());
        return Optional.of(Rendering.page(
                site,
                "portal/front",
                Map.of(
                        "head", head,
                        "isFront", true,
                        "latest", first(site, CatalogueLists.ALL, LATEST),
                        "count", lists.find(site.unit(), CatalogueLists.ALL).items(),
                        "kinds", overviews.kinds(site.unit()),
                        "years", overviews.years(site.unit()),
                        "mostRead", mostRead(site),
                        "reports", first(site, FixedColumns.REPORTS, REPORTS))));
    }

    private List<CatalogueItem> first(Site site, String list, int most) {
        return lists.front(site.unit(), list).stream().limit(most).toList();
    }

    private List<CatalogueItem> mostRead(Site site) {
        List<Long> ids = readings.mostRead(site.unit());
        Map<Long, CatalogueItem> items = catalogue.items(ids).stream()
                .filter(item -> !item.isWithdrawn())
                .collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        return all(touched.site());
    }

    @Override
    public Stream<String> standing(Site site) {
        return all(site);
    }

    @Override
    public Stream<String> all(Site site) {
        return Stream.of(site.at("/"));
    }
}
