package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadLimits;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/** Reads one row of a DOCX table. */
final class DocxRowReader {

    private static final int WIDEST = 100_000; // Word ends at 31,680

    private final XmlPart xml;
    private final DocxBody body;
    private final ReadBudget budget;
    private final List<WordCell> cells = new ArrayList<>();
    private int before;
    private int beforeWidth;
    private int after;
    private boolean deleted;

    DocxRowReader(XmlPart xml, DocxBody body, ReadBudget budget) {
        this.xml = xml;
        this.body = body;
        this.budget = budget;
    }

    /** Reads the row that the parser stands on; empty if it is deleted. */
    Optional<WordRow> read() throws XMLStreamException, UnreadableException {
        readCells();
        return deleted ? Optional.empty() : Optional.of(new WordRow(before, beforeWidth, after, cells));
    }

    /** Width that an element gives in twentieths of a point, 0 if it gives none or a share. */
    static int width(XmlPart xml) {
        boolean absolute =
                Objects.requireNonNullElse(xml.attribute("type"), "dxa").equals("dxa");
        return absolute ? Math.max(0, Math.min(WIDEST, xml.number("w", 0))) : 0;
    }

    private void readCells() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "trPr" -> readProperties();
                case "tc" -> readCell();
                case "sdt" -> body.contentControl(this::readCells);
                case "AlternateContent" -> body.alternate(this::readCells);
                case "ins", "moveTo", "customXml", "smartTag" -> readCells();
                default -> {
                    // how it looks
                }
            }
        }
    }

    private void readProperties() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "gridBefore" -> before = span(0);
                case "gridAfter" -> after = span(0);
                case "wBefore" -> beforeWidth = width(xml);
                case "del" -> deleted = true;
                default -> {
                    // how it looks
                }
            }
        }
    }

    private void readCell() throws XMLStreamException, UnreadableException {
        budget.cell();
        CellProperties properties = new CellProperties();
        List<FlowItem> content = new ArrayList<>();
        body.read(content, properties::read);
        cells.add(new WordCell(properties.span, properties.width, properties.continues, properties.joins, content));
    }

    private int span(int least) {
        return Math.max(least, Math.min(ReadLimits.SPAN, xml.number("val", least)));
    }

    /** A merge goes on unless the element says that one begins. */
    private boolean continuesMerge() {
        return !"restart".equals(xml.attribute("val"));
    }

    /** What a cell says of itself. */
    private final class CellProperties {
        private int span = 1;
        private int width;
        private boolean continues;
        private boolean joins;

        void read() throws XMLStreamException, UnreadableException {
            int inside = xml.depth();
            while (xml.nextIn(inside)) {
                switch (xml.name()) {
                    case "gridSpan" -> span = span(1);
                    case "tcW" -> width = width(xml);
                    case "vMerge" -> continues = continuesMerge();
                    case "hMerge" -> joins = continuesMerge();
                    default -> {
                        // how it looks
                    }
                }
            }
        }
    }
}
