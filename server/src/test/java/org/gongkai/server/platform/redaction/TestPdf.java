package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.PdfFace;

/** A PDF made operator by operator: {@code /F} is Helvetica, {@code /C} a Chinese face in Identity-H. */
final class TestPdf {

    final PDDocument document = new PDDocument();
    private PDType0Font chinese;

    /** A document of one page with this content. */
    static TestPdf of(String content) throws IOException {
        TestPdf pdf = new TestPdf();
        pdf.page(content);
        return pdf;
    }

    PDPage page(String content) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources());
        page.setContents(stream(content));
        document.addPage(page);
        return page;
    }

    PDResources resources() {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        if (chinese != null) {
            resources.put(COSName.getPDFName("C"), chinese);
        }
        return resources;
    }

    PDStream stream(String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    PDFormXObject form(String content) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(content));
        form.setBBox(PDRectangle.A4);
        form.setResources(resources());
        return form;
    }

    /** Text as a hexadecimal string of codes of the Chinese face, for pages made afterwards. */
    String codes(String text) throws IOException {
        if (chinese == null) {
            try (InputStream face = PdfFace.bundled().file()) {
                chinese = PDType0Font.load(document, face, true);
            }
        }
        text.codePoints().forEach(chinese::addToSubset);
        StringBuilder hex = new StringBuilder("<");
        for (byte b : chinese.encode(text)) {
            hex.append(String.format("%02X", b));
        }
        return hex.append('>').toString();
    }

    byte[] bytes() throws IOException {
        if (chinese != null) {
            chinese.subset();
        }
        return RedactedPdf.saved(document);
    }

    /** The file without passages that are blacked out. */
    static RedactedPdf without(byte[] pdf, String... quotes) throws Exception {
        return redact(
                pdf,
                Arrays.stream(quotes).map(quote -> new Passage(quote, null)).toArray(Passage[]::new));
    }

    static RedactedPdf redact(byte[] pdf, Passage... passages) throws Exception {
        return new RedactedPdf(
                Redaction.of(new Source("test.pdf", pdf), List.of(passages)).pdf());
    }
}
