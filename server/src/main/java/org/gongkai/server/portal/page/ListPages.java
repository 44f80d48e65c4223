package org.gongkai.server.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a site, page by page, the oldest page being the first (栏目页). */
@Component
class ListPages implements PageSource {

    private static final Pattern LIST = Pattern.compile("/([^./].*?)(?:/page/([1-9][0-9]{0,9}))?");

    private final Lists lists;
    private final FixedColumns fixed;
    private final Columns columns;
    private final Categories categories;

    ListPages(Lists lists, FixedColumns fixed, Columns columns, Categories categories) {
        this.lists = lists;
        this.fixed = fixed;
        this.columns = columns;
        this.categories = categories;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher asked = LIST.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        Lists.Listed list = lists.find(site.unit(), asked.group(1));
        if (list.items() == 0 && !fixed.holds(list.name())) {
            return Optional.empty();
        }
        long number = asked.group(2) == null ? 0 : Long.parseLong(asked.group(2));
        return number > list.pages() ? Optional.empty() : Optional.of(page(site, list, number));
    }

    /** A page by its number, or the front page of the list for 0. What a sealed page shows must not change with later ones. */
    private Rendering page(Site site, Lists.Listed list, long number) {
        Label title = lists.titleOf(site.unit(), list.name());
        Map<String, Object> model = new HashMap<>();
        model.put("name", title);
        model.put("list", list);
        model.put("number", number);
        model.put("older", number == 0 ? Math.max(0, list.pages() - 2) : number - 1);
        model.put("newer", number == 0 || number == list.pages() ? 0 : number + 1);
        model.put(
                "items",
                number == 0 ? lists.front(site.unit(), list.name()) : lists.page(site.unit(), list.name(), number));
        model.put("kind", kind(list.name()).orElse(null));
        model.put(
                "states",
                FixedColumns.isRegulations(list.name())
                        ? FixedColumns.regulations().toList()
                        : List.of());
        model.put("isReports", list.name().equals(FixedColumns.REPORTS));
        model.put(
                "head",
                PageHead.of(columns.column(site.unit(), list.name(), title), list.name(), columns.crumbs(list.name())));
        return Rendering.page(site, "portal/list", model);
    }

    private Optional<Category> kind(String list) {
        return list.startsWith(Lists.KINDS) ? categories.find(list.substring(Lists.KINDS.length())) : Optional.empty();
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        Site site = touched.site();
        return touched.pages().stream().flatMap(page -> Stream.of(site.at("/" + page.list()), address(site, page)));
    }

    @Override
    public Stream<String> all(Site site) {
        Stream<String> filled = lists.named(site.unit(), "").stream()
                .filter(list -> list.items() > 0 || fixed.holds(list.name()))
                .flatMap(list -> Stream.concat(
                        Stream.of(site.at("/" + list.name())),
                        LongStream.rangeClosed(1, list.pages())
                                .mapToObj(number -> address(site, new ListPage(list.name(), number, list.pages())))));
        return Stream.concat(filled, fixed.all().map(list -> site.at("/" + list)))
                .distinct();
    }

    private static String address(Site site, ListPage page) {
        return site.at("/" + page.list() + "/page/" + page.number());
    }
}
