package org.gongkai.server.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;

/** How to ask for what is not published (依申请公开): by whom, with what, in which time, at what price (articles 27 to 42). */
@Component
class RequestsPage implements PageSource {

    private static final String PATH = "/requests";

    private final Labels labels;

    RequestsPage(Labels labels) {
        this.labels = labels;
    }

    @Override
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals(PATH)) {
            return Optional.empty();
        }
        Label title = labels.of("requests.title");
        PageHead.Column column = new PageHead.Column(
                title.zh(),
                labels.of("column.description", site.unit().name(), title).zh(),
                labels.of("column.keywords", site.unit().shortName(), title).zh(),
                title.zh());
        return Optional.of(Rendering.page(
                site, "portal/requests", Map.of("name", title, "head", PageHead.of(column, null, List.of()))));
    }

    @Override
    public Stream<String> standing(Site site) {
        return all(site);
    }

    @Override
    public Stream<String> all(Site site) {
        return Stream.of(site.at(PATH));
    }
}
