package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approval is taken back as long as the report is not published; the same on every database. */
abstract class TakingBackContract extends AnnualScene {

    private static final CellId RECEIVED = CellId.parse("requests.new.total");

    @Autowired
    private PublishedReports published;

    @Autowired
    private Corrections corrections;

    @Test
    void whatIsTakenBackIsADraftAgainWhoseApprovalAndNumberAreVoidAndStayInItsHistory() {
        approved();
        YearReport before = reports.find(clerk, 2020);
        approval.takeBack(leader, 2020, before.version(), "漏报一件申请 ");
        YearReport draft = reports.find(clerk, 2020);
        assertThat(draft.stage()).isEqualTo(ReportStage.DRAFT);
        assertThat(draft.number()).isEqualTo(1);
        assertThat(draft.frozen()).isNull();
        assertThat(draft.documentNumber()).isEmpty();
        assertThat(draft.signedOn()).isNull();
        assertThat(draft.returnedBecause()).isEqualTo("漏报一件申请");
        assertThat(draft.chapters()).isEqualTo(before.chapters());
        assertThat(approval.takenBack(clerk, draft)).singleElement().satisfies(one -> {
            assertThat(one.documentNumber()).isEqualTo("青街〔2021〕1号");
            assertThat(one.signedOn()).isEqualTo("2021-01-07");
            assertThat(one.approvedBy()).isEqualTo(leader.account().name());
            assertThat(one.voidBy()).isEqualTo(leader.account().name());
            assertThat(one.because()).isEqualTo("漏报一件申请");
        });
        assertThat(jdbc.sql("select frozen from annual_void_approval where report_id = :id")
                        .param("id", draft.id())
                        .query(String.class)
                        .single())
                .isEqualTo(before.frozen());
        assertThat(acts()).endsWith("annual.approved", "annual.approval-taken-back");
    }

    @Test
    void itIsCountedAnewAndPassesTheLeaderOnceMore() {
        approved();
        approval.takeBack(leader, 2020, version(), "漏报一件申请");
        enterRequest(2020, new Random(1));
        publishedAsFilled(2020);
        YearReport report = reports.find(clerk, 2020);
        assertThat(reports.figures(clerk, report).value(RECEIVED)).isEqualByComparingTo("1");
        assertThat(reports.behind(clerk, report, RECEIVED)).hasSize(1);
        assertThat(approval.takenBack(clerk, report)).hasSize(1);
    }

    @Test
    void onlyTheLeaderTakesBackWithAReasonAndOnlyWhatIsApprovedAndNotPublished() {
        approved();
        int seen = version();
        assertThatThrownBy(() -> approval.takeBack(leader, 2020, seen, " ")).hasMessage("refused.annual.take-back");
        assertThatThrownBy(() -> approval.takeBack(leader, 2020, seen - 1, "漏报"))
                .hasMessage("refused.annual.changed");
        for (Role role : List.of(Role.CLERK, Role.INSPECTOR)) {
            assertThatThrownBy(() -> approval.takeBack(office.as(role), 2020, seen, "漏报"))
                    .isInstanceOf(NotYoursException.class);
        }
        publication.publish(clerk, 2020, seen, LocalDate.of(2021, 1, 12));
        assertThatThrownBy(() -> approval.takeBack(leader, 2020, version(), "漏报"))
                .hasMessage("refused.annual.changed");
        assertThat(approval.takenBack(clerk, reports.find(clerk, 2020))).isEmpty();
    }

    @Test
    void whatIsPublishedAndSentUpStaysWhenItsCorrectionIsTakenBack() {
        published(2020);
        String sent = reports.published(clerk.unit(), 2020).orElseThrow().frozen();
        corrections.begin(clerk, 2020, version(), "漏报");
        LocalDate signed = LocalDate.of(2021, 1, 12);
        reports.write(clerk, 2020, version(), reports.find(clerk, 2020).chapters(), "青街〔2021〕2号", signed);
        approval.submit(clerk, 2020, version());
        approval.approve(leader, 2020, version(), "已核对");
        approval.takeBack(leader, 2020, version(), "再核对一次");
        assertThat(reports.published(clerk.unit(), 2020).orElseThrow().frozen()).isEqualTo(sent);
        assertThat(published.of(clerk.unit(), 2020).orElseThrow().version()).isEqualTo(1);
        assertThat(reports.find(clerk, 2020).correctedBecause()).isEqualTo("漏报");
    }

    @Test
    void theNumberThatACorrectionSharesWithWhatIsPublishedStaysThatOnes() {
        published(2020);
        corrections.begin(clerk, 2020, version(), "漏报");
        approval.submit(clerk, 2020, version());
        approval.approve(leader, 2020, version(), "已核对");
        approval.takeBack(leader, 2020, version(), "再核对一次");
        YearReport draft = reports.find(clerk, 2020);
        assertThat(draft.documentNumber()).isEqualTo("青街〔2021〕1号");
        assertThat(draft.signedOn()).isEqualTo("2021-01-07");
        assertThat(approval.takenBack(clerk, draft))
                .extracting(VoidApproval::documentNumber)
                .containsExactly("");
    }

    private void approved() {
        fillWithNoughts(reports.begin(clerk, 2020));
        List<String> chapters = reports.find(clerk, 2020).chapters();
        reports.write(clerk, 2020, version(), chapters, "青街〔2021〕1号", LocalDate.of(2021, 1, 7));
        approval.submit(clerk, 2020, version());
        approval.approve(leader, 2020, version(), "已核对");
    }

    private List<String> acts() {
        return jdbc.sql("select act from ledger_entry where chain = :unit and subject = 'annual/2020' order by number")
                .param("unit", clerk.unit().code())
                .query(String.class)
                .list();
    }
}
