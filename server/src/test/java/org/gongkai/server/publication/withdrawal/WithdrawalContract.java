package org.gongkai.server.publication.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking down at once and withdrawing within a term; the same on every database. */
abstract class WithdrawalContract {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 6);

    @Autowired
    private TakeDowns takeDowns;

    @Autowired
    private DueWithdrawals due;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Settings settings;

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
    void onePersonTakesAnItemDownAndItIsNoLongerCounted() {
        CatalogueItem item = entered("20-11");
        takeDowns.takeDown(office.as(Role.SECRECY_REVIEWER), item.id(), "正文里有身份证号");
        assertThat(catalogue.find(item.id()).orElseThrow()).satisfies(down -> {
            assertThat(down.isWithdrawn()).isTrue();
            assertThat(down.withdrawnReason()).as("nothing that might leak").isEmpty();
        });
        assertThat(catalogue.summary(office.unit, 2020).publishedInYear()).isZero();
        assertThat(takeDowns.tasksOf(office.as(Role.LEADER))).hasSize(1);
    }

    @Test
    void aLiaisonTakesNothingDown() {
        CatalogueItem item = entered("20-11");
        Actor liaison = office.as(Role.LIAISON);
        assertThatThrownBy(() -> takeDowns.takeDown(liaison, item.id(), "误会")).isInstanceOf(NotYoursException.class);
        assertThat(catalogue.find(item.id()).orElseThrow().isWithdrawn()).isFalse();
    }

    @Test
    void whoTookItDownDoesNotReviewIt() {
        Actor leader = office.as(Role.LEADER);
        takeDowns.takeDown(leader, entered("20-11").id(), "疑似涉密");
        long id = takeDowns.of(leader).get(0).id();
        assertThatThrownBy(() -> takeDowns.review(leader, id, TakeDown.Verdict.CONFIRMED, "维持"))
                .hasMessage("refused.take-down.self");
        assertThat(takeDowns.tasksOf(leader)).isEmpty();
    }

    @Test
    void whatIsConfirmedStaysDownWithAReasonThatEverybodyMayRead() {
        CatalogueItem item = entered("20-11");
        takeDowns.takeDown(office.as(Role.CLERK), item.id(), "某某的身份证号");
        Actor leader = office.as(Role.LEADER);
        long id = takeDowns.of(leader).get(0).id();
        takeDowns.review(leader, id, TakeDown.Verdict.CONFIRMED, "含有不应公开的个人信息");
        assertThat(catalogue.find(item.id()).orElseThrow().withdrawnReason()).isEqualTo("含有不应公开的个人信息");
        assertThatThrownBy(() -> takeDowns.review(leader, id, TakeDown.Verdict.RESTORED, "再看一次"))
                .hasMessage("refused.changed");
    }

    @Test
    void whatWasTakenDownWithoutNeedGoesUpAgainAndMayBeTakenDownAnew() {
        CatalogueItem item = entered("20-11");
        Actor clerk = office.as(Role.CLERK);
        takeDowns.takeDown(clerk, item.id(), "疑似");
        assertThatThrownBy(() -> takeDowns.takeDown(clerk, item.id(), "又一次")).hasMessage("refused.changed");
        Actor leader = office.as(Role.LEADER);
        takeDowns.review(leader, takeDowns.of(leader).get(0).id(), TakeDown.Verdict.RESTORED, "是统一社会信用代码");
        assertThat(catalogue.find(item.id()).orElseThrow().isWithdrawn()).isFalse();
        takeDowns.takeDown(clerk, item.id(), "这次真有");
        assertThat(takeDowns.of(leader)).hasSize(2);
    }

    @Test
    void thePurgeListNamesThePageWithTheSitesAddress() {
        settings.change(office.as(Role.ADMIN), Map.of(Setting.SITE_ADDRESS, "https://gk.example.cn"));
        CatalogueItem item = entered("20-11");
        assertThat(takeDowns.purgeList(office.as(Role.CLERK), item.id()))
                .containsExactly("https://gk.example.cn/items/" + item.id());
    }

    @Test
    void aPenaltyDecisionThatWasRevokedIsDueToBeWithdrawnWithinThreeWorkingDays() {
        CatalogueItem item = entered("20-6");
        Actor clerk = office.as(Role.CLERK);
        due.note(clerk, item.id(), LocalDate.of(2021, 1, 7), "经复议撤销");
        assertThat(due.of(item).orElseThrow().dueOn())
                .as("Thursday and three working days")
                .isEqualTo(LocalDate.of(2021, 1, 12));
        assertThat(due.tasksOf(clerk)).singleElement().satisfies(task -> assertThat(task.path())
                .isEqualTo("/office/items/" + item.id()));
        amendments.withdraw(clerk, item.id(), "处罚决定经复议撤销");
        assertThat(due.tasksOf(clerk)).isEmpty();
    }

    @Test
    void otherKindsHaveNoSuchTerm() {
        CatalogueItem item = entered("20-11");
        Actor clerk = office.as(Role.CLERK);
        assertThatThrownBy(() -> due.note(clerk, item.id(), DAY, "变更")).hasMessage("refused.changed");
    }

    private CatalogueItem entered(String category) {
        CatalogueRecord record =
                new CatalogueRecord("公示", "", category, "公示", "", null, DAY, CatalogueRecord.Validity.IN_FORCE);
        return catalogue.enter(office.as(Role.CLERK), office.section.id(), record, "正文", DAY);
    }
}
