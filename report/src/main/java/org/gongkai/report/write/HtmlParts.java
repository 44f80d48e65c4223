package org.gongkai.report.write;

import java.util.Iterator;
import java.util.List;
import org.gongkai.report.AnnualReport;

/** Draws the parts of a report one after the other on a page. */
final class HtmlParts {

    /** What the page is for. */
    enum Medium {
        /** A window of any width: the browser breaks the title, and figures have room. */
        SCREEN,
        /** An A4 page: we break the title, and make long figures fit their cells. */
        PAPER
    }

    /** Characters of 22 pt across an A4 page. */
    private static final int TITLE_CHARACTERS = 19;

    private final Markup page;
    private final AnnualReport report;
    private final Medium medium;
    private final List<ReportPart> parts;
    private final Signature signature;
    private int headings;
    private int tables;

    HtmlParts(Markup page, AnnualReport report, Medium medium) {
        this.page = page;
        this.report = report;
        this.medium = medium;
        this.parts = PrintedReport.of(report);
        this.signature = Signature.of(parts);
    }

    void draw() {
        parts.forEach(this::draw);
    }

    private void draw(ReportPart part) {
        if (part instanceof ReportPart.DocumentNumber number) {
            page.leaf("p", number.text(), "class", "number").line();
        } else if (part instanceof ReportPart.Title title) {
            title(title.text());
        } else if (part instanceof ReportPart.Addressee addressee) {
            page.leaf("p", addressee.text(), "class", "addressee").line();
        } else if (part instanceof ReportPart.Heading heading) {
            headings++;
            page.leaf("h2", heading.text(), "id", "c" + headings).line();
        } else if (part instanceof ReportPart.Paragraph paragraph) {
            paragraph(RunInHeading.of(paragraph.text()));
        } else if (part instanceof ReportPart.Table table) {
            table(table.grid());
        } else {
            end(part);
        }
    }

    private void end(ReportPart part) {
        if (part instanceof ReportPart.SignedBy signed) {
            page.leaf("p", signed.text(), "class", "signed-by", "style", right(signature.office()))
                    .line();
        } else if (part instanceof ReportPart.SignedOn date) {
            page.open("p", "class", "signed-on", "style", right(signature.date()));
            page.leaf("time", date.text(), "datetime", date.iso()).close().line();
        } else if (part instanceof ReportPart.Imprint imprint) {
            page.open("p", "class", "imprint").leaf("span", imprint.office());
            if (!imprint.date().isEmpty()) {
                page.text(" ").leaf("span", imprint.date(), "class", "when");
            }
            page.close().line();
        }
    }

    private static String right(double characters) {
        return "padding-right:" + characters + "em";
    }

    private void title(String text) {
        page.open("h1");
        Iterator<String> lines =
                (medium == Medium.PAPER ? TitleLines.of(text, TITLE_CHARACTERS) : List.of(text)).iterator();
        while (lines.hasNext()) {
            page.text(lines.next());
            if (lines.hasNext()) {
                page.empty("br");
            }
        }
        page.close().line();
    }

    private void paragraph(RunInHeading text) {
        page.open("p");
        if (!text.heading().isEmpty()) {
            page.leaf("span", text.heading(), "class", "second");
        }
        page.text(text.rest()).close().line();
    }

    private void table(FormGrid grid) {
        tables++;
        HtmlTable.draw(page, grid, "t" + tables, "", (slot, headers, cell) -> {
            String text = FigureText.of(slot.column(), report.figures().get(slot.id()));
            String columns = HtmlTable.span(cell.columnSpan());
            page.leaf("td", text, "headers", headers, "colspan", columns, "style", size(text, grid.share(cell)));
        });
    }

    private String size(String figure, double share) {
        double points = medium == Medium.PAPER ? FigureSize.of(figure, share) : FigureSize.PLAIN;
        return points < FigureSize.PLAIN ? "font-size:" + points + "pt" : "";
    }
}
