package org.gongkai.report.read.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A walk through one XML part, with the few moves the readers need. Names are local ones, so that the strict and the
 * transitional namespaces read alike. A document type, which office files never have, ends it: nothing it refers to is
 * opened.
 */
public final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final ReadBudget budget;
    private int depth;

    XmlPart(InputStream in, ReadBudget budget) throws XMLStreamException {
        this.in = in;
        this.reader = FACTORY.createXMLStreamReader(in);
        this.budget = budget;
    }

    /** Elements open here. Taken on an element, it is what {@link #nextIn} wants to walk its children. */
    public int depth() {
        return depth;
    }

    /**
     * Moves to the next child, over whatever the child before still holds.
     *
     * @param parent depth of the parent
     * @return whether there is one; if not, the parent has been left
     */
    public boolean nextIn(int parent) throws XMLStreamException, UnreadableException {
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** Local name of the element. */
    public String name() {
        return reader.getLocalName();
    }

    /** Attribute by its local name, null if it is not there. */
    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Attribute as a whole number, or what to take where it is missing or none. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise; // "auto", "1.5pt", "50%": as if the file had not said
        }
    }

    /** Whether an element such as {@code <w:vanish/>} says yes, which it does unless its value says no. */
    public boolean says() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /**
     * Counts an element that will be kept, such as a style or a reference.
     *
     * @throws UnreadableException TOO_LARGE past the limits
     */
    public void keep() throws UnreadableException {
        budget.line();
    }

    /** All text in the element, which is left. */
    public String text() throws XMLStreamException, UnreadableException {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT && depth == outside) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                budget.text(reader.getTextLength());
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        in.close();
    }

    private int advance() throws XMLStreamException, UnreadableException {
        budget.step();
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > ReadLimits.XML_DEPTH) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableException(Reason.EXTERNAL_ENTITY);
        }
        return event;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // counted here, for newer JDKs have limits of their own
        return factory;
    }
}
