package org.gongkai.server.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.Findable.Label;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.FullText;
import org.gongkai.server.publication.FullTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of catalogue items what can be found (检索条目). */
@Component
class Entries {

    /** As much as the text of one file has at most; what else a row of such files says is not found. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final Catalogue catalogue;
    private final FullTexts texts;
    private final Categories categories;
    private final Offices offices;

    Entries(Catalogue catalogue, FullTexts texts, Categories categories, Offices offices) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.categories = categories;
        this.offices = offices;
    }

    /** Those of these items that are public now. */
    List<Findable> of(Collection<Long> ids) {
        List<CatalogueItem> items = catalogue.items(ids).stream()
                .filter(item -> !item.isWithdrawn())
                .toList();
        Map<Long, FullText> found =
                texts.of(items.stream().map(CatalogueItem::id).toList());
        return items.stream()
                .map(item -> entry(
                        item,
                        found.getOrDefault(item.id(), new FullText(item.id(), "", List.of())),
                        kind(item),
                        offices.sectionName(item.sectionId())))
                .toList();
    }

    /**
     * An item as it is found.
     *
     * @param kind name of its kind
     * @param section name of the section responsible, or null
     */
    static Findable entry(CatalogueItem item, FullText text, String kind, @Nullable String section) {
        CatalogueRecord record = item.record();
        Stream<@Nullable String> about = Stream.of(
                record.summary(),
                record.keywords(),
                record.topic(),
                record.genre(),
                kind,
                section,
                item.indexNumber(),
                record.documentNumber());
        List<String> numbers = Stream.of(item.indexNumber(), record.documentNumber())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new Findable(
                item.id(),
                record.title(),
                about.filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining("\n")),
                whole(text),
                numbers,
                labels(item),
                item.publishedOn());
    }

    private String kind(CatalogueItem item) {
        return categories
                .find(item.record().category())
                .map(category -> category.name(Locale.SIMPLIFIED_CHINESE))
                .orElse("");
    }

    private static String whole(FullText text) {
        String whole = Stream.concat(
                        Stream.of(text.body()), text.files().stream().map(file -> file.name() + "\n" + file.text()))
                .collect(Collectors.joining("\n"));
        return whole.substring(0, Math.min(whole.length(), MOST_CHARACTERS));
    }

    private static List<Label> labels(CatalogueItem item) {
        List<Label> labels = new ArrayList<>(List.of(
                Property.UNIT.with(item.unitId()),
                Property.KIND.with(item.record().category()),
                Property.YEAR.with(item.publishedOn().getYear()),
                Property.VALIDITY.with(item.record().validity())));
        if (item.sectionId() != null) {
            labels.add(Property.SECTION.with(item.sectionId()));
        }
        if (!item.record().topic().isEmpty()) {
            labels.add(Property.TOPIC.with(item.record().topic()));
        }
        return labels;
    }
}
