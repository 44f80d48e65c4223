package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.Resources;
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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
        Map<?, ?> data = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel("site.yaml").build())
                        .loadFromString(Resources.text(DemoSite.class, "site.yaml"));
        nodes(data, "services").forEach(node -> services.add(clerk, service(node, sections, window)));
        nodes(data, "not_ours").forEach(node -> coverage.notOurs(clerk, text(node, "kind"), text(node, "reason")));
        guides.publish(clerk, guides.draft(clerk.unit()), 0);
        List<CatalogueItem> items = catalogue.list(clerk.unit(), CatalogueFilter.until(LAST_YEAR), 0, MOST);
        Map<?, ?> system = (Map<?, ?>) value(data, "system_documents");
        titled(items, text(system, "own")).ifPresent(item -> documents.add(clerk, item.indexNumber()));
        nodes(system, "above")
                .forEach(node -> documents.add(
                        clerk,
                        text(node, "title"),
                        text(node, "body"),
                        LocalDate.parse(text(node, "day")),
                        text(node, "link")));
        nodes(data, "figures").forEach(node -> enter(clerk, node, items));
    }

    private static ServiceEntry service(
            Map<?, ?> node, Map<String, Section> sections, Map<ServicePart, String> window) {
        Map<ServicePart, String> texts = new EnumMap<>(window);
        for (ServicePart part : ServicePart.values()) {
            if (node.containsKey(part.name())) {
                texts.put(part, text(node, part.name()));
            }
        }
        Section section = sections.get(text(node, "section"));
        if (section == null) {
            throw new IllegalStateException("site.yaml: no section " + text(node, "section"));
        }
        return new ServiceEntry(
                text(node, "name"),
                PowerKind.valueOf(text(node, "kind")),
                Audience.valueOf(text(node, "audience")),
                section.id(),
                texts);
    }

    private void enter(Actor clerk, Map<?, ?> node, List<CatalogueItem> items) {
        ((Map<?, ?>) value(node, "years")).forEach((year, value) -> {
            String source = titled(items, text(node, "source").replace("YEAR", String.valueOf(year)))
                    .map(CatalogueItem::indexNumber)
                    .orElse("");
            figures.enter(
                    clerk,
                    text(node, "area"),
                    new FigureEntry(
                            text(node, "series"),
                            String.valueOf(year),
                            String.valueOf(value),
                            Measure.valueOf(text(node, "measure")),
                            source));
        });
    }

    private static Optional<CatalogueItem> titled(List<CatalogueItem> items, String words) {
        return items.stream()
                .filter(item -> item.record().title().contains(words))
                .findFirst();
    }

    private static List<Map<?, ?>> nodes(Map<?, ?> data, String key) {
        return ((List<?>) value(data, key))
                .stream().<Map<?, ?>>map(node -> (Map<?, ?>) node).toList();
    }

    private static Object value(Map<?, ?> node, String key) {
        return Objects.requireNonNull(node.get(key), () -> "site.yaml has no " + key + ": " + node);
    }

    private static String text(Map<?, ?> node, String key) {
        return String.valueOf(value(node, key));
    }
}
