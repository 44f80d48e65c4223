package org.gongkai.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of a site (栏目): which items stand in each, in the order in which they came. A place is given once and kept, so
 * that a new item changes no page but the last; how long a list is, is counted as it changes.
 */
@Service
public class Lists {

    /** Begin of the names of the lists of the kinds of articles 20 and 21; a kind's id follows. */
    public static final String KINDS = "kinds/";

    private final ListTable table;
    private final List<ListSource> sources;
    private final Catalogue catalogue;

    Lists(ListTable table, List<ListSource> sources, Catalogue catalogue) {
        this.table = table;
        this.sources = List.copyOf(sources);
        this.catalogue = catalogue;
    }

    /**
     * A list and how much of it is shown.
     *
     * @param name name, which is its address below the site's base
     * @param pages number of its last page, 0 if it never had an item
     * @param items how many items it shows
     */
    public record Listed(String name, long pages, long items) {}

    /** The lists with pages whose names begin so, by name; those that show nothing are among them. */
    @Transactional(readOnly = true)
    public List<Listed> named(Unit unit, String begin) {
        return table.named(unit, begin).stream()
                .filter(list -> hasPages(list.name()))
                .toList();
    }

    /** Lists that have their page before anything stands in them. */
    public Stream<String> fixed() {
        return sources.stream().flatMap(ListSource::fixed).distinct();
    }

    /** What people call a list; its own name where nobody says. */
    @Transactional(readOnly = true)
    public Label titleOf(Unit unit, String list) {
        return sources.stream()
                .flatMap(source -> source.titleOf(unit, list).stream())
                .findFirst()
                .orElseGet(() -> Label.same(list));
    }

    /**
     * What stands next to an item in the lists that only keep order, now or until now; and so whoever has this item next to it.
     *
     * @param reach how many of each list on either side
     * @return the latest first, each once, the item itself not among them
     */
    @Transactional(readOnly = true)
    public List<Long> beside(Unit unit, long item, int reach) {
        return table.placesOf(unit, List.of(item)).stream()
                .filter(place -> !hasPages(place.list()))
                .flatMap(place -> table.beside(unit, place, reach).stream())
                .distinct()
                .filter(other -> other != item)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A list, empty of items where it never had one. */
    @Transactional(readOnly = true)
    public Listed find(Unit unit, String name) {
        return table.find(unit, name).orElse(new Listed(name, 0, 0));
    }

    /** What a page of a list shows, the latest first. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> page(Unit unit, String list, long number) {
        return places(unit, list, (number - 1) * ListPage.PLACES + 1, number * ListPage.PLACES).stream()
                .map(Placed::item)
                .toList();
    }

    /**
     * An item with its place.
     *
     * @param place place in the list, by which it is found again
     */
    public record Placed(long place, CatalogueItem item) {}

    /** What is shown at places of a list, the latest first. */
    @Transactional(readOnly = true)
    public List<Placed> places(Unit unit, String list, long from, long to) {
        List<ListTable.Place> places = table.shown(unit, list, from, to);
        Map<Long, CatalogueItem> items = catalogue
                .items(places.stream().map(ListTable.Place::item).toList())
                .stream()
                .collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
        return places.stream()
                .map(place -> new Placed(place.place(), Objects.requireNonNull(items.get(place.item()))))
                .toList();
    }

    /** What the front page of a list shows: its last two pages, the latest first. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> front(Unit unit, String list) {
        long last = find(unit, list).pages();
        List<CatalogueItem> items = new ArrayList<>();
        for (long number = last; number >= Math.max(1, last - 1); number--) {
            items.addAll(page(unit, list, number));
        }
        return items;
    }

    /** Puts items, which come in the order of their days, where they belong now, and takes them out where they do not; gives the pages on which that is seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ListPage> arrange(Unit unit, List<CatalogueItem> items) {
        Map<Long, Set<String>> wanted = new LinkedHashMap<>();
        items.forEach(item -> wanted.put(item.id(), listsOf(item)));
        List<ListTable.Place> moved = new ArrayList<>();
        List<ListTable.Place> kept = table.placesOf(unit, wanted.keySet());
        Set<ListTable.Seat> seats = new HashSet<>();
        for (ListTable.Place place : kept) {
            seats.add(new ListTable.Seat(place.list(), place.item()));
            boolean shown = wanted.getOrDefault(place.item(), Set.of()).contains(place.list());
            if (shown != place.shown()) {
                moved.add(place.shown(shown));
            }
        }
        table.change(unit, moved);
        Map<String, List<CatalogueItem>> added = new LinkedHashMap<>();
        items.forEach(item -> wanted.getOrDefault(item.id(), Set.of()).stream()
                .filter(list -> !seats.contains(new ListTable.Seat(list, item.id())))
                .forEach(list ->
                        added.computeIfAbsent(list, one -> new ArrayList<>()).add(item)));
        List<ListTable.Place> placed = new ArrayList<>(kept);
        added.forEach((list, ones) -> placed.addAll(table.add(unit, list, ones)));
        return pages(unit, placed);
    }

    private Set<String> listsOf(CatalogueItem item) {
        return item.isWithdrawn()
                ? Set.of()
                : sources.stream().flatMap(source -> source.listsOf(item)).collect(Collectors.toSet());
    }

    private Set<ListPage> pages(Unit unit, List<ListTable.Place> places) {
        Map<String, Long> last = new HashMap<>();
        Set<ListPage> pages = new HashSet<>();
        List<ListTable.Place> seen =
                places.stream().filter(place -> hasPages(place.list())).toList();
        for (ListTable.Place place : seen) {
            long end = last.computeIfAbsent(place.list(), list -> table.last(unit, list));
            ListPage page = ListPage.of(place.list(), place.place(), end);
            pages.add(page);
            if (page.isBegunBy(place.place())) {
                pages.add(page.before());
            }
        }
        return pages;
    }

    private static boolean hasPages(String list) {
        return !list.startsWith(".");
    }
}
