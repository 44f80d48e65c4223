package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year begins with what the last one carried out; the same on every database. */
abstract class OpeningContract extends AnnualScene {

    @Autowired
    private Openings openings;

    @Autowired
    private EarlierReports earlier;

    @Test
    void whatWasCarriedOutIsCarriedInWhenTheReportBeforeWasMadeHere() {
        Random chance = new Random(3);
        for (int count = 0; count < 20; count++) {
            enterRequest(2020, chance);
        }
        published(2020);
        Reconciliation reconciliation = reconciled();
        assertThat(reconciliation.isByRequest()).isTrue();
        assertThat(reconciliation.agrees()).isTrue();
        assertThat(reconciliation.lines()).hasSize(7);
        assertThat(reconciliation.lines().get(6).now()).isPositive();
    }

    @Test
    void aRequestThatIsNoLongerCarriedInIsNamed() {
        enterRequest(2020, new Random(0));
        jdbc.sql(
                        "update request set kind = 'DISCLOSURE', outcome = null, outcome_on = null, received_on = '2020-12-20' where unit_id = :unit")
                .param("unit", clerk.unit().id())
                .update();
        published(2020);
        jdbc.sql("update request set outcome = 'granted', outcome_on = '2020-12-28' where unit_id = :unit")
                .param("unit", clerk.unit().id())
                .update();
        Reconciliation reconciliation = reconciled();
        assertThat(reconciliation.agrees()).isFalse();
        assertThat(reconciliation.added()).isEmpty();
        assertThat(reconciliation.missing()).singleElement().satisfies(entry -> {
            assertThat(entry.label()).contains("2020");
            assertThat(entry.path()).startsWith("/office/requests/");
        });
        assertThat(rules(2021)).contains("Y1");
    }

    @Test
    void anOfficeThatBeginsWithThisProgramHandsInLastYearsReport() throws Exception {
        AnnualReport last = lastYear(Map.of(
                "requests.new.person", 4L,
                "requests.new.total", 4L,
                "requests.carried_out.person", 4L,
                "requests.carried_out.total", 4L));
        take("上年报告.docx", new DocxWriter().write(last));
        assertThat(earlier.fileOf(clerk, 2020)).contains("上年报告.docx");
        Reconciliation reconciliation = reconciled();
        assertThat(reconciliation.isByRequest()).isFalse();
        assertThat(reconciliation.lines().get(0).last()).isEqualByComparingTo(BigDecimal.valueOf(4));
        assertThat(reconciliation.agrees()).isFalse();
        assertThat(rules(2021)).contains("Y1");
        take("更正的.docx", new DocxWriter().write(lastYear(Map.of())));
        assertThat(rules(2021)).doesNotContain("Y1");
        assertThat(earlier.fileOf(clerk, 2020)).contains("更正的.docx");
    }

    @Test
    void aFileOfAnotherYearOfAnotherUnitOrWithoutAReportIsRefused() throws Exception {
        byte[] file = new DocxWriter().write(lastYear(Map.of()));
        AnnualReport read = earlier.read(new Source("a.docx", file));
        assertThatThrownBy(() -> earlier.take(clerk, 2019, "a.docx", read, false))
                .hasMessage("refused.annual.other-year");
        AnnualReport other = new AnnualReport(
                "白石镇",
                "临江区白石镇人民政府",
                2020,
                read.form(),
                read.figures(),
                read.places(),
                read.frame(),
                read.chapters(),
                read.facts());
        assertThatThrownBy(() -> earlier.take(clerk, 2020, "a.docx", other, false))
                .hasMessage("refused.annual.other-unit");
        earlier.take(clerk, 2020, "a.docx", other, true);
        assertThat(earlier.fileOf(clerk, 2020)).contains("a.docx");
        assertThatThrownBy(() -> earlier.read(new Source("b.txt", "无".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("refused.annual.unreadable");
        published(2020);
        assertThatThrownBy(() -> earlier.take(clerk, 2020, "a.docx", read, false))
                .hasMessage("refused.annual.have");
        assertThat(earlier.fileOf(clerk, 2020)).isEmpty();
    }

    private void take(String name, byte[] file) {
        earlier.take(clerk, 2020, name, earlier.read(new Source(name, file)), false);
    }

    private Reconciliation reconciled() {
        YearReport report = reports.begin(clerk, 2021);
        return openings.of(clerk, report, reports.figures(clerk, report)).orElseThrow();
    }

    private List<String> rules(int year) {
        fillWithNoughts(reports.begin(clerk, year));
        return reports.check(clerk, reports.find(clerk, year)).stream()
                .map(Finding::rule)
                .toList();
    }

    /** A report on 2020 of noughts and these figures, as it would be printed. */
    private AnnualReport lastYear(Map<String, Long> changed) {
        YearReport report = reports.begin(clerk, 2020);
        fillWithNoughts(report);
        AnnualReport printed = reports.print(clerk, report);
        Map<CellId, Figure> figures = new LinkedHashMap<>(printed.figures().asMap());
        changed.forEach((cell, value) -> figures.put(CellId.parse(cell), Figure.of(value)));
        return new AnnualReport(
                printed.unit(),
                printed.unitFull(),
                printed.year(),
                printed.form(),
                new Figures(figures),
                printed.places(),
                printed.frame(),
                printed.chapters(),
                printed.facts());
    }
}
