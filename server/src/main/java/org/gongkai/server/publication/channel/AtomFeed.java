package org.gongkai.server.publication.channel;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.server.office.Unit;

/**
 * The feed that readers subscribe to (订阅源, RFC 4287). Ids are made from what never changes, the unit's code and the index
 * number, so that they stay when the office moves to another address.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 300;

    private final Unit unit;
    private final String site;
    private final String self;
    private final ZoneId zone;

    /**
     * @param site beginning of every address of the unit's pages
     * @param self address of the feed
     * @param zone where the days of publication are
     */
    AtomFeed(Unit unit, String site, String self, ZoneId zone) {
        this.unit = unit;
        this.site = site;
        this.self = self;
        this.zone = zone;
    }

    /** The feed of some items. */
    String of(String title, List<PublicItems.Public> items) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "zh-CN");
            write(xml, "id", id("feed"));
            write(xml, "title", title);
            write(xml, "updated", updated(items).toString());
            link(xml, "self", self, "application/atom+xml");
            xml.writeStartElement(ATOM, "author");
            write(xml, "name", unit.name());
            xml.writeEndElement();
            for (PublicItems.Public item : items) {
                entry(xml, item);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed in memory cannot be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, PublicItems.Public item) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        write(xml, "id", id(item.item().indexNumber()));
        write(xml, "title", item.item().record().title());
        write(
                xml,
                "published",
                item.item().publishedOn().atStartOfDay(zone).toInstant().toString());
        write(xml, "updated", item.latest().at().toString());
        link(xml, "alternate", site + "/items/" + item.item().id(), "text/html");
        write(xml, "summary", summary(item));
        xml.writeEndElement();
    }

    private static String summary(PublicItems.Public item) {
        String summary = item.item().record().summary();
        Extract.Room room = lines -> String.join("\n", lines).length() <= LONGEST;
        return summary.isBlank()
                ? String.join("\n", Extract.of(item.item(), item.latest(), room).lines())
                : summary;
    }

    /** Of an empty feed nothing has ever changed. */
    private static Instant updated(List<PublicItems.Public> items) {
        return items.stream()
                .map(item -> item.latest().at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private String id(String what) {
        String name = "gongkai/" + unit.code() + "/" + what;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without what no XML may hold: control characters but for tab and line end, halves of characters. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isHalf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int c) {
        return c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
    }
}
