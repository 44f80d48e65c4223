package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.FlowTable;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;

/** Reads a table of a DOCX. */
final class DocxTable {

    private final XmlPart xml;
    private final DocxBody body;
    private final ReadBudget budget;
    private final List<Integer> grid = new ArrayList<>();
    private final List<WordRow> rows = new ArrayList<>();

    DocxTable(XmlPart xml, DocxBody body, ReadBudget budget) {
        this.xml = xml;
        this.body = body;
        this.budget = budget;
    }

    /** Reads the table that the parser stands on. */
    FlowTable read() throws XMLStreamException, UnreadableException {
        readRows();
        return MergeRows.join(WordColumns.place(rows, grid));
    }

    private void readRows() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "tblGrid" -> readGrid();
                case "tr" -> readRow();
                case "sdt" -> body.contentControl(this::readRows);
                case "AlternateContent" -> body.alternate(this::readRows);
                case "ins", "moveTo", "customXml", "smartTag" -> readRows();
                default -> {
                    // how it looks
                }
            }
        }
    }

    private void readGrid() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("gridCol")) {
                budget.columns(grid.size() + 1);
                grid.add(DocxRowReader.width(xml));
            }
        }
    }

    private void readRow() throws XMLStreamException, UnreadableException {
        new DocxRowReader(xml, body, budget).read().ifPresent(rows::add);
    }
}
