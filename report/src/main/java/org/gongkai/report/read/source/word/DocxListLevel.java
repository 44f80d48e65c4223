package org.gongkai.report.read.source.word;

import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;
import org.jspecify.annotations.Nullable;

/**
 * A level as the numbering part of a DOCX describes it.
 *
 * @param level the level
 * @param style paragraph style tied to it, null if none
 */
record DocxListLevel(ListLevel level, @Nullable String style) {

    /** Reads the level of an index, from 0. */
    static DocxListLevel read(XmlPart xml, int index) throws XMLStreamException, UnreadableException {
        int start = 1;
        Numeral numeral = Numeral.DECIMAL;
        String pattern = "";
        int restartsAfter = index;
        boolean decimal = false;
        String style = null;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> numeral = Numeral.named(value(xml));
                case "lvlText" -> pattern = value(xml);
                case "lvlRestart" -> restartsAfter = xml.number("val", index);
                case "isLgl" -> decimal = xml.says();
                case "pStyle" -> style = xml.attribute("val");
                default -> {
                    // how the label looks
                }
            }
        }
        return new DocxListLevel(new ListLevel(start, numeral, pattern, restartsAfter, decimal), style);
    }

    private static String value(XmlPart xml) {
        return Objects.requireNonNullElse(xml.attribute("val"), "");
    }
}
