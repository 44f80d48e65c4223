package org.gongkai.server.portal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.portal.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What data there is, said as programs that gather data from many bodies read it (数据目录, DCAT 3): a series with one dataset
 * for each segment, and the open interface.
 */
@Component
class DataCatalogue {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Map<String, Object> CONTEXT = node(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcterms", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/");
    private static final String TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";

    private final Addresses addresses;
    private final MessageSource messages;

    DataCatalogue(Addresses addresses, MessageSource messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    Map<String, Object> of(Site site, List<Segment> segments) {
        Addresses.Of at = addresses.of(site);
        String series = at.at("/data") + "#catalogue";
        List<Map<String, Object>> datasets = new ArrayList<>(List.of(series(at, series)));
        segments.forEach(segment -> datasets.add(dataset(at, segment, series)));
        Map<String, Object> catalogue = node("@context", CONTEXT);
        catalogue.put("@id", at.at("/data/catalog.jsonld"));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dcterms:title", said("data.feed", site.unit().shortName()));
        catalogue.put(
                "dcterms:publisher",
                node("@type", "foaf:Agent", "foaf:name", said(site.unit().name())));
        catalogue.put("dcterms:language", "zh");
        catalogue.put("foaf:homepage", reference(at.at("/")));
        catalogue.put("dcat:dataset", datasets);
        if (site.base().isEmpty()) {
            catalogue.put("dcat:service", service(at, series));
        }
        return catalogue;
    }

    private Map<String, Object> series(Addresses.Of at, String id) {
        return node(
                "@id", id,
                "@type", "dcat:DatasetSeries",
                "dcterms:title", said("data.title"),
                "dcterms:description", said("data.lead"),
                "dcterms:accrualPeriodicity", reference(FREQUENCY + "UPDATE_CONT"),
                "dcat:landingPage", reference(at.at("/data")));
    }

    private Map<String, Object> dataset(Addresses.Of at, Segment segment, String series) {
        return node(
                "@id",
                at.at("/data") + "#" + segment.number(),
                "@type",
                "dcat:Dataset",
                "dcterms:title",
                said("data.segment", segment.from(), segment.to()),
                "dcat:inSeries",
                reference(series),
                "dcat:distribution",
                List.of(
                        distribution(at, segment, "csv", TYPES + "text/csv"),
                        distribution(at, segment, "jsonl", TYPES + "application/jsonl")));
    }

    private Map<String, Object> distribution(Addresses.Of at, Segment segment, String format, String type) {
        return node(
                "@type", "dcat:Distribution",
                "dcat:accessURL", reference(at.at("/data")),
                "dcat:downloadURL", reference(at.root(DataFiles.address(at.site(), segment, format))),
                "dcat:mediaType", reference(type));
    }

    private Map<String, Object> service(Addresses.Of at, String series) {
        return node(
                "@type", "dcat:DataService",
                "dcterms:title", said("data.api"),
                "dcat:endpointURL", reference(at.root("/api/v1")),
                "dcat:endpointDescription", reference(at.root("/api/openapi.json")),
                "dcat:servesDataset", reference(series));
    }

    private Map<String, Object> said(String key, Object... of) {
        return said(messages.getMessage(key, of, CHINESE));
    }

    private static Map<String, Object> said(String text) {
        return node("@language", "zh", "@value", text);
    }

    private static Map<String, Object> reference(String address) {
        return node("@id", address);
    }

    /** Names and values by turns; in this order, so that the same data are the same bytes. */
    private static Map<String, Object> node(Object... pairs) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            node.put((String) pairs[index], pairs[index + 1]);
        }
        return node;
    }
}
