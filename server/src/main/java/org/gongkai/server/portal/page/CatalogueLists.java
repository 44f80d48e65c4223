package org.gongkai.server.portal.page;

import java.util.stream.Stream;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;

/** The lists that the catalogue record itself gives (目录栏目): all, by kind, section, topic and year. */
@Component
class CatalogueLists implements ListSource {

    static final String ALL = "items";
    static final String KINDS = "kinds/";
    static final String SECTIONS = "sections/";
    static final String TOPICS = "topics/";
    static final String YEARS = "years/";

    @Override
    public Stream<String> listsOf(CatalogueItem item) {
        String topic = item.record().topic();
        return Stream.of(
                        ALL,
                        KINDS + item.record().category(),
                        YEARS + item.publishedOn().getYear(),
                        item.sectionId() == null ? "" : SECTIONS + item.sectionId(),
                        topic.isBlank() ? "" : TOPICS + topic.strip())
                .filter(list -> !list.isEmpty());
    }
}
