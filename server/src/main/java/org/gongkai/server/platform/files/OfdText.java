package org.gongkai.server.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a fixed-layout document (OFD, GB/T 33190), which is a ZIP with an XML file a page: its {@code TextCode}
 * elements in their order, a line for each {@code TextObject}. What draws its letters as paths has none, like a scan.
 */
final class OfdText {

    static final String MEDIA_TYPE = "application/ofd";

    private static final String ROOT = "OFD.xml";
    private static final Pattern PAGE = Pattern.compile(".*/Pages/[^/0-9]*([0-9]{1,9})[^/]*/[^/]+[.]xml");
    private static final XMLInputFactory XML = factory();

    private OfdText() {}

    /** Whether a ZIP is such a document. */
    static boolean isOne(Path file) throws IOException {
        try (Archive archive = new Archive(file)) {
            return archive.names().contains(ROOT);
        } catch (ArchiveException noZip) {
            return false;
        }
    }

    /** Its text, at most so many characters; empty where it cannot be read. */
    static String of(Path file, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Archive archive = new Archive(file)) {
            for (String page : pages(archive)) {
                try (InputStream in = archive.content(page)) {
                    read(XML.createXMLStreamReader(in), text, most);
                }
            }
        } catch (ArchiveException | XMLStreamException broken) {
            return text.toString().strip(); // what was read before the flaw
        }
        return text.toString().strip();
    }

    private static List<String> pages(Archive archive) {
        return archive.names().stream()
                .filter(name -> PAGE.matcher(name).matches())
                .sorted(Comparator.comparingLong(OfdText::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long number(String page) {
        Matcher matcher = PAGE.matcher(page);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static void read(XMLStreamReader xml, StringBuilder text, int most) throws XMLStreamException {
        boolean inText = false;
        while (xml.hasNext() && text.length() < most) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("TextCode");
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), most - text.length()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("TextObject")) {
                    text.append('\n');
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
