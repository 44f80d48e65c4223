package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Forms;

/** Whatever figures a report has, on whichever form, each format that we write reads back the same. */
class RoundTripTest {

    private static final ReportReader READER = new ReportReader(Forms.builtIn());

    @Provide
    Arbitrary<AnnualReport> reports() {
        return RandomReports.any();
    }

    @Provide
    Arbitrary<List<AnnualReport>> batches() {
        return RandomReports.any().list().ofSize(Boolean.getBoolean("gongkai.long") ? 25 : 1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void json(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertThat(read("r.json", new JsonWriter(), report)).isEqualTo(report);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void html(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertReadsBack("r.html", new HtmlWriter(), report);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void markdown(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertReadsBack("r.md", new MarkdownWriter(), report);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void workbook(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertReadsBack("r.xlsx", new XlsxWriter(), report);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void word(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertReadsBack("r.docx", new DocxWriter(), report);
    }

    /** Setting a PDF takes longer than all else: one a try, many in the long run. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void pdf(@ForAll("batches") List<AnnualReport> batch) throws UnreadableException {
        for (AnnualReport report : batch) {
            assertReadsBack("r.pdf", new PdfWriter(), report);
        }
    }

    private static void assertReadsBack(String name, ReportWriter writer, AnnualReport report)
            throws UnreadableException {
        AnnualReport back = read(name, writer, report);
        Map<CellId, String> differing = new LinkedHashMap<>(said(back));
        Map<CellId, String> written = said(report);
        differing.entrySet().removeIf(entry -> entry.getValue().equals(written.get(entry.getKey())));
        differing.replaceAll((cell, read) -> "wrote " + written.get(cell) + ", read " + read);
        assertThat(differing).isEmpty();
        assertThat(back.unit()).isEqualTo(report.unit());
        assertThat(back.unitFull()).isEqualTo(report.unitFull());
        assertThat(back.year()).isEqualTo(report.year());
        assertThat(back.chapters().stream().map(Chapter::text).toList())
                .isEqualTo(report.chapters().stream().map(Chapter::text).toList());
        assertThat(value(back.facts().publishedInAll()))
                .isEqualTo(value(report.facts().publishedInAll()));
        assertThat(value(back.facts().periodTo()))
                .isEqualTo(value(report.facts().periodTo()));
        assertThat(value(back.frame().documentNumber()))
                .isEqualTo(value(report.frame().documentNumber()));
        assertThat(value(back.frame().signedOn()))
                .isEqualTo(value(report.frame().signedOn()));
    }

    private static AnnualReport read(String name, ReportWriter writer, AnnualReport report) throws UnreadableException {
        return READER.read(new Source(name, writer.write(report))).report();
    }

    private static Object value(org.gongkai.report.Fact<?> fact) {
        return fact == null ? "" : fact.value();
    }

    /** What each cell of the form says; one that the report does not have is printed empty, and so reads as blank. */
    private static Map<CellId, String> said(AnnualReport report) {
        Map<CellId, String> said = new LinkedHashMap<>();
        List<CellId> cells = report.form().cells();
        cells.forEach(cell -> said.put(cell, said(report.figures().get(cell))));
        return said;
    }

    private static String said(Figure figure) {
        if (figure == null || figure.isBlank()) {
            return "blank " + (figure == null ? "" : figure.raw());
        }
        if (figure.value() == null) {
            return "unreadable " + figure.raw();
        }
        boolean nothing = figure.value().signum() == 0;
        return figure.value().stripTrailingZeros().toPlainString() + " " + (nothing ? "" : figure.unit());
    }
}
