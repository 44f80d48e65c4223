package org.gongkai.server.request.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Templates and letters of tests, and what others read in them: POI in Word documents, PDFBox in PDFs. */
final class TestLetter {

    static final LetterKinds KINDS = new LetterKinds();

    private TestLetter() {}

    /** Sample values by the names of placeholders. */
    static Map<String, String> samples(LetterKind kind) {
        return kind.fields().stream().collect(Collectors.toMap(LetterField::name, LetterField::sample));
    }

    static byte[] builtIn(String kind) {
        return BuiltInTemplate.of(KINDS, KINDS.get(kind));
    }

    /** A built-in template after somebody worked on it with a word processor. */
    static byte[] edited(String kind, Consumer<XWPFDocument> edit) throws IOException {
        return edited(builtIn(kind), edit);
    }

    static byte[] edited(byte[] docx, Consumer<XWPFDocument> edit) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A document whose paragraphs have these texts. */
    static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    static List<String> paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    static String text(byte[] docx) throws IOException {
        return String.join("\n", paragraphs(docx));
    }

    /** The text of a PDF but for its page numbers. */
    static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.strip().matches("— \\d+ —"))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What two media may break differently. */
    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }
}
