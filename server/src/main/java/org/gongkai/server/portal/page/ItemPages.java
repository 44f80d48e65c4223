package org.gongkai.server.portal.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.web.QrCode;
import org.gongkai.server.portal.ItemPart;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.gongkai.server.publication.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published items as everybody sees them; one that was withdrawn answers 410 with the reason (公开信息页). */
@Component
class ItemPages implements PageSource {

    private static final Pattern ITEM = Pattern.compile("/items/([1-9][0-9]{0,17})");
    private static final int REACH = 2;
    private static final int KINDRED = 5;

    private final Catalogue catalogue;
    private final Categories categories;
    private final Offices offices;
    private final Sites sites;
    private final Lists lists;
    private final Wording wording;
    private final ReadableText text;
    private final DocumentData data;
    private final List<ItemPart> shown;

    ItemPages(
            Catalogue catalogue,
            Categories categories,
            Offices offices,
            Sites sites,
            Lists lists,
            Wording wording,
            ReadableText text,
            DocumentData data,
            List<ItemPart> shown) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.offices = offices;
        this.sites = sites;
        this.lists = lists;
        this.wording = wording;
        this.text = text;
        this.data = data;
        this.shown = List.copyOf(shown);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        Matcher item = ITEM.matcher(path);
        return item.matches() && site.base().isEmpty()
                ? catalogue.find(Long.parseLong(item.group(1))).map(this::page)
                : Optional.empty();
    }

    private Rendering page(CatalogueItem item) {
        Site site = sites.of(item.unitId());
        return item.isWithdrawn() ? withdrawn(site, item) : Rendering.page(site, "portal/item", model(site, item));
    }

    /** Nothing of the item but its index number and why it is gone. */
    static Rendering withdrawn(Site site, CatalogueItem item) {
        return new Rendering.Page(site, 410, "portal/withdrawn", Map.of("item", item, "head", PageHead.plain()));
    }

    private Map<String, Object> model(Site site, CatalogueItem item) {
        List<Version> versions = catalogue.versions(item);
        String section = Objects.requireNonNullElse(offices.sectionName(item.sectionId()), "");
        Category kind = categories.get(item.record().category());
        String address = data.address(site.unit(), item);
        Map<String, Object> model = new HashMap<>();
        model.put("item", item);
        model.put("unit", site.unit());
        model.put("kind", kind);
        model.put("section", section);
        model.put("topic", CatalogueLists.topic(item));
        model.put(
                "repealedBy",
                catalogue.repealedBy(item).filter(one -> !one.isWithdrawn()).orElse(null));
        model.put("parts", text.parts(versions.get(0).lines()));
        model.put("shown", shown.stream().flatMap(one -> one.of(item).stream()).toList());
        model.put("files", files(item));
        model.put("versions", versions);
        model.put("kindred", kindred(site, item));
        model.put("address", address);
        model.put("code", address.startsWith("/") ? null : QrCode.picture(address));
        model.put(
                "head",
                PageHead.of(
                        data.article(site.unit(), item, versions, section),
                        data.structured(site.unit(), item, versions),
                        List.of(above(site, item, kind))));
        return model;
    }

    private PageHead.Crumb above(Site site, CatalogueItem item, Category kind) {
        return wording.isAnnualReport(item.record())
                ? new PageHead.Crumb(lists.titleOf(site.unit(), FixedColumns.REPORTS), "/" + FixedColumns.REPORTS)
                : new PageHead.Crumb(CatalogueLists.label(kind), "/" + Lists.KINDS + kind.id());
    }

    private List<ShownFile> files(CatalogueItem item) {
        List<AttachedFile> files = catalogue.files(item);
        return IntStream.range(0, files.size())
                .mapToObj(index -> ShownFile.of(files.get(index), index + 1))
                .toList();
    }

    private List<CatalogueItem> kindred(Site site, CatalogueItem item) {
        return catalogue.items(lists.beside(site.unit(), item.id(), REACH)).stream()
                .filter(other -> !other.isWithdrawn())
                .sorted(Comparator.comparing(CatalogueItem::publishedOn)
                        .thenComparing(CatalogueItem::id)
                        .reversed())
                .limit(KINDRED)
                .toList();
    }

    /** Pages of the items, and of those that show something of one of them: as kindred, as what repeals them, in a chart. */
    @Override
    public Stream<String> touchedBy(Touched touched) {
        return touched.items().stream()
                .flatMap(item -> Stream.of(
                                Stream.of(item.id()),
                                lists.beside(touched.site().unit(), item.id(), REACH).stream(),
                                catalogue.repeals(item).stream(),
                                shown.stream().flatMap(one -> one.showing(item)))
                        .flatMap(ids -> ids))
                .map(id -> "/items/" + id);
    }

    @Override
    public Stream<String> all(Site site) {
        return published(lists, site).map(item -> "/items/" + item.id());
    }

    /** Everything that is public, read page by page as it is asked for. */
    static Stream<CatalogueItem> published(Lists lists, Site site) {
        long pages = lists.find(site.unit(), CatalogueLists.ALL).pages();
        return LongStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(number -> lists.page(site.unit(), CatalogueLists.ALL, number).stream());
    }
}
