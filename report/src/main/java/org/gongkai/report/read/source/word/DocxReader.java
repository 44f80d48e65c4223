package org.gongkai.report.read.source.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLayout;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.OfficePackage;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadGuard;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/**
 * Reads DOCX, Word's and WPS's, straight from its XML: paragraphs with the numbering that Word shows, tables with their
 * merged cells, text boxes; inserted text but no deleted or hidden text; no heads, feet, notes or comments. POI's XWPF
 * builds an object for every element, which was measured at a fifth of what one core must read and warmed up only
 * after some hundred files; one pass over {@code word/document.xml} also keeps memory at the size of the text.
 */
public final class DocxReader implements FormatReader {

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            ReadBudget budget = new ReadBudget();
            try (OfficePackage office = OfficePackage.open(source.bytes(), budget)) {
                return read(office, budget);
            }
        });
    }

    private static SourceDocument read(OfficePackage office, ReadBudget budget)
            throws IOException, XMLStreamException, UnreadableException {
        String main = office.main("word/document.xml");
        DocxNumbering numbering = numbering(office, main);
        List<FlowItem> flow = new ArrayList<>();
        try (XmlPart xml = office.xml(main)) {
            xml.nextIn(0);
            int inside = xml.depth();
            while (xml.nextIn(inside)) {
                if (xml.name().equals("body")) {
                    new DocxBody(xml, numbering, budget).read(flow);
                }
            }
        }
        return FlowLayout.of(flow);
    }

    private static DocxNumbering numbering(OfficePackage office, String main)
            throws IOException, XMLStreamException, UnreadableException {
        Optional<String> numbering = office.related(main, "numbering");
        if (numbering.isEmpty()) {
            return DocxNumbering.none();
        }
        try (XmlPart xml = office.xml(numbering.get())) {
            return new DocxNumbering(DocxLists.read(xml), styles(office, main));
        }
    }

    private static DocxStyles styles(OfficePackage office, String main)
            throws IOException, XMLStreamException, UnreadableException {
        Optional<String> styles = office.related(main, "styles");
        if (styles.isEmpty()) {
            return DocxStyles.none();
        }
        try (XmlPart xml = office.xml(styles.get())) {
            return DocxStyles.read(xml);
        }
    }
}
