package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.report.AnnualReport;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** Writes the parts of a report into a document, each in its style. */
final class DocxParts {

    /** Characters of 22 pt across the page. */
    private static final int TITLE_CHARACTERS = 19;

    /** Width of one of 28 characters in a line, in twentieths of a point. */
    private static final double CHARACTER = 314;

    private static final int AIR = 80;

    private final XWPFDocument document;
    private final AnnualReport report;
    private final List<ReportPart> parts;
    private final Signature signature;

    DocxParts(XWPFDocument document, AnnualReport report, List<ReportPart> parts) {
        this.document = document;
        this.report = report;
        this.parts = parts;
        this.signature = Signature.of(parts);
    }

    void write() {
        for (int i = 0; i < parts.size(); i++) {
            write(parts.get(i));
            if (i + 1 < parts.size()) {
                prepareFor(parts.get(i + 1));
            }
        }
    }

    /** A signature never stands alone on a page; a table has some air above it. */
    private void prepareFor(ReportPart next) {
        if (document.getParagraphs().isEmpty()) {
            return;
        }
        if (next instanceof ReportPart.SignedBy) {
            document.getLastParagraph().setKeepNext(true);
        } else if (next instanceof ReportPart.Table) {
            document.getLastParagraph().setSpacingAfter(AIR);
        }
    }

    private void write(ReportPart part) {
        if (part instanceof ReportPart.Table table) {
            new DocxTable(document, table.grid(), report).write();
        } else if (part instanceof ReportPart.Title title) {
            title(TitleLines.of(title.text(), TITLE_CHARACTERS));
        } else if (part instanceof ReportPart.Paragraph paragraph) {
            body(RunInHeading.of(paragraph.text()));
        } else if (part instanceof ReportPart.Imprint imprint) {
            imprint(imprint);
        } else if (part instanceof ReportPart.SignedBy signed) {
            paragraph("SignedBy", signed.text()).setIndentationRight(twips(signature.office()));
        } else if (part instanceof ReportPart.SignedOn date) {
            paragraph("SignedOn", date.text()).setIndentationRight(twips(signature.date()));
        } else if (part instanceof ReportPart.Words words) {
            paragraph(style(words), words.text());
        }
    }

    private static String style(ReportPart.Words words) {
        if (words instanceof ReportPart.DocumentNumber) {
            return "DocumentNumber";
        }
        return words instanceof ReportPart.Heading ? "Heading1" : "Addressee";
    }

    private static int twips(double characters) {
        return (int) Math.round(characters * CHARACTER);
    }

    private void title(List<String> lines) {
        XWPFRun run = paragraph("Title", lines.get(0)).getRuns().get(0);
        for (String line : lines.subList(1, lines.size())) {
            run.addBreak();
            run.setText(XmlText.legal(line));
        }
    }

    private void body(RunInHeading text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Body");
        if (!text.heading().isEmpty()) {
            XWPFRun heading = paragraph.createRun();
            heading.setStyle("SecondLevel");
            heading.setText(XmlText.legal(text.heading()));
        }
        if (!text.rest().isEmpty()) {
            paragraph.createRun().setText(XmlText.legal(text.rest()));
        }
    }

    private void imprint(ReportPart.Imprint imprint) {
        XWPFParagraph paragraph = paragraph("Imprint", imprint.office());
        atFootOfPage(paragraph.getCTPPr().addNewFramePr());
        XWPFRun run = paragraph.getRuns().get(0);
        if (!imprint.date().isEmpty()) {
            run.addTab();
            run.setText(XmlText.legal(imprint.date()));
        }
    }

    /** 版记 stands at the foot of the last page, its lower rule where the text area ends. */
    private static void atFootOfPage(CTFramePr frame) {
        frame.setW(BigInteger.valueOf(DocxTable.TEXT_WIDTH));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(XmlText.legal(text));
        return paragraph;
    }
}
