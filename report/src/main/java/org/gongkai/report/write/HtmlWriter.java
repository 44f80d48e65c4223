package org.gongkai.report.write;

import java.nio.charset.StandardCharsets;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.Resources;

/** Writes a report as one HTML page that needs nothing else: no script, no font, no picture; it prints on A4. */
public final class HtmlWriter implements ReportWriter {

    private static final String CSS = Resources.text(HtmlWriter.class, "report.css");

    @Override
    public byte[] write(AnnualReport report) {
        Markup page = Markup.page("zh-CN", PrintedReport.name(report), CSS);
        page.open("main").open("article").line();
        new HtmlParts(page, report, HtmlParts.Medium.SCREEN).draw();
        return page.finish().getBytes(StandardCharsets.UTF_8);
    }
}
