package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.report.AnnualReport;

/**
 * Writes a report as a Word document in the layout of official papers (GB/T 9704-2012 党政机关公文格式), its tables merged
 * exactly as the form prints them. Fonts are named, not embedded; each has stand-ins that are free.
 */
public final class DocxWriter implements ReportWriter {

    @Override
    public byte[] write(AnnualReport report) {
        try (XWPFDocument document = DocxSkeleton.open();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(XmlText.legal(PrintedReport.name(report)));
            List<ReportPart> parts = PrintedReport.of(report);
            new DocxParts(document, report, parts).write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written", e);
        }
    }
}
