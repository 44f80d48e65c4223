package org.gongkai.server.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways into the catalogue (分类导航): all kinds, sections, topics and years with what is in them. */
@Component
class OverviewPages implements PageSource {

    private static final List<String> PATHS = List.of("/kinds", "/sections", "/topics", "/years");

    private final Overviews overviews;
    private final Columns columns;
    private final Labels labels;

    OverviewPages(Overviews overviews, Columns columns, Labels labels) {
        this.overviews = overviews;
        this.columns = columns;
        this.labels = labels;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!PATHS.contains(path)) {
            return Optional.empty();
        }
        Label title = labels.of("overview" + path.replace('/', '.'));
        PageHead head = PageHead.of(columns.column(site.unit(), path.substring(1), title), null, List.of());
        return Optional.of(Rendering.page(
                site,
                "portal/overview",
                Map.of("head", head, "name", title, "way", path, "ways", PATHS, "groups", groups(site.unit(), path))));
    }

    private List<Overviews.Group> groups(Unit unit, String path) {
        return switch (path) {
            case "/kinds" -> overviews.kinds(unit);
            case "/sections" -> alone(overviews.sections(unit));
            case "/topics" -> alone(overviews.topics(unit));
            default -> alone(overviews.years(unit));
        };
    }

    private List<Overviews.Group> alone(List<Overviews.Entry> entries) {
        return List.of(new Overviews.Group(Label.same(""), entries));
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        return all(touched.site());
    }

    @Override
    public Stream<String> all(Site site) {
        return PATHS.stream().map(site::at);
    }
}
