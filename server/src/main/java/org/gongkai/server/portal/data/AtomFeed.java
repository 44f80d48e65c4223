package org.gongkai.server.portal.data;

import javax.xml.stream.XMLStreamException;

/** A feed in Atom (RFC 4287). */
final class AtomFeed {

    static final String TYPE = "application/atom+xml";

    private AtomFeed() {}

    /** @param self address of the feed */
    static String of(Feed feed, String self) {
        return Xml.document("http://www.w3.org/2005/Atom", "feed", xml -> {
            xml.attribute("xml:lang", "zh-CN");
            xml.element("id", feed.id());
            xml.element("title", feed.title());
            xml.element("updated", feed.updated().toString());
            link(xml, "self", self, TYPE);
            link(xml, "alternate", feed.home(), "text/html");
            xml.element("author", author -> author.element("name", feed.author()));
            for (Feed.Entry entry : feed.entries()) {
                xml.element("entry", inside -> write(inside, entry));
            }
        });
    }

    private static void write(Xml xml, Feed.Entry entry) throws XMLStreamException {
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("published", entry.published().toString());
        xml.element("updated", entry.updated().toString());
        link(xml, "alternate", entry.address(), "text/html");
        xml.element("summary", entry.text());
    }

    private static void link(Xml xml, String relation, String address, String type) throws XMLStreamException {
        xml.element("link", link -> {
            link.attribute("rel", relation);
            link.attribute("type", type);
            link.attribute("href", address);
        });
    }
}
