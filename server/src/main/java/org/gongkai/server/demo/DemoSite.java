package org.gongkai.server.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.portal.content.Audience;
import org.gongkai.server.portal.content.Coverage;
import org.gongkai.server.portal.content.FigureEntry;
import org.gongkai.server.portal.content.Guides;
import org.gongkai.server.portal.content.HallServices;
import org.gongkai.server.portal.content.KeyFigures;
import org.gongkai.server.portal.content.Measure;
import org.gongkai.server.portal.content.PowerKind;
import org.gongkai.server.portal.content.ServiceEntry;
import org.gongkai.server.portal.content.ServicePart;
import org.gongkai.server.portal.content.SystemDocuments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demonstration office has written for its site, from {@code site.yaml} (演示网站内容). */
@Component
class DemoSite {

    private static final int MOST = 1000;
    private static final int LAST_YEAR = 2020;

    private final HallServices services;
    private final Coverage coverage;
    private final Guides guides;
    private final SystemDocuments documents;
    private final KeyFigures figures;
    private final Catalogue catalogue;
    private final Settings settings;

    DemoSite(
            HallServices services,
            Coverage coverage,
            Guides guides,
            SystemDocuments documents,
            KeyFigures figures,
            Catalogue catalogue,
            Settings settings) {
        this.services = services;
        this.coverage = coverage;
        this.guides = guides;
        this.documents = documents;
        this.figures = figures;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** Enters all of it in one transaction, so that the site is rendered once. */
    @Transactional
    public void fill(Actor clerk, Map<String, Section> sections) {
        Map<ServicePart, String> window = Map.of(
                ServicePart.HOURS, settings.of(clerk.unit(), Setting.WORKING_HOURS),
                ServicePart.TELEPHONE, settings.of(clerk.unit(), Setting.TELEPHONE));
        DataNode data = DataNode.in(DemoSite.class, "site.yaml");
        data.nodes("services").forEach(node -> services.add(clerk, service(node, sections, window)));
        data.nodes("not_ours").forEach(node -> coverage.notOurs(clerk, node.text("kind"), node.text("reason")));
        guides.publish(clerk, guides.draft(clerk.unit()), 0);
        List<CatalogueItem> items = catalogue.list(clerk.unit(), CatalogueFilter.until(LAST_YEAR), 0, MOST);
        DataNode system = data.node("system_documents");
        titled(items, system.text("own")).ifPresent(item -> documents.add(clerk, item.indexNumber()));
        system.nodes("above")
                .forEach(node -> documents.add(
                        clerk, node.text("title"), node.text("body"), node.day("day"), node.text("link")));
        data.nodes("figures").forEach(node -> enter(clerk, node, items));
    }

    private static ServiceEntry service(DataNode node, Map<String, Section> sections, Map<ServicePart, String> window) {
        Map<ServicePart, String> texts = new EnumMap<>(window);
        for (ServicePart part : ServicePart.values()) {
            if (node.has(part.name())) {
                texts.put(part, node.text(part.name()));
            }
        }
        Section section = sections.get(node.text("section"));
        if (section == null) {
            throw new IllegalStateException("site.yaml: no section " + node.text("section"));
        }
        return new ServiceEntry(
                node.text("name"),
                PowerKind.valueOf(node.text("kind")),
                Audience.valueOf(node.text("audience")),
                section.id(),
                texts);
    }

    private void enter(Actor clerk, DataNode node, List<CatalogueItem> items) {
        node.node("years").values().forEach((year, value) -> {
            String source = titled(items, node.text("source").replace("YEAR", String.valueOf(year)))
                    .map(CatalogueItem::indexNumber)
                    .orElse("");
            figures.enter(
                    clerk,
                    node.text("area"),
                    new FigureEntry(
                            node.text("series"),
                            String.valueOf(year),
                            String.valueOf(value),
                            Measure.valueOf(node.text("measure")),
                            source));
        });
    }

    private static Optional<CatalogueItem> titled(List<CatalogueItem> items, String words) {
        return items.stream()
                .filter(item -> item.record().title().contains(words))
                .findFirst();
    }
}
