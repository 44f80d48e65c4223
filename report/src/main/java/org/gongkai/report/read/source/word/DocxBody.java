package org.gongkai.report.read.source.word;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/** The block level of a DOCX: paragraphs and tables, in the body, a cell or a text box. */
final class DocxBody {

    private final XmlPart xml;
    private final DocxNumbering numbering;
    private final ReadBudget budget;
    private int tableDepth;

    DocxBody(XmlPart xml, DocxNumbering numbering, ReadBudget budget) {
        this.xml = xml;
        this.numbering = numbering;
        this.budget = budget;
    }

    /** What is read while the parser stands on an element. */
    @FunctionalInterface
    interface Content {
        void read() throws XMLStreamException, UnreadableException;
    }

    /** Reads the story that the parser stands on: body or text box. */
    void read(List<FlowItem> flow) throws XMLStreamException, UnreadableException {
        read(flow, () -> {});
    }

    /**
     * Reads the story that the parser stands on.
     *
     * @param properties reads what a cell says of itself
     */
    void read(List<FlowItem> flow, Content properties) throws XMLStreamException, UnreadableException {
        DocxParagraph paragraph = new DocxParagraph(xml, this, numbering, budget, flow);
        readBlocks(flow, paragraph, properties);
        paragraph.finish();
    }

    private void readBlocks(List<FlowItem> flow, DocxParagraph paragraph, Content properties)
            throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "p" -> paragraph.read();
                case "tbl" -> table(flow);
                case "tcPr" -> properties.read();
                case "sdt" -> contentControl(() -> readBlocks(flow, paragraph, properties));
                case "AlternateContent" -> alternate(() -> readBlocks(flow, paragraph, properties));
                case "ins", "moveTo", "customXml", "smartTag" -> readBlocks(flow, paragraph, properties);
                default -> {
                    // properties, marks, deleted and moved-away blocks, files to be fetched into the text
                }
            }
        }
    }

    private void table(List<FlowItem> flow) throws XMLStreamException, UnreadableException {
        tableDepth++;
        budget.table(tableDepth);
        flow.add(new DocxTable(xml, this, budget).read());
        tableDepth--;
    }

    /** A content control shows its content, but for a table of contents, which repeats headings, and placeholder text. */
    void contentControl(Content content) throws XMLStreamException, UnreadableException {
        boolean shown = true;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("sdtPr")) {
                shown = isShown();
            } else if (xml.name().equals("sdtContent") && shown) {
                content.read();
            }
        }
    }

    /** Of the same thing written for newer and for older programs, the first is read. */
    void alternate(Content content) throws XMLStreamException, UnreadableException {
        boolean taken = false;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (!taken && (xml.name().equals("Choice") || xml.name().equals("Fallback"))) {
                content.read();
                taken = true;
            }
        }
    }

    private boolean isShown() throws XMLStreamException, UnreadableException {
        boolean shown = true;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("showingPlcHdr")) {
                shown = !xml.says();
            } else if (xml.name().equals("docPartObj")) {
                shown &= !isTableOfContents();
            }
        }
        return shown;
    }

    private boolean isTableOfContents() throws XMLStreamException, UnreadableException {
        boolean contents = false;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            contents |=
                    xml.name().equals("docPartGallery") && Objects.equals(xml.attribute("val"), "Table of Contents");
        }
        return contents;
    }
}
