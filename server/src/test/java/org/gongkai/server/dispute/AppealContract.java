package org.gongkai.server.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.dispute.DisputeClock.Purpose;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Suits at second instance; the same on every database. Today is 2021-01-12. */
abstract class AppealContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final LocalDate APPEALED = LocalDate.of(2020, 12, 28);

    @Autowired
    private Disputes disputes;

    @Autowired
    private DisputeSteps steps;

    @Autowired
    private DisputeClocks clocks;

    @Autowired
    private DisputeTasks tasks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void whileAnAppealRunsTheSuitIsPendingAndItCountsOnceByItsFinalResultInTheYearOfThat() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        assertThat(counted(2020)).containsExactly(tuple("suit_direct", "upheld"));
        appeal(suit, "");
        assertThat(counted(2020)).containsExactly(tuple("suit_direct", "pending"));
        assertThat(counted(2021)).containsExactly(tuple("suit_direct", "pending"));
        Dispute appealed = disputes.find(clerk, suit.id());
        assertThat(appealed.pending()).isTrue();
        steps.end(clerk, suit.id(), judgment(DisputeResult.REVOKED, "2021-01-11", null), appealed.version());
        assertThat(counted(2020)).as("pending on 31 December").containsExactly(tuple("suit_direct", "pending"));
        assertThat(counted(2021)).containsExactly(tuple("suit_direct", "corrected"));
        assertThat(counted(2022)).isEmpty();
    }

    @Test
    void whatTheFirstInstanceSaidStays() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        Ending first = suit.ending();
        appeal(suit, "");
        Dispute appealed = disputes.find(clerk, suit.id());
        steps.end(clerk, suit.id(), judgment(DisputeResult.REVOKED, "2021-01-11", null), appealed.version());
        Appeal stays = disputes.find(clerk, suit.id()).appeal();
        assertThat(stays).isEqualTo(new Appeal(first, Appellant.PLAINTIFF, APPEALED, "青石市中级人民法院", ""));
        assertThat(ledger.about(office.unit.code(), suit.ledgerName()))
                .extracting(entry -> entry.act().act())
                .containsExactly("dispute.entered", "dispute.ended", "dispute.appealed", "dispute.ended");
    }

    @Test
    void aJudgmentCanBeAppealedAgainstForFifteenDaysFromItsServiceAndARulingForTen() {
        assertThat(due(judged(DisputeResult.REVOKED, "2020-12-28"))).isEqualTo("2021-01-12");
        assertThat(due(judged(DisputeResult.INADMISSIBLE, "2020-12-28"))).isEqualTo("2021-01-07");
        assertThat(due(judged(DisputeResult.REVOKED, null)))
                .as("not served yet")
                .isNull();
        assertThat(due(judged(DisputeResult.WITHDRAWN, "2020-12-28"))).isNull();
    }

    @Test
    void whatWasNotJudgedIsNotAppealedAgainst() {
        assertThatThrownBy(() -> appeal(judged(DisputeResult.WITHDRAWN, "2020-12-16"), ""))
                .hasMessage("refused.dispute.no-appeal");
        Dispute reconsideration = entered(DisputeKind.RECONSIDERATION);
        steps.end(clerk, reconsideration.id(), judgment(DisputeResult.MAINTAINED, "2020-12-14", null), 0);
        assertThatThrownBy(() -> appeal(disputes.find(clerk, reconsideration.id()), ""))
                .hasMessage("refused.dispute.no-appeal");
    }

    @Test
    void anAppealHasACourtAndLiesBehindItsJudgmentAndBeforeItsEnd() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        Ending first = Objects.requireNonNull(suit.ending());
        assertThatThrownBy(() -> steps.appeal(
                        clerk, suit.id(), new Appeal(first, Appellant.BOTH, APPEALED, " ", ""), suit.version()))
                .hasMessage("refused.dispute.court");
        Appeal early = new Appeal(first, Appellant.BOTH, first.endedOn().minusDays(1), "青石市中级人民法院", "");
        assertThatThrownBy(() -> steps.appeal(clerk, suit.id(), early, suit.version()))
                .hasMessage("refused.dispute.order");
        Appeal future = new Appeal(first, Appellant.BOTH, TODAY.plusDays(1), "青石市中级人民法院", "");
        assertThatThrownBy(() -> steps.appeal(clerk, suit.id(), future, suit.version()))
                .hasMessage("refused.dispute.future");
        appeal(suit, "");
        int seen = disputes.find(clerk, suit.id()).version();
        assertThatThrownBy(() -> steps.end(clerk, suit.id(), judgment(DisputeResult.REVOKED, "2020-12-27", null), seen))
                .hasMessage("refused.dispute.order");
    }

    @Test
    void itsNumberComesLaterAndAnAppealEnteredByMistakeLeavesTheFirstJudgment() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        appeal(suit, "");
        appeal(disputes.find(clerk, suit.id()), "终7号");
        Dispute numbered = disputes.find(clerk, suit.id());
        assertThat(Objects.requireNonNull(numbered.appeal()).name()).isEqualTo("终7号");
        steps.noAppeal(clerk, suit.id(), numbered.version());
        Dispute struck = disputes.find(clerk, suit.id());
        assertThat(struck.appeal()).isNull();
        assertThat(struck.ending()).isEqualTo(suit.ending());
        assertThatThrownBy(() -> steps.noAppeal(clerk, suit.id(), struck.version()))
                .hasMessage("refused.dispute.changed");
    }

    @Test
    void theEndOfTheSecondInstanceIsStruckWithoutTheAppeal() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        appeal(suit, "");
        Ending last = judgment(DisputeResult.REJECTED, "2021-01-11", null);
        steps.end(clerk, suit.id(), last, disputes.find(clerk, suit.id()).version());
        Dispute ended = disputes.find(clerk, suit.id());
        appeal(ended, "终7号");
        assertThat(disputes.find(clerk, suit.id()).ending())
                .as("kept when the appeal is corrected")
                .isEqualTo(last);
        steps.goesOn(clerk, suit.id(), disputes.find(clerk, suit.id()).version());
        Dispute again = disputes.find(clerk, suit.id());
        assertThat(again.pending()).isTrue();
        assertThat(again.appeal()).isNotNull();
    }

    @Test
    void nobodyWaitsForTheFirstAnswerAtSecondInstance() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        assertThat(suit.course().answeredOn()).isNull();
        appeal(suit, "");
        Dispute appealed = disputes.find(clerk, suit.id());
        assertThat(tasks.tasksOf(clerk)).isEmpty();
        assertThat(clocks.next(appealed, TODAY)).isEmpty();
        steps.hearing(clerk, suit.id(), LocalDate.of(2021, 2, 3));
        assertThat(tasks.tasksOf(clerk)).singleElement().satisfies(task -> assertThat(task.dueOn())
                .isEqualTo("2021-02-03"));
    }

    @Test
    void onlyTheClerkEntersAnAppeal() {
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        Appeal appeal = new Appeal(Objects.requireNonNull(suit.ending()), Appellant.BOTH, APPEALED, "青石市中级人民法院", "");
        assertThatThrownBy(() -> steps.appeal(office.as(Role.LEADER), suit.id(), appeal, suit.version()))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> steps.noAppeal(office.as(Role.LEADER), suit.id(), suit.version()))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void thePageTellsOfBothInstancesInBothLanguages() throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        Dispute served = judged(DisputeResult.REVOKED, "2020-12-28");
        assertThat(browser.read("GET", "/office/disputes/" + served.id())).contains("上诉期到 2021-01-12");
        Dispute suit = judged(DisputeResult.REJECTED, "2020-12-16");
        String page = "/office/disputes/" + suit.id();
        assertThat(browser.read("GET", page))
                .contains("id=\"clock-APPEAL\"", "2020-12-31", "第八十五条", page + "/appeal")
                .doesNotContain("上诉期到");
        browser.call(
                "POST", page + "/appeal", "seen", "1", "by", "DEFENDANT", "on", "2020-12-28", "court", "青石市中级人民法院");
        String seen = browser.read("GET", page);
        assertThat(seen).contains("尚未审结", "一审裁判", "驳回请求", "2020-12-16 收到", "被告（本机关或者共同被告）", "2020-12-28 已上诉", "二审审结");
        assertThat(browser.read("GET", page, "lang", "en"))
                .contains("Second instance")
                .doesNotContain("??");
        assertThat(browser.read("GET", "/office/disputes")).contains("二审 · 青石市中级人民法院");
        assertThat(OfficeBrowser.as(context, office.as(Role.INSPECTOR)).read("GET", page))
                .contains("一审裁判", "二审 ")
                .doesNotContain(page + "/appeal", page + "/no-appeal");
        browser.call("POST", page + "/no-appeal", "seen", "2");
        assertThat(disputes.find(clerk, suit.id()).pending()).isFalse();
    }

    private List<Tuple> counted(int year) {
        return disputes.countedIn(office.unit, year).stream()
                .map(one -> tuple(one.row(), one.column()))
                .toList();
    }

    private @Nullable LocalDate due(Dispute suit) {
        return clocks.of(suit, null, TODAY).stream()
                .filter(clock -> clock.purpose() == Purpose.APPEAL)
                .findFirst()
                .map(DisputeClock::due)
                .orElse(null);
    }

    private void appeal(Dispute suit, String number) {
        Ending first = Optional.ofNullable(suit.firstEnding()).orElseThrow();
        Appeal appeal = new Appeal(first, Appellant.PLAINTIFF, APPEALED, "青石市中级人民法院", number);
        steps.appeal(clerk, suit.id(), appeal, suit.version());
    }

    private Dispute judged(DisputeResult result, @Nullable String received) {
        Dispute suit = entered(DisputeKind.SUIT_DIRECT);
        steps.end(clerk, suit.id(), judgment(result, "2020-12-14", received), suit.version());
        return disputes.find(clerk, suit.id());
    }

    private static Ending judgment(DisputeResult result, String day, @Nullable String received) {
        return new Ending(result, LocalDate.parse(day), received == null ? null : LocalDate.parse(received), null);
    }

    private Dispute entered(DisputeKind kind) {
        Proceeding proceeding = new Proceeding("", "青石区人民法院", false, CoDefendant.NONE, null);
        Course course = new Course(null, null, null, LocalDate.of(2020, 9, 7), null, null);
        return disputes.enter(clerk, new NewDispute(kind, "2019年第7号", true, proceeding, course));
    }
}
