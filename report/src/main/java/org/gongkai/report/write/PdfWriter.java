package org.gongkai.report.write;

import org.gongkai.report.AnnualReport;
import org.gongkai.rules.Resources;

/**
 * Writes a report as PDF in the layout of official papers (GB/T 9704-2012) as far as style sheets can: A4, its margins, 22
 * lines of 28 characters, page numbers at the outer side. Every glyph comes from the face that the program brings along
 * and is embedded, so that the file looks the same on a machine without Chinese fonts; the file is tagged (PDF/UA).
 */
public final class PdfWriter implements ReportWriter {

    private static final String CSS = Resources.text(PdfWriter.class, "pdf.css");

    @Override
    public byte[] write(AnnualReport report) {
        return PagePrinter.print(page(report));
    }

    private static String page(AnnualReport report) {
        Markup page = Markup.page("zh-CN", PrintedReport.name(report), CSS);
        new HtmlParts(page, report, HtmlParts.Medium.PAPER).draw();
        return page.finish();
    }
}
