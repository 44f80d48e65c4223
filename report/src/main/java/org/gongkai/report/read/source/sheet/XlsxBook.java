package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/**
 * What a workbook says of itself.
 *
 * @param sheets references to the sheets that are shown, in their order
 * @param since1904 whether dates count from 1904
 */
record XlsxBook(List<String> sheets, boolean since1904) {

    /** Reads the workbook part. */
    static XlsxBook read(XmlPart xml) throws XMLStreamException, UnreadableException {
        List<String> sheets = new ArrayList<>();
        boolean since1904 = false;
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("workbookPr")) {
                String value = xml.attribute("date1904");
                since1904 = value != null && (value.equals("1") || value.equals("true"));
            } else if (xml.name().equals("sheets")) {
                readSheets(xml, sheets);
            }
        }
        return new XlsxBook(sheets, since1904);
    }

    private static void readSheets(XmlPart xml, List<String> sheets) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            String state = xml.attribute("state");
            String reference = xml.attribute("id");
            if (reference != null && (state == null || state.equals("visible"))) {
                sheets.add(reference);
            }
        }
    }
}
