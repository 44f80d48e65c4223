package org.gongkai.report.read.source.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLine;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;
import org.gongkai.report.read.source.word.DocxStyles.Numbered;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of one story of a DOCX, one after the other. */
final class DocxParagraph {

    private final XmlPart xml;
    private final DocxBody body;
    private final DocxNumbering numbering;
    private final ReadBudget budget;
    private final List<FlowItem> flow;
    private final List<FlowItem> floating = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> fieldsInInstruction = new ArrayDeque<>();
    private boolean runsOn;

    DocxParagraph(XmlPart xml, DocxBody body, DocxNumbering numbering, ReadBudget budget, List<FlowItem> flow) {
        this.xml = xml;
        this.body = body;
        this.numbering = numbering;
        this.budget = budget;
        this.flow = flow;
    }

    /** Reads the paragraph that the parser stands on; text boxes anchored in it follow it. */
    void read() throws XMLStreamException, UnreadableException {
        fieldsInInstruction.clear(); // a field whose end was lost must not swallow the document
        runsOn = false;
        readInline();
        if (!runsOn) {
            close();
        }
    }

    /** Closes a paragraph whose end was deleted while none follows it. */
    void finish() throws UnreadableException {
        if (runsOn) {
            close();
        }
    }

    private void close() throws UnreadableException {
        runsOn = false;
        budget.line();
        FlowLine.addParagraph(text.toString(), flow);
        text.setLength(0);
        flow.addAll(floating);
        floating.clear();
    }

    private void readInline() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "pPr" -> readProperties();
                case "r" -> readRun();
                case "t" -> addText(); // of a formula
                case "sdt" -> body.contentControl(this::readInline);
                case "AlternateContent" -> body.alternate(this::readInline);
                case "del", "moveFrom", "rPr", "sdtPr", "rt" -> {
                    // deleted, moved away, how it looks, reading aid over the text
                }
                default -> readInline(); // links, insertions, simple fields, formulas: whatever holds runs
            }
        }
    }

    private void readProperties() throws XMLStreamException, UnreadableException {
        String style = null;
        Numbered numbered = Numbered.UNSAID;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "numPr" -> numbered = Numbered.read(xml);
                case "rPr" -> readMark();
                default -> {
                    // how it looks
                }
            }
        }
        label(style, numbered);
    }

    private void label(@Nullable String style, Numbered numbered) {
        if (text.isEmpty() && !runsOn) {
            text.append(numbering.label(style, numbered));
        }
    }

    /** A paragraph whose mark is deleted goes on in the next. */
    private void readMark() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            runsOn |= xml.name().equals("del") || xml.name().equals("moveFrom");
        }
    }

    private void readRun() throws XMLStreamException, UnreadableException {
        boolean hidden = false;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "rPr" -> hidden = isHidden();
                case "fldChar" -> readField();
                case "AlternateContent" -> body.alternate(this::readShapes);
                case "drawing", "pict", "object" -> readShapes();
                case "ruby" -> readInline();
                default -> {
                    if (!hidden && !fieldsInInstruction.contains(true)) {
                        readSign();
                    }
                }
            }
        }
    }

    private boolean isHidden() throws XMLStreamException, UnreadableException {
        boolean hidden = false;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("vanish")) {
                hidden = xml.says();
            }
        }
        return hidden;
    }

    private void readSign() throws XMLStreamException, UnreadableException {
        switch (xml.name()) {
            case "t" -> addText();
            case "tab", "ptab" -> text.append('\t');
            case "br" -> addBreak(Objects.requireNonNullElse(xml.attribute("type"), ""));
            case "cr" -> addBreak("");
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> addSymbol(Objects.requireNonNullElse(xml.attribute("char"), ""));
            default -> {
                // deleted text, codes of fields, notes, marks
            }
        }
    }

    private void readField() {
        switch (Objects.requireNonNullElse(xml.attribute("fldCharType"), "")) {
            case "begin" -> fieldsInInstruction.push(true);
            case "separate" -> {
                fieldsInInstruction.poll();
                fieldsInInstruction.push(false);
            }
            default -> fieldsInInstruction.poll();
        }
    }

    /** Looks for text boxes. */
    private void readShapes() throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "txbxContent" -> body.read(floating);
                case "AlternateContent" -> body.alternate(this::readShapes);
                default -> readShapes();
            }
        }
    }

    /** Line ends within the XML text are layout of the file, as Word takes them. */
    private void addText() throws XMLStreamException, UnreadableException {
        text.append(xml.text().replace('\n', ' ').replace('\r', ' '));
    }

    /** A break of page or column breaks no line that people would see as two. */
    private void addBreak(String type) throws UnreadableException {
        if (!type.equals("page") && !type.equals("column")) {
            budget.line();
            text.append('\n');
        }
    }

    /** A sign by its number; fonts of pictograms keep theirs in the private area, which says nothing. */
    private void addSymbol(String hexadecimal) {
        try {
            int sign = Integer.parseInt(hexadecimal, 16);
            if (Character.isBmpCodePoint(sign) && Character.getType(sign) != Character.PRIVATE_USE) {
                text.append((char) sign);
            }
        } catch (NumberFormatException e) {
            // a sign without a number shows nothing
        }
    }
}
