package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Version;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published report changes by a correction only; the same on every database. */
abstract class CorrectionContract extends AnnualScene {

    private static final CellId LICENCES = CellId.parse("art20_5.licence.decisions");

    @Autowired
    private Corrections corrections;

    @Autowired
    private PublishedReports published;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Test
    void aCorrectionIsANewVersionAtTheSameAddressWithItsReasonAndTheOldOneStays() {
        CatalogueItem item = published(2020);
        List<AttachedFile> files = catalogue.files(item);
        String before = reports.find(clerk, 2020).frozen();
        YearReport draft = corrections.begin(clerk, 2020, version(), "行政许可漏报");
        assertThat(draft.number()).isEqualTo(2);
        assertThat(draft.stage()).isEqualTo(ReportStage.DRAFT);
        assertThat(draft.documentNumber()).isEqualTo("青街〔2021〕1号");
        reports.fill(clerk, 2020, Map.of(LICENCES, "12"), Map.of());
        assertThat(corrections.changes(clerk, draft, reports.figures(clerk, draft)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.cell()).isEqualTo(LICENCES);
                    assertThat(change.before().raw()).isEqualTo("0");
                    assertThat(change.now().raw()).isEqualTo("12");
                });
        assertThat(published.of(clerk.unit(), 2020).orElseThrow().version()).isEqualTo(1);
        CatalogueItem corrected = approvedAndPublished(2020);
        assertThat(corrected.id()).isEqualTo(item.id());
        assertThat(catalogue.versions(item)).extracting(Version::number).containsExactly(2, 1);
        assertThat(catalogue.versions(item).get(0).whatChanged()).isEqualTo("行政许可漏报");
        assertThat(catalogue.versions(item).get(0).body()).contains("行政许可\t0\t0\t12");
        assertThat(catalogue.versions(item).get(1).body()).contains("行政许可\t0\t0\t0");
        assertThat(catalogue.files(item)).hasSize(2).doesNotContainAnyElementsOf(files);
        assertThat(catalogue.files(item, 1)).isEqualTo(files);
        assertThat(published.of(clerk.unit(), 2020).orElseThrow().version()).isEqualTo(2);
        assertThat(reports.version(clerk, 2020, 1).frozen()).isEqualTo(before);
    }

    @Test
    void aCorrectionNeedsAReasonAPublishedReportAndNobodyWhoWasQuicker() {
        reports.begin(clerk, 2020);
        assertThatThrownBy(() -> corrections.begin(clerk, 2020, version(), "漏报"))
                .hasMessage("refused.annual.changed");
        published(2019);
        int seen = version(2019);
        assertThatThrownBy(() -> corrections.begin(clerk, 2019, seen, " ")).hasMessage("refused.annual.reason");
        assertThatThrownBy(() -> corrections.begin(clerk, 2019, seen - 1, "漏报")).hasMessage("refused.annual.changed");
        corrections.begin(clerk, 2019, seen, "漏报");
        assertThatThrownBy(() -> corrections.begin(clerk, 2019, seen, "漏报")).hasMessage("refused.annual.changed");
    }

    @Test
    void aCorrectionIsCheckedAndApprovedLikeTheFirst() {
        published(2020);
        corrections.begin(clerk, 2020, version(), "漏报");
        assertThatThrownBy(() -> publication.publish(clerk, 2020, version(), LocalDate.of(2021, 1, 12)))
                .hasMessage("refused.annual.changed");
        List<String> chapters = List.of("截至2020年11月31日，情况如上。", "", "", "", "无。", "无。");
        reports.write(clerk, 2020, version(), chapters, "", null);
        assertThatThrownBy(() -> approval.submit(clerk, 2020, version())).hasMessage("refused.annual.error");
    }

    @Test
    void aCorrectionOfWhatWasWithdrawnIsRefusedUntilItIsPutUpAgain() {
        CatalogueItem item = published(2020);
        amendments.withdraw(clerk, item.id(), "内容有误");
        corrections.begin(clerk, 2020, version(), "漏报");
        assertThatThrownBy(() -> approvedAndPublished(2020)).hasMessage("refused.annual.withdrawn");
        assertThat(reports.find(clerk, 2020).stage()).isEqualTo(ReportStage.APPROVED);
        amendments.restore(leader, item.id());
        publication.publish(clerk, 2020, version(), LocalDate.of(2021, 1, 12));
        assertThat(reports.find(clerk, 2020).stage()).isEqualTo(ReportStage.PUBLISHED);
    }

    @Test
    void theLedgerTellsTheCorrectionWithTheDigestsOfBothVersions() {
        published(2020);
        corrections.begin(clerk, 2020, version(), "漏报");
        reports.fill(clerk, 2020, Map.of(LICENCES, "12"), Map.of());
        approvedAndPublished(2020);
        List<String> acts = jdbc.sql(
                        "select act from ledger_entry where chain = :unit and subject = 'annual/2020' order by number")
                .param("unit", clerk.unit().code())
                .query(String.class)
                .list();
        assertThat(acts)
                .contains("annual.published", "annual.correction-begun")
                .endsWith("annual.approved", "annual.corrected");
    }
}
