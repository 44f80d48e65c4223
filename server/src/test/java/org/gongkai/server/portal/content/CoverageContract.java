package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of the kinds of articles 20 and 21 is public; the same on every database. */
abstract class CoverageContract {

    private static final int KINDS = 16;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void aKindWithNothingIsAGapUntilSomethingIsPublishedOrAReasonGiven() {
        assertThat(coverage.gaps(office.unit)).hasSize(KINDS);
        assertThat(coverage.tasksOf(office.as(Role.CLERK)))
                .singleElement()
                .extracting(Task::of)
                .isEqualTo(List.of("16"));
        assertThat(coverage.tasksOf(office.as(Role.LEADER))).isEmpty();
        CatalogueItem item = entered();
        coverage.notOurs(office.as(Role.CLERK), "20-14", "街道没有公务员招考职能");
        assertThat(coverage.gaps(office.unit)).hasSize(KINDS - 2);
        assertThat(row("20-11").count()).isEqualTo(1);
        assertThat(row("20-14").notOurs()).isEqualTo("街道没有公务员招考职能");
        amendments.withdraw(office.as(Role.CLERK), item.id(), "重复");
        assertThat(row("20-11").isGap()).as("a withdrawn item is not public").isTrue();
    }

    @Test
    void whatIsPublishedOutsideBothArticlesIsNeverMissed() {
        CoverageRow beyond = row("other");
        assertThat(beyond.isBeyond()).isTrue();
        assertThat(beyond.isGap()).isFalse();
    }

    @Test
    void notOursNeedsAReasonAndNothingPublished() {
        assertThatThrownBy(() -> coverage.notOurs(office.as(Role.CLERK), "20-14", ""))
                .hasMessage("refused.not-ours.reason");
        entered();
        assertThatThrownBy(() -> coverage.notOurs(office.as(Role.CLERK), "20-11", "没有"))
                .hasMessage("refused.not-ours.has");
        assertThatThrownBy(() -> coverage.notOurs(office.as(Role.CLERK), "20-99", "没有"))
                .hasMessage("refused.category");
    }

    @Test
    void theReasonCanBeMendedAndTakenBack() {
        coverage.notOurs(office.as(Role.CLERK), "20-6", "没有处罚权");
        coverage.notOurs(office.as(Role.CLERK), "20-6", "行政处罚由区直部门办理");
        assertThat(row("20-6").notOurs()).isEqualTo("行政处罚由区直部门办理");
        coverage.ours(office.as(Role.CLERK), "20-6");
        assertThat(row("20-6").isGap()).isTrue();
        assertThatThrownBy(() -> coverage.ours(office.as(Role.CLERK), "20-6")).hasMessage("refused.changed");
    }

    private CatalogueItem entered() {
        return catalogue.enter(
                office.as(Role.CLERK),
                office.section.id(),
                TestLine.bareRecord("低保公示"),
                "正文",
                LocalDate.of(2021, 1, 8));
    }

    private CoverageRow row(String kind) {
        return coverage.of(office.unit).stream()
                .filter(row -> row.kind().id().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
