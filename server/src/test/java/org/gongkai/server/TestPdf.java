package org.gongkai.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.report.write.PdfFace;

/** A PDF of one page that says some lines, 30 points apart, the first 90 points from the top. */
public final class TestPdf {

    private TestPdf() {}

    public static byte[] of(String... lines) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream face = PdfFace.bundled().file()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, face);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 16);
                content.setLeading(30);
                content.newLineAtOffset(60, PDRectangle.A4.getHeight() - 90);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
