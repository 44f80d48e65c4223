package org.gongkai.server.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions of items that a correction has put others in the place of, with what it changed (历史版本页). */
@Component
class VersionPages implements PageSource {

    private static final Pattern VERSION = Pattern.compile("/items/([1-9][0-9]{0,17})/versions/([1-9][0-9]{0,5})");

    private final Catalogue catalogue;
    private final Sites sites;
    private final Lists lists;
    private final ReadableText text;

    VersionPages(Catalogue catalogue, Sites sites, Lists lists, ReadableText text) {
        this.catalogue = catalogue;
        this.sites = sites;
        this.lists = lists;
        this.text = text;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher asked = VERSION.matcher(path);
        return asked.matches() && site.base().isEmpty()
                ? catalogue
                        .find(Long.parseLong(asked.group(1)))
                        .flatMap(item -> page(item, Integer.parseInt(asked.group(2))))
                : Optional.empty();
    }

    private Optional<Rendering> page(CatalogueItem item, int number) {
        Site site = sites.of(item.unitId());
        List<Version> versions = catalogue.versions(item);
        if (number >= versions.get(0).number()) {
            return Optional.empty();
        }
        return Optional.of(
                item.isWithdrawn()
                        ? ItemPages.withdrawn(site, item)
                        : Rendering.page(site, "portal/version", model(item, versions, number)));
    }

    private Map<String, Object> model(CatalogueItem item, List<Version> versions, int number) {
        Version older = version(versions, number);
        Version newer = version(versions, number + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("item", item);
        model.put("older", older);
        model.put("newer", newer);
        model.put("parts", text.parts(older.lines()));
        Optional<List<VersionChanges.Line>> changes = VersionChanges.between(older, newer);
        model.put("changes", changes.orElse(null));
        model.put("isChanged", changes.stream().flatMap(List::stream).anyMatch(VersionChanges.Line::isChanged));
        model.put("isSuperseded", true);
        model.put(
                "head",
                PageHead.plain(new PageHead.Crumb(Label.same(item.record().title()), "/items/" + item.id())));
        return model;
    }

    private static Version version(List<Version> versions, int number) {
        return versions.get(versions.get(0).number() - number);
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        return touched.items().stream().flatMap(this::superseded);
    }

    @Override
    public Stream<String> all(Site site) {
        return ItemPages.published(lists, site).flatMap(this::superseded);
    }

    private Stream<String> superseded(CatalogueItem item) {
        return IntStream.range(1, catalogue.versions(item).get(0).number())
                .mapToObj(number -> "/items/" + item.id() + "/versions/" + number);
    }
}
