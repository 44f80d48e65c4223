package org.gongkai.server.portal.data;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.LatestVersions;
import org.gongkai.server.publication.Version;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of all lists (订阅源): the latest fifty of each, as Atom and as JSON Feed. */
@Component
class FeedPages implements PageSource {

    private static final int LATEST = 50;
    private static final Pattern OF_A_LIST = Pattern.compile("/([^./].*)/feed\\.(atom|json)");
    private static final Pattern OF_ALL = Pattern.compile("/feed\\.(atom|json)");

    /** Where the feeds of all units stood before each had a site. */
    private static final Pattern OF_A_UNIT = Pattern.compile("/feed/([^/]+)\\.atom");

    private static final Comparator<CatalogueItem> LATEST_FIRST = Comparator.comparing(CatalogueItem::publishedOn)
            .thenComparing(CatalogueItem::id)
            .reversed();

    private final Lists lists;
    private final MessageSource messages;
    private final LatestVersions versions;
    private final Offices offices;
    private final Sites sites;
    private final Addresses addresses;
    private final JsonMapper json;
    private final Clock clock;

    FeedPages(
            Lists lists,
            MessageSource messages,
            LatestVersions versions,
            Offices offices,
            Sites sites,
            Addresses addresses,
            JsonMapper json,
            Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.versions = versions;
        this.offices = offices;
        this.sites = sites;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher ofAll = OF_ALL.matcher(path);
        if (ofAll.matches()) {
            return Optional.of(feed(site, Segment.LIST, ofAll.group(1)));
        }
        Matcher ofAUnit = OF_A_UNIT.matcher(path);
        if (ofAUnit.matches() && site.base().isEmpty()) {
            return offices.byCode(ofAUnit.group(1)).map(unit -> feed(sites.of(unit), Segment.LIST, "atom"));
        }
        Matcher ofAList = OF_A_LIST.matcher(path);
        return ofAList.matches() && isThere(site.unit(), ofAList.group(1))
                ? Optional.of(feed(site, ofAList.group(1), ofAList.group(2)))
                : Optional.empty();
    }

    /** Feeds tell of what the front pages of the lists show. */
    @Override
    public Stream<String> touchedBy(Touched touched) {
        return touched.pages().stream()
                .filter(ListPage::isInFront)
                .map(ListPage::list)
                .distinct()
                .flatMap(list -> addressesOf(touched.site(), list));
    }

    @Override
    public Stream<String> all(Site site) {
        return Stream.concat(
                        lists.fixed(), lists.named(site.unit(), "").stream().map(Lists.Listed::name))
                .distinct()
                .flatMap(list -> addressesOf(site, list));
    }

    private static Stream<String> addressesOf(Site site, String list) {
        Stream<String> own = Stream.of(address(site, list, "atom"), address(site, list, "json"));
        return list.equals(Segment.LIST)
                ? Stream.concat(
                        own,
                        Stream.of(
                                site.at("/feed.atom"),
                                site.at("/feed.json"),
                                "/feed/" + site.unit().code() + ".atom"))
                : own;
    }

    private static String address(Site site, String list, String format) {
        return site.at("/" + list + "/feed." + format);
    }

    private boolean isThere(Unit unit, String list) {
        return lists.find(unit, list).pages() > 0 || lists.fixed().anyMatch(list::equals);
    }

    private Rendering feed(Site site, String list, String format) {
        Feed feed = feed(site, list);
        String self = addresses.of(site).root(address(site, list, format));
        return format.equals("atom")
                ? Rendering.Data.of(AtomFeed.TYPE, AtomFeed.of(feed, self))
                : Rendering.Data.of(JsonFeed.TYPE, json.writeValueAsString(JsonFeed.of(feed, self)));
    }

    private Feed feed(Site site, String list) {
        Unit unit = site.unit();
        Addresses.Of at = addresses.of(site);
        List<CatalogueItem> items = lists.front(unit, list).stream()
                .sorted(LATEST_FIRST)
                .limit(LATEST)
                .toList();
        Map<Long, Version> latest =
                versions.of(items.stream().map(CatalogueItem::id).toList());
        List<Feed.Entry> entries = items.stream()
                .map(item -> Feed.Entry.of(
                        unit,
                        item,
                        Objects.requireNonNull(latest.get(item.id())),
                        at.root("/items/" + item.id()),
                        clock.getZone()))
                .toList();
        String id = Feed.id(unit, list.equals(Segment.LIST) ? "feed" : "feed/" + list);
        return new Feed(id, title(unit, list), unit.name(), at.at("/" + list), entries);
    }

    /** Feeds speak Chinese as what they tell of. */
    private String title(Unit unit, String list) {
        return list.equals(Segment.LIST)
                ? say("data.feed", unit.shortName())
                : say(
                        "data.feed-of",
                        unit.shortName(),
                        lists.titleOf(unit, list).zh());
    }

    private String say(String key, Object... of) {
        return messages.getMessage(key, of, Locale.SIMPLIFIED_CHINESE);
    }
}
