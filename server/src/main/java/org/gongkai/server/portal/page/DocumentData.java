package org.gongkai.server.portal.page;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Version;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a document's page tells machines of it (文档元数据): the meta tags of 2017 and schema.org's {@code DigitalDocument}. */
@Component
class DocumentData {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Settings settings;
    private final JsonMapper json;
    private final Clock clock;

    DocumentData(Settings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Address of its page, whole where the office's settings tell it, else from the root. */
    String address(Unit unit, CatalogueItem item) {
        return settings.of(unit, Setting.SITE_ADDRESS) + "/items/" + item.id();
    }

    /** The meta tags. */
    PageHead.Article article(Unit unit, CatalogueItem item, List<Version> versions, String section) {
        CatalogueRecord record = item.record();
        return new PageHead.Article(
                record.title(),
                MOMENT.format(published(item, versions)),
                unit.name(),
                record.keywords(),
                section,
                record.summary(),
                address(unit, item));
    }

    /** As JSON-LD, in which nothing can end the element that it stands in. */
    String structured(Unit unit, CatalogueItem item, List<Version> versions) {
        CatalogueRecord record = item.record();
        String address = address(unit, item);
        ObjectNode document = json.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "DigitalDocument")
                .put("@id", address)
                .put("url", address)
                .put("name", record.title())
                .put("identifier", item.indexNumber())
                .put("inLanguage", "zh-CN")
                .put("dateCreated", record.formedOn().toString())
                .put("datePublished", item.publishedOn().toString())
                .put("dateModified", MOMENT.format(moment(versions.get(0))).replace(' ', 'T'))
                .put("version", versions.get(0).number())
                .put("isAccessibleForFree", true);
        putUnlessEmpty(document, "abstract", record.summary());
        putUnlessEmpty(document, "keywords", record.keywords());
        putUnlessEmpty(document, "genre", record.genre());
        document.putObject("publisher").put("@type", "GovernmentOrganization").put("name", unit.name());
        return json.writeValueAsString(document).replace("<", "\\u003c");
    }

    private static void putUnlessEmpty(ObjectNode document, String name, String text) {
        if (!text.isBlank()) {
            document.put(name, text);
        }
    }

    /** What was entered later than it was published has no hour. */
    private LocalDateTime published(CatalogueItem item, List<Version> versions) {
        LocalDateTime entered = moment(versions.get(versions.size() - 1));
        return entered.toLocalDate().equals(item.publishedOn())
                ? entered
                : item.publishedOn().atStartOfDay();
    }

    private LocalDateTime moment(Version version) {
        return LocalDateTime.ofInstant(version.at(), clock.getZone());
    }
}
