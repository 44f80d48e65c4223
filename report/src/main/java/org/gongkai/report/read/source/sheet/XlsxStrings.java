package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/** Reads the texts that the cells of a workbook share. */
final class XlsxStrings {

    private XlsxStrings() {}

    /** Reads the part; a cell names a text by its index. */
    static List<String> read(XmlPart xml) throws XMLStreamException, UnreadableException {
        List<String> strings = new ArrayList<>();
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            strings.add(text(xml));
        }
        return strings;
    }

    /** The text of an element made of plain or formatted pieces; reading aids over the text are no part of it. */
    static String text(XmlPart xml) throws XMLStreamException, UnreadableException {
        StringBuilder text = new StringBuilder();
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("t")) {
                text.append(xml.text());
            } else if (xml.name().equals("r")) {
                text.append(text(xml));
            }
        }
        return text.toString();
    }
}
