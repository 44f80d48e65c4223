package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The annual report out of the year's records; the same on every database. */
abstract class AnnualContract extends AnnualScene {

    @Autowired
    private Catalogue catalogue;

    @Test
    void anEmptyYearGivesAReportOfNoughtsThatTheReaderReadsBackWithoutAnError() throws Exception {
        YearReport report = reports.begin(clerk, 2020);
        fillWithNoughts(report);
        AnnualReport printed = reports.print(clerk, report);
        Reading read =
                new ReportReader(Forms.builtIn()).read(new Source("report.docx", new DocxWriter().write(printed)));
        assertThat(read.report().year()).isEqualTo(2020);
        assertThat(printed.form().cells()).hasSize(198).allSatisfy(cell -> assertThat(
                        read.report().figures().value(cell))
                .as(cell.toString())
                .isEqualByComparingTo(BigDecimal.ZERO));
        assertThat(reports.check(clerk, report)).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void anErrorBlocksAndAWarningNeedsAWord() {
        YearReport report = reports.begin(clerk, 2020);
        fillWithNoughts(report);
        List<String> chapters = new ArrayList<>(report.chapters());
        chapters.set(0, chapters.get(0) + "\n截至2020年11月31日，情况如上。");
        reports.write(clerk, 2020, report.version(), chapters, "青街〔2021〕1号", LocalDate.of(2021, 1, 7));
        assertThat(reports.check(clerk, reports.find(clerk, 2020)))
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThatThrownBy(() -> approval.submit(clerk, 2020, version())).hasMessage("refused.annual.error");
        reports.write(clerk, 2020, version(), report.chapters(), "青街〔2020〕1号", LocalDate.of(2021, 1, 7));
        assertThat(reports.check(clerk, reports.find(clerk, 2020)))
                .extracting(Finding::severity)
                .contains(Severity.WARNING)
                .doesNotContain(Severity.ERROR);
        approval.submit(clerk, 2020, version());
        assertThatThrownBy(() -> approval.approve(leader, 2020, version(), "")).hasMessage("refused.annual.warning");
        approval.approve(leader, 2020, version(), "文号沿用上年编排");
    }

    @Test
    void anApprovedReportIsFrozenWithWhatItCountedAndPublishedWithItsFiles() {
        enterRequest(2020, new Random(1));
        YearReport report = reports.begin(clerk, 2020);
        fillWithNoughts(report);
        List<String> chapters = new ArrayList<>(report.chapters());
        chapters.set(4, "（一）存在的主要问题。公开不够及时。\n（二）改进情况。按月核对。");
        reports.write(clerk, 2020, report.version(), chapters, "青街〔2021〕1号", LocalDate.of(2021, 1, 7));
        approval.submit(clerk, 2020, version());
        assertThatThrownBy(() -> reports.write(clerk, 2020, version(), chapters, "", null))
                .hasMessage("refused.annual.changed");
        approval.approve(leader, 2020, version(), "已核对");
        YearReport frozen = reports.find(clerk, 2020);
        String before = frozen.frozen();
        enterRequest(2020, new Random(2));
        assertThat(reports.print(clerk, frozen).figures().value(CellId.parse("requests.new.total")))
                .isEqualByComparingTo(BigDecimal.ONE);
        CatalogueItem item = publication.publish(clerk, 2020, version(), LocalDate.of(2021, 1, 7));
        assertThat(item.record().title()).contains("2020年政府信息公开工作年度报告");
        assertThat(item.record().documentNumber()).isEqualTo("青街〔2021〕1号");
        assertThat(catalogue.files(item))
                .extracting(file -> file.name().replaceAll(".*\\.", ""))
                .containsExactly("docx", "pdf");
        assertThat(reports.find(clerk, 2020).frozen()).isEqualTo(before);
        assertThatThrownBy(() -> publication.publish(clerk, 2020, version(), LocalDate.of(2021, 1, 7)))
                .hasMessage("refused.annual.changed");
    }

    @Test
    void proseQuotesTheFiguresAndNothingElse() {
        YearReport report = reports.begin(clerk, 2020);
        assertThat(reports.print(clerk, report).chapters().get(0).text())
                .contains("2020年主动公开政府信息0条", "2020年新收政府信息公开申请0件");
        List<String> chapters = new ArrayList<>(report.chapters());
        chapters.set(0, "公开{本年公开}条");
        assertThatThrownBy(() -> reports.write(clerk, 2020, report.version(), chapters, "", null))
                .hasMessage("refused.annual.fact");
    }

    @Test
    void countedFiguresAreNotFilledInByHand() {
        reports.begin(clerk, 2020);
        Map<CellId, String> typed = Map.of(CellId.parse("requests.new.person"), "3");
        assertThatThrownBy(() -> reports.fill(clerk, 2020, typed, Map.of())).hasMessage("refused.annual.counted");
        Map<CellId, String> wrong = Map.of(CellId.parse("art20_5.licence.decisions"), "-1");
        assertThatThrownBy(() -> reports.fill(clerk, 2020, wrong, Map.of())).hasMessage("refused.sheet.COUNT");
    }
}
