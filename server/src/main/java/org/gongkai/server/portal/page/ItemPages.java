package org.gongkai.server.portal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published items as everybody sees them; one that was withdrawn answers 410 with the reason (公开信息页). */
@Component
class ItemPages implements PageSource {

    private static final Pattern ITEM = Pattern.compile("/items/([1-9][0-9]{0,17})");

    private final Catalogue catalogue;
    private final Categories categories;
    private final Offices offices;
    private final Sites sites;

    ItemPages(Catalogue catalogue, Categories categories, Offices offices, Sites sites) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.offices = offices;
        this.sites = sites;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher item = ITEM.matcher(path);
        return item.matches() && site.base().isEmpty()
                ? catalogue.find(Long.parseLong(item.group(1))).map(this::page)
                : Optional.empty();
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        return touched.items().stream().map(item -> "/items/" + item.id());
    }

    @Override
    public Stream<String> all(Site site) {
        return Stream.empty();
    }

    private Rendering page(CatalogueItem item) {
        Map<String, Object> model = new HashMap<>();
        model.put("item", item);
        Site site = sites.of(item.unitId());
        model.put("unit", site.unit());
        if (item.isWithdrawn()) {
            return new Rendering.Page(site, 410, "portal/withdrawn", model);
        }
        model.put("kind", categories.get(item.record().category()));
        model.put("files", catalogue.files(item));
        model.put("versions", catalogue.versions(item));
        model.put("section", offices.sectionName(item.sectionId()));
        model.put("repealedBy", catalogue.repealedBy(item).orElse(null));
        return Rendering.page(site, "portal/item", model);
    }
}
