package org.gongkai.server.request.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.report.write.DocxSkeleton;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** The program's own template of a letter (内置模板), made of its wording in the layout of official papers (GB/T 9704). */
final class BuiltInTemplate {

    /** Lengths in twentieths of a point. */
    private static final int LINE = 579;

    private static final int CHARACTER = 314;

    /** Signature and date stand in the middle of so much at the right (GB/T 9704-2012, 7.3.5.1). */
    private static final int SIGNED_WIDTH = 18;

    private static final int LINE_WIDTH = 28;
    private static final int HEAD_POINTS = 26;
    private static final int HEAD_LINE = 760;
    private static final int HEAD_AIR = 120;
    private static final int RULE_EIGHTHS = 24;
    private static final int RULE_POINTS = 8;
    private static final String HEAD_FACE_STYLE = "Title";
    private static final String RED = "FF0000";

    private final XWPFDocument document;
    private final LetterKinds kinds;

    private BuiltInTemplate(XWPFDocument document, LetterKinds kinds) {
        this.document = document;
        this.kinds = kinds;
    }

    static byte[] of(LetterKinds kinds, LetterKind kind) {
        try (XWPFDocument document = DocxSkeleton.open();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(kind.wording().title());
            new BuiltInTemplate(document, kinds).write(kind.wording());
            document.write(out);
            return WordFile.read(out.toByteArray()).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written", e);
        }
    }

    private void write(LetterKind.Wording wording) {
        head();
        XWPFParagraph number = paragraph("Normal", wording.number());
        number.setAlignment(ParagraphAlignment.RIGHT);
        number.setSpacingAfter(LINE);
        paragraph("Title", wording.title());
        paragraph("Addressee", wording.addressee());
        wording.body().forEach(text -> paragraph("Body", text));
        // A signature never stands alone on a page.
        document.getLastParagraph().setKeepNext(true);
        signed("SignedBy", kinds.field(LetterKinds.OFFICE));
        signed("SignedOn", kinds.field("signed_on"));
    }

    /** The office's name in red above its double red rule, as the format of letters has it (信函格式, 10.1). */
    private void head() {
        XWPFParagraph head =
                paragraph(HEAD_FACE_STYLE, kinds.field(LetterKinds.OFFICE).placeholder());
        XWPFRun run = head.getRuns().get(0);
        run.setColor(RED);
        run.setFontSize(HEAD_POINTS);
        head.setSpacingAfter(HEAD_AIR);
        rule(head.getCTPPr().addNewPBdr().addNewBottom());
        head.getCTPPr().getSpacing().setLine(BigInteger.valueOf(HEAD_LINE));
    }

    private static void rule(CTBorder rule) {
        rule.setVal(STBorder.THICK_THIN_SMALL_GAP);
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(RULE_EIGHTHS));
        rule.setSpace(BigInteger.valueOf(RULE_POINTS));
    }

    private void signed(String style, LetterField field) {
        XWPFParagraph paragraph = paragraph(style, field.placeholder());
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setIndentationLeft((LINE_WIDTH - SIGNED_WIDTH) * CHARACTER);
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }
}
