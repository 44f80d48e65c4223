package org.gongkai.server.portal.data;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of one namespace into memory, and only what XML may hold (XML 输出). */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String namespace;

    /** What is written into it. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    private Xml(String namespace) throws XMLStreamException {
        this.namespace = namespace;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** A document with that root. */
    static String document(String namespace, String root, Content content) {
        try {
            Xml document = new Xml(namespace);
            document.xml.writeStartDocument("UTF-8", "1.0");
            document.xml.setDefaultNamespace(namespace);
            document.xml.writeStartElement(namespace, root);
            document.xml.writeDefaultNamespace(namespace);
            content.write(document);
            document.xml.writeEndDocument();
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot be written", e);
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** An element with others in it. */
    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        content.write(this);
        xml.writeEndElement();
    }

    /** An element with a text in it. */
    void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(allowed(content));
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
