package org.gongkai.server.portal.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a site, page by page, the oldest page being the first (栏目页). */
@Component
class ListPages implements PageSource {

    private static final Pattern LIST = Pattern.compile("/(.+?)(?:/page/([1-9][0-9]{0,9}))?");

    private final Lists lists;

    ListPages(Lists lists) {
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher asked = LIST.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        Lists.Listed list = lists.find(site.unit(), asked.group(1));
        if (list.pages() == 0) {
            return Optional.empty();
        }
        return asked.group(2) == null
                ? Optional.of(Rendering.page(
                        site,
                        "portal/list",
                        Map.of("list", list, "number", 0L, "items", lists.front(site.unit(), list.name()))))
                : page(site, list, Long.parseLong(asked.group(2)));
    }

    private Optional<Rendering> page(Site site, Lists.Listed list, long number) {
        return number > list.pages()
                ? Optional.empty()
                : Optional.of(Rendering.page(
                        site,
                        "portal/list",
                        Map.of("list", list, "number", number, "items", lists.page(site.unit(), list.name(), number))));
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        Site site = touched.site();
        return touched.pages().stream().flatMap(page -> Stream.of(site.at("/" + page.list()), address(site, page)));
    }

    @Override
    public Stream<String> all(Site site) {
        return lists.named(site.unit(), "").stream()
                .flatMap(list -> Stream.concat(
                        Stream.of(site.at("/" + list.name())),
                        LongStream.rangeClosed(1, list.pages())
                                .mapToObj(number -> address(site, new ListPage(list.name(), number, list.pages())))));
    }

    private static String address(Site site, ListPage page) {
        return site.at("/" + page.list() + "/page/" + page.number());
    }
}
