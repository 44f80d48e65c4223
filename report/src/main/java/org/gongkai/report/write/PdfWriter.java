package org.gongkai.report.write;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.Resources;

/**
 * Writes a report as PDF in the layout of official papers (GB/T 9704-2012) as far as style sheets can: A4, its margins, 22
 * lines of 28 characters, page numbers at the outer side. Every glyph comes from the face that the program brings along
 * and is embedded, so that the file looks the same on a machine without Chinese fonts; the file is tagged (PDF/UA).
 */
public final class PdfWriter implements ReportWriter {

    private static final String CSS = Resources.text(PdfWriter.class, "pdf.css");

    static {
        // The library reports its progress to standard error otherwise.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] write(AnnualReport report) {
        PdfFace face = PdfFace.bundled();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFastMode();
        renderer.usePdfUaAccessibility(true);
        renderer.withProducer("Gongkai");
        face.use(renderer);
        // The page refers to nothing; should it ever, nothing is fetched.
        renderer.useUriResolver((base, uri) -> null);
        renderer.withHtmlContent(face.visible(page(report)), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.toStream(out);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static String page(AnnualReport report) {
        Markup page = Markup.page("zh-CN", PrintedReport.name(report), CSS);
        new HtmlParts(page, report, HtmlParts.Medium.PAPER).draw();
        return page.finish();
    }
}
