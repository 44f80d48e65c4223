package org.gongkai.server.portal.data;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.LatestVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What search engines are told (站点地图): an index, the standing pages and lists in one map, the items in sealed segments; and
 * what they are to leave alone.
 */
@Component
class Sitemaps implements PageSource {

    private static final String XML = "application/xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String INDEX = "/sitemap.xml";
    private static final String STANDING = "/sitemaps/pages.xml";
    private static final String ROBOTS = "/robots.txt";
    private static final Pattern SEGMENT = Pattern.compile("/sitemaps/([1-9][0-9]{0,8})\\.xml");

    private final Lists lists;
    private final LatestVersions versions;
    private final Offices offices;
    private final Sites sites;
    private final Addresses addresses;
    private final ObjectProvider<PageSource> sources;
    private final Clock clock;

    Sitemaps(
            Lists lists,
            LatestVersions versions,
            Offices offices,
            Sites sites,
            Addresses addresses,
            ObjectProvider<PageSource> sources,
            Clock clock) {
        this.lists = lists;
        this.versions = versions;
        this.offices = offices;
        this.sites = sites;
        this.addresses = addresses;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        return switch (path) {
            case INDEX -> Optional.of(Rendering.Data.of(XML, index(site)));
            case STANDING -> Optional.of(Rendering.Data.of(XML, standingPages(site)));
            case ROBOTS ->
                site.base().isEmpty() ? Optional.of(Rendering.Data.of("text/plain", robots())) : Optional.empty();
            default -> {
                Matcher segment = SEGMENT.matcher(path);
                yield segment.matches()
                        ? segment(site, new Segment(Long.parseLong(segment.group(1))))
                        : Optional.empty();
            }
        };
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        Site site = touched.site();
        Stream<String> segments = Segment.touched(touched).map(segment -> address(site, segment));
        boolean isNewList = touched.pages().stream().anyMatch(page -> page.last() == 1);
        return Stream.of(
                        segments,
                        Segment.isOpened(touched) ? Stream.of(site.at(INDEX), ROBOTS) : Stream.<String>empty(),
                        isNewList ? Stream.of(site.at(STANDING)) : Stream.<String>empty())
                .flatMap(paths -> paths);
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(STANDING));
    }

    @Override
    @Transactional(readOnly = true)
    public Stream<String> all(Site site) {
        Stream<String> robots = site.base().isEmpty() ? Stream.of(ROBOTS) : Stream.empty();
        Stream<String> segments = Segment.all(lists, site).stream().map(segment -> address(site, segment));
        return Stream.of(robots, Stream.of(site.at(INDEX), site.at(STANDING)), segments)
                .flatMap(paths -> paths);
    }

    private static String address(Site site, Segment segment) {
        return site.at("/sitemaps/" + segment.number() + ".xml");
    }

    private String index(Site site) {
        Addresses.Of at = addresses.of(site);
        List<Segment> segments = Segment.all(lists, site);
        return Xml.document(NAMESPACE, "sitemapindex", xml -> {
            write(xml, "sitemap", at.at(STANDING), null);
            for (Segment segment : segments) {
                write(xml, "sitemap", at.root(address(site, segment)), null);
            }
        });
    }

    private String standingPages(Site site) {
        Addresses.Of at = addresses.of(site);
        List<String> paths = Stream.concat(
                        sources.stream().flatMap(source -> source.standing(site)),
                        lists.named(site.unit(), "").stream()
                                .filter(list -> list.items() > 0)
                                .map(list -> site.at("/" + list.name())))
                .filter(path -> !path.endsWith(".xml"))
                .distinct()
                .toList();
        return Xml.document(NAMESPACE, "urlset", xml -> {
            for (String path : paths) {
                write(xml, "url", at.root(path), null);
            }
        });
    }

    private Optional<Rendering> segment(Site site, Segment segment) {
        if (!Segment.all(lists, site).contains(segment)) {
            return Optional.empty();
        }
        List<CatalogueItem> items = segment.items(lists, site);
        Map<Long, Instant> times =
                versions.timesOf(items.stream().map(CatalogueItem::id).toList());
        Addresses.Of at = addresses.of(site);
        String map = Xml.document(NAMESPACE, "urlset", xml -> {
            for (CatalogueItem item : items) {
                write(xml, "url", at.root("/items/" + item.id()), times.get(item.id()));
            }
        });
        return Optional.of(Rendering.Data.of(XML, map));
    }

    private void write(Xml xml, String element, String address, @Nullable Instant changed) throws XMLStreamException {
        xml.element(element, inside -> {
            inside.element("loc", address);
            if (changed != null) {
                inside.element(
                        "lastmod", changed.atZone(clock.getZone()).toLocalDate().toString());
            }
        });
    }

    private String robots() {
        StringBuilder text =
                new StringBuilder("User-agent: *\nDisallow: /office\nDisallow: /sign-in\nDisallow: /search\n");
        offices.all().stream().map(sites::of).forEach(site -> text.append("Sitemap: ")
                .append(addresses.of(site).at(INDEX))
                .append('\n'));
        return text.toString();
    }
}
