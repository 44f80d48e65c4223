package org.gongkai.report.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.Resources;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;

/** Writes a report as one HTML page that needs nothing else: no script, no font, no picture; it prints on A4. */
public final class HtmlWriter implements ReportWriter {

    private static final String CSS = Resources.text(HtmlWriter.class, "report.css");

    @Override
    public byte[] write(AnnualReport report) {
        Markup page = Markup.page("zh-CN", PrintedReport.name(report), CSS);
        page.open("main").open("article").line();
        new HtmlParts(page, report).draw(PrintedReport.of(report));
        return page.finish().getBytes(StandardCharsets.UTF_8);
    }

    /** Draws the parts of a report one after the other. */
    private static final class HtmlParts {

        private final Markup page;
        private final AnnualReport report;
        private int headings;
        private int tables;

        HtmlParts(Markup page, AnnualReport report) {
            this.page = page;
            this.report = report;
        }

        void draw(List<ReportPart> parts) {
            for (ReportPart part : parts) {
                draw(part);
            }
        }

        private void draw(ReportPart part) {
            if (part instanceof ReportPart.Number number) {
                page.leaf("p", number.text(), "class", "number").line();
            } else if (part instanceof ReportPart.Title title) {
                page.leaf("h1", title.text()).line();
            } else if (part instanceof ReportPart.Addressee addressee) {
                page.leaf("p", addressee.text(), "class", "addressee").line();
            } else if (part instanceof ReportPart.Heading heading) {
                headings++;
                page.leaf("h2", heading.text(), "id", "c" + headings).line();
            } else if (part instanceof ReportPart.Paragraph paragraph) {
                paragraph(RunInHeading.of(paragraph.text()));
            } else if (part instanceof ReportPart.Table table) {
                tables++;
                HtmlTable.draw(page, table.grid(), "t" + tables, this::slot);
            } else {
                end(part);
            }
        }

        private void end(ReportPart part) {
            if (part instanceof ReportPart.SignedBy signed) {
                page.leaf("p", signed.text(), "class", "signed-by").line();
            } else if (part instanceof ReportPart.SignedOn date) {
                page.open("p", "class", "signed-on");
                page.leaf("time", date.text(), "datetime", date.iso()).close().line();
            } else if (part instanceof ReportPart.Imprint imprint) {
                page.open("p", "class", "imprint").leaf("span", imprint.office());
                if (!imprint.date().isEmpty()) {
                    page.text(" ").leaf("span", imprint.date());
                }
                page.close().line();
            }
        }

        private void paragraph(RunInHeading text) {
            page.open("p");
            if (!text.heading().isEmpty()) {
                page.leaf("span", text.heading(), "class", "second");
            }
            page.text(text.rest()).close().line();
        }

        private void slot(FormGrid.Slot slot, String headers, FormGrid.Cell cell) {
            CellId id = slot.id();
            Figure figure = report.figures().get(id);
            String columns = HtmlTable.span(cell.columnSpan());
            page.leaf("td", FigureText.of(slot.column(), figure), "headers", headers, "colspan", columns);
        }
    }
}
