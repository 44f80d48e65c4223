package org.gongkai.report.write;

import java.nio.charset.StandardCharsets;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;

/**
 * Writes a report as Markdown with pipe tables. These cannot merge cells, so every table has one row for each form row,
 * that of chapter four too; a group of rows is a row of its own without figures, a list's title stands in its head.
 */
public final class MarkdownWriter implements ReportWriter {

    @Override
    public byte[] write(AnnualReport report) {
        StringBuilder text = new StringBuilder();
        for (ReportPart part : PrintedReport.of(report)) {
            if (part instanceof ReportPart.Table table) {
                for (FormTable one : table.grid().tables()) {
                    text.append(MarkdownTable.of(report, one)).append('\n');
                }
            } else if (part instanceof ReportPart.Words words) {
                text.append(line(words)).append("\n\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ReportPart.Words words) {
        if (words instanceof ReportPart.Title) {
            return "# " + MarkdownText.inline(words.text());
        }
        if (words instanceof ReportPart.Heading) {
            return "## " + MarkdownText.inline(words.text());
        }
        return MarkdownText.paragraph(words.text());
    }
}
