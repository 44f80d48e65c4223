package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.Excerpt;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final CellId CELL = CellId.parse("requests.granted.person");
    private static final List<ReportWriter> WRITERS =
            List.of(new DocxWriter(), new XlsxWriter(), new HtmlWriter(), new PdfWriter(), new MarkdownWriter());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theRowAroundAFigureIsShownAsTheFileHasItAndTheFigureIsMeant(int writer) throws UnreadableException {
        var report = SampleReports.report(
                SampleReports.FORM_2019, 2020, SampleReports.of2020().figures().with(CELL, Figure.unreadable("约35")));
        Source source = new Source("report", WRITERS.get(writer).write(report));
        Reading reading = new ReportReader(Forms.builtIn()).read(source);
        Place at = reading.report().places().get(CELL);
        List<Excerpt.Cell> cells = Excerpt.around(source, at).lines().stream()
                .flatMap(line -> line.cells().stream())
                .toList();
        List<String> meant = cells.stream()
                .filter(Excerpt.Cell::meant)
                .map(Excerpt.Cell::text)
                .toList();
        assertThat(meant).contains("约35");
        assertThat(meant.size()).as("only a line is known of text").isEqualTo(writer == 4 ? 8 : 1);
        assertThat(cells).anyMatch(cell -> cell.text().contains("予以公开"));
        assertThat(cells).anyMatch(cell -> cell.text().contains("自然人"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aPlaceThatTheFileDoesNotHaveGivesNothing(int writer) throws UnreadableException {
        Source source = new Source("report", WRITERS.get(writer).write(SampleReports.of2020()));
        assertThat(Excerpt.around(source, Place.cell(90, 1, 1)).lines()).isEmpty();
    }
}
