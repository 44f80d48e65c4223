package org.gongkai.report.read.source.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a DOCX say of numbering. */
final class DocxStyles {

    /** A list and a level in it, each null where not said. List 0 means none. */
    record Numbered(@Nullable Integer list, @Nullable Integer level) {

        static final Numbered UNSAID = new Numbered(null, null);

        static Numbered read(XmlPart xml) throws XMLStreamException, UnreadableException {
            Integer list = null;
            Integer level = null;
            int inside = xml.depth();
            while (xml.nextIn(inside)) {
                if (xml.name().equals("numId")) {
                    list = xml.number("val", 0);
                } else if (xml.name().equals("ilvl")) {
                    level = Math.max(0, Math.min(ListLevel.COUNT - 1, xml.number("val", 0)));
                }
            }
            return new Numbered(list, level);
        }
    }

    private record Style(@Nullable String parent, Numbered numbered) {}

    /** Styles that stand on each other; a longer chain is a circle. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /** Reads the styles part. */
    static DocxStyles read(XmlPart xml) throws XMLStreamException, UnreadableException {
        DocxStyles read = new DocxStyles();
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            String id = xml.attribute("styleId");
            if (xml.name().equals("style") && id != null) {
                read.styles.put(id, style(xml));
            }
        }
        return read;
    }

    static DocxStyles none() {
        return new DocxStyles();
    }

    /** Numbering of a style, its own or that of the style it stands on. */
    Optional<Numbered> numbering(@Nullable String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            if (style.numbered().list() != null) {
                return Optional.of(style.numbered());
            }
            at = style.parent();
        }
        return Optional.empty();
    }

    private static Style style(XmlPart xml) throws XMLStreamException, UnreadableException {
        String parent = null;
        Numbered numbered = Numbered.UNSAID;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("basedOn")) {
                parent = xml.attribute("val");
            } else if (xml.name().equals("pPr")) {
                numbered = ofParagraph(xml);
            }
        }
        return new Style(parent, numbered);
    }

    private static Numbered ofParagraph(XmlPart xml) throws XMLStreamException, UnreadableException {
        Numbered numbered = Numbered.UNSAID;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("numPr")) {
                numbered = Numbered.read(xml);
            }
        }
        return numbered;
    }
}
