package org.gongkai.report.write;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints a page of {@link Markup} as a PDF (打印成 PDF): set in the bundled face "Gongkai Serif", tagged (PDF/UA). */
public final class PagePrinter {

    private static final String PICTURE = "data:image/png;base64,";

    static {
        // The library reports its progress to standard error otherwise.
        XRLog.setLoggingEnabled(false);
    }

    private PagePrinter() {}

    /** The PDF of a finished page. */
    public static byte[] print(String page) {
        PdfFace face = PdfFace.bundled();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFastMode();
        renderer.usePdfUaAccessibility(true);
        renderer.withProducer("Gongkai");
        face.use(renderer);
        // A picture may stand within the page; should the page refer to anything else, nothing is fetched.
        renderer.useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null);
        renderer.withHtmlContent(face.visible(page), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.toStream(out);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
