package org.gongkai.server.portal.export;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.portal.store.PublicPages;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.LatestVersions;
import org.springframework.stereotype.Component;

/** What is to be exported (导出范围): the pages of all sites, and of every item its page and files. */
@Component
class ExportSource {

    private final PublicPages pages;
    private final Sites sites;
    private final Offices offices;
    private final Catalogue catalogue;
    private final LatestVersions versions;
    private final FileStore store;

    ExportSource(
            PublicPages pages,
            Sites sites,
            Offices offices,
            Catalogue catalogue,
            LatestVersions versions,
            FileStore store) {
        this.pages = pages;
        this.sites = sites;
        this.offices = offices;
        this.catalogue = catalogue;
        this.versions = versions;
        this.store = store;
    }

    /** Paths of all pages that are not an item's. */
    Stream<String> pages() {
        return offices.all().stream()
                .map(sites::of)
                .flatMap(pages::all)
                .filter(path -> !path.matches("/items/[0-9]+"))
                .distinct();
    }

    Stream<ItemBucket> buckets() {
        return LongStream.rangeClosed(0, ItemBucket.of(versions.lastItem()).number())
                .mapToObj(ItemBucket::new);
    }

    List<CatalogueItem> items(ItemBucket bucket) {
        return bucket.items(catalogue);
    }

    String withdrawn(ItemBucket bucket) {
        return ItemBucket.withdrawn(items(bucket), catalogue);
    }

    String names(ItemBucket bucket) {
        return ItemBucket.names(items(bucket), versions);
    }

    /** Where the files lie that everybody may download with an item, in order; none of a withdrawn one. */
    List<java.nio.file.Path> files(CatalogueItem item) {
        return item.isWithdrawn()
                ? List.of()
                : catalogue.files(item).stream()
                        .map(AttachedFile::digest)
                        .map(store::path)
                        .toList();
    }

    int mostFiles(CatalogueItem item) {
        return catalogue.mostFiles(item);
    }
}
