package org.gongkai.server.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.springframework.stereotype.Component;

/** How much there is in each list of a sort (栏目一览). */
@Component
class Overviews {

    private final Lists lists;
    private final Categories categories;
    private final Labels labels;

    Overviews(Lists lists, Categories categories, Labels labels) {
        this.lists = lists;
        this.categories = categories;
        this.labels = labels;
    }

    /**
     * A list among its like.
     *
     * @param note what is to be said of it beside its name, may be empty
     * @param list its name, which is its address below the site's base
     * @param share its items in percent of those of the fullest list
     */
    record Entry(Label title, String note, String list, long items, long share) {}

    /** Lists under a heading of their own. */
    record Group(Label title, List<Entry> entries) {}

    /** The kinds by their articles; those in which there is nothing are among them. */
    List<Group> kinds(Unit unit) {
        Map<String, Lists.Listed> counted = lists.named(unit, Lists.KINDS).stream()
                .collect(Collectors.toMap(Lists.Listed::name, Function.identity()));
        long most =
                counted.values().stream().mapToLong(Lists.Listed::items).max().orElse(0);
        Function<Category, Entry> entry = kind -> {
            String list = Lists.KINDS + kind.id();
            long items =
                    counted.getOrDefault(list, new Lists.Listed(list, 0, 0)).items();
            return new Entry(CatalogueLists.label(kind), kind.article(), list, items, share(items, most));
        };
        return Stream.of("20", "21", "other")
                .map(article -> new Group(
                        labels.of("kinds.of." + article),
                        categories.all().stream()
                                .filter(kind ->
                                        kind.id().equals(article) || kind.id().startsWith(article + "-"))
                                .map(entry)
                                .toList()))
                .toList();
    }

    /** The years, the latest first. */
    List<Entry> years(Unit unit) {
        return filled(
                unit, CatalogueLists.YEARS, Comparator.comparing(Entry::list).reversed());
    }

    /** The sections in the order in which they were set up. */
    List<Entry> sections(Unit unit) {
        return filled(
                unit,
                CatalogueLists.SECTIONS,
                Comparator.comparing(entry -> Long.valueOf(entry.list().substring(CatalogueLists.SECTIONS.length()))));
    }

    /** The topics, the fullest first. */
    List<Entry> topics(Unit unit) {
        return filled(
                unit,
                CatalogueLists.TOPICS,
                Comparator.comparing(Entry::items).reversed().thenComparing(Entry::list));
    }

    private List<Entry> filled(Unit unit, String begin, Comparator<Entry> order) {
        List<Lists.Listed> filled = lists.named(unit, begin).stream()
                .filter(list -> list.items() > 0)
                .toList();
        long most = filled.stream().mapToLong(Lists.Listed::items).max().orElse(0);
        return filled.stream()
                .map(list -> new Entry(
                        lists.titleOf(unit, list.name()), "", list.name(), list.items(), share(list.items(), most)))
                .sorted(order)
                .toList();
    }

    /** At least one for what is there at all, so that it is seen. */
    private static long share(long items, long most) {
        return items == 0 ? 0 : Math.max(1, items * 100 / most);
    }
}
