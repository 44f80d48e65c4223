package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/** What the styles of a workbook say of its cells: how numbers are written, and whether lines are drawn. */
final class XlsxStyles {

    private record Style(int format, int border) {}

    private final CellFormats formats;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    XlsxStyles(CellFormats formats) {
        this.formats = formats;
    }

    /** Reads the styles part. */
    static XlsxStyles read(XmlPart xml, CellFormats formats) throws XMLStreamException, UnreadableException {
        XlsxStyles read = new XlsxStyles(formats);
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "numFmts" -> read.readCodes(xml);
                case "borders" -> read.readBorders(xml);
                case "cellXfs" -> read.readStyles(xml);
                default -> {
                    // fonts, fills, named styles
                }
            }
        }
        return read;
    }

    /** A number as a cell of a style shows it. */
    String show(double number, int style) {
        int format = style < styles.size() ? styles.get(style).format() : 0;
        return formats.show(number, format, codes.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format)));
    }

    /** Whether a cell of a style has lines around it. */
    boolean isBordered(int style) {
        return style < styles.size()
                && styles.get(style).border() < borders.size()
                && borders.get(styles.get(style).border());
    }

    private void readCodes(XmlPart xml) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            codes.put(xml.number("numFmtId", 0), Objects.requireNonNullElse(xml.attribute("formatCode"), "General"));
        }
    }

    private void readBorders(XmlPart xml) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            borders.add(hasLine(xml));
        }
    }

    private static boolean hasLine(XmlPart xml) throws XMLStreamException, UnreadableException {
        boolean line = false;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            String style = xml.attribute("style");
            line |= !xml.name().equals("diagonal") && style != null && !style.equals("none");
        }
        return line;
    }

    private void readStyles(XmlPart xml) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            styles.add(new Style(Math.max(0, xml.number("numFmtId", 0)), Math.max(0, xml.number("borderId", 0))));
        }
    }
}
