package org.gongkai.server.portal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.server.office.Offices;
import org.gongkai.server.portal.Site;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.LatestVersions;
import org.gongkai.server.publication.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes of items what other programs are told of them, many at once (开放数据视图). */
@Component
class OpenItems {

    private final Catalogue catalogue;
    private final LatestVersions versions;
    private final Offices offices;
    private final Addresses addresses;

    OpenItems(Catalogue catalogue, LatestVersions versions, Offices offices, Addresses addresses) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.offices = offices;
        this.addresses = addresses;
    }

    /** Their records. */
    @Transactional(readOnly = true)
    public List<ItemView> records(Site site, List<CatalogueItem> items) {
        Addresses.Of at = addresses.of(site);
        Map<Long, String> sections = new HashMap<>();
        return items.stream().map(item -> record(at, item, sections)).toList();
    }

    /** With texts and files, but without what earlier versions changed. */
    @Transactional(readOnly = true)
    public List<FullView> whole(Site site, List<CatalogueItem> items) {
        List<Long> ids = items.stream().map(CatalogueItem::id).toList();
        Map<Long, Version> latest = versions.of(ids);
        Map<Long, List<AttachedFile>> files = versions.filesOf(ids);
        Addresses.Of at = addresses.of(site);
        Map<Long, String> sections = new HashMap<>();
        return items.stream()
                .map(item -> full(
                        at,
                        record(at, item, sections),
                        Objects.requireNonNull(latest.get(item.id())),
                        files.getOrDefault(item.id(), List.of()),
                        null))
                .toList();
    }

    /** One with all there is to be said of it. */
    @Transactional(readOnly = true)
    public FullView whole(Site site, CatalogueItem item) {
        Addresses.Of at = addresses.of(site);
        List<Version> all = catalogue.versions(item);
        return full(
                at,
                record(at, item, new HashMap<>()),
                all.get(0),
                catalogue.files(item),
                all.stream().map(FullView.Change::of).toList());
    }

    private FullView full(
            Addresses.Of at,
            ItemView item,
            Version latest,
            List<AttachedFile> files,
            @Nullable List<FullView.Change> changes) {
        List<FullView.File> told = new ArrayList<>();
        for (AttachedFile file : files) {
            String path = "/items/" + item.id() + "/files/" + (told.size() + 1);
            told.add(FullView.File.of(file, at.root(path)));
        }
        return new FullView(item, latest.at(), latest.body(), told, changes);
    }

    private ItemView record(Addresses.Of at, CatalogueItem item, Map<Long, String> sections) {
        Long id = item.sectionId();
        ItemView.Section section =
                id == null ? null : new ItemView.Section(id, sections.computeIfAbsent(id, offices::sectionName));
        return ItemView.of(item, section, at.root("/items/" + item.id()));
    }
}
