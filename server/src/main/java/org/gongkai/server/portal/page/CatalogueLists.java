package org.gongkai.server.portal.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.springframework.stereotype.Component;

/** The lists that the catalogue record itself gives (目录栏目): all, by kind, section, topic and year. */
@Component
class CatalogueLists implements ListSource {

    static final String ALL = "items";
    static final String SECTIONS = "sections/";
    static final String TOPICS = "topics/";
    static final String YEARS = "years/";

    private final Categories categories;
    private final Offices offices;
    private final Labels labels;

    CatalogueLists(Categories categories, Offices offices, Labels labels) {
        this.categories = categories;
        this.offices = offices;
        this.labels = labels;
    }

    @Override
    public Stream<String> listsOf(CatalogueItem item) {
        String topic = topic(item);
        return Stream.of(
                        ALL,
                        Lists.KINDS + item.record().category(),
                        YEARS + item.publishedOn().getYear(),
                        item.sectionId() == null ? "" : SECTIONS + item.sectionId(),
                        topic.isEmpty() ? "" : TOPICS + topic)
                .filter(list -> !list.isEmpty());
    }

    /** The topic as it stands in an address: no slash in it, which would be taken for another folder. */
    static String topic(CatalogueItem item) {
        return item.record().topic().strip().replace('/', '\uff0f').replace('\\', '\uff3c');
    }

    @Override
    public Optional<Label> titleOf(Unit unit, String list) {
        if (list.equals(ALL)) {
            return Optional.of(labels.of("list.items"));
        }
        String name = list.substring(list.indexOf('/') + 1);
        if (list.startsWith(Lists.KINDS)) {
            return categories.find(name).map(CatalogueLists::label);
        }
        if (list.startsWith(SECTIONS)) {
            return Optional.ofNullable(offices.sectionName(Long.valueOf(name))).map(Label::same);
        }
        if (list.startsWith(YEARS)) {
            return Optional.of(labels.of("list.year", name));
        }
        return list.startsWith(TOPICS) ? Optional.of(Label.same(name)) : Optional.empty();
    }

    static Label label(Category category) {
        return new Label(category.zh(), category.en());
    }
}
