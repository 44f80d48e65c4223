package org.gongkai.server.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.notification.GroupMessage;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.notification.GroupRobots;
import org.gongkai.server.platform.notification.Robot;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The channels of an item, the same on every database. */
abstract class ChannelContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private ChannelReceipts receipts;

    @Autowired
    private Board board;

    @Autowired
    private Robots robots;

    @Autowired
    private GroupRobots groupRobots;

    @Autowired
    private GroupMessages messages;

    @Autowired
    private Settings settings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Calendars calendars;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @AfterEach
    void closeRobots() {
        // What waits to be said here is not for other tests to send.
        transaction.executeWithoutResult(status ->
                groupRobots.of(office.unit.id()).forEach(robot -> groupRobots.close(office.unit.id(), robot.id())));
    }

    @Test
    void publishingGivesReceiptsAndTellsTheGroups() {
        settings.change(office.as(Role.ADMIN), Map.of(Setting.SITE_ADDRESS, "https://example.gov.cn/gk"));
        robots.add(clerk, new Robots.Form(Robot.Kind.WECOM, "信息员群", "https://robot.test/send?key=1", ""));
        CatalogueItem item = published("低保公示");
        assertThat(receipts.of(item)).containsOnlyKeys(Channel.SITE, Channel.FEED);
        assertThat(messages.about(office.unit.id(), item.subject()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.state()).isEqualTo(GroupMessage.State.PENDING);
                    assertThat(message.text())
                            .isEqualTo("【" + office.unit.shortName() + "】新公开信息：低保公示\n"
                                    + "发布日期：2021年1月12日（星期二）\nhttps://example.gov.cn/gk/items/" + item.id());
                });
    }

    @Test
    void whatIsNotPublishedAfterAllIsNotToldEither() {
        robots.add(clerk, new Robots.Form(Robot.Kind.WECOM, "信息员群", "https://robot.test/send?key=1", ""));
        CatalogueItem item = transaction.execute(status -> {
            CatalogueItem publishing = published("低保公示");
            status.setRollbackOnly();
            return publishing;
        });
        assertThat(item).isNotNull();
        assertThat(receipts.of(item)).isEmpty();
        assertThat(messages.latest(office.unit.id(), 10)).isEmpty();
    }

    @Test
    void whatWasEnteredFromAnOldCatalogueIsNotSentOut() {
        CatalogueItem item = entered("旧目录", TODAY.minusYears(1));
        assertThat(receipts.of(item)).isEmpty();
    }

    @Test
    void aPosterHangsUntilItIsTakenDown() {
        CatalogueItem item = published("低保公示");
        assertThat(board.neverPosted(clerk, 10)).extracting(CatalogueItem::id).containsExactly(item.id());
        board.post(clerk, item.id(), days(10));
        assertThat(board.neverPosted(clerk, 10)).isEmpty();
        assertThat(board.hanging(clerk)).singleElement().satisfies(hanging -> {
            assertThat(hanging.posting().period().until()).isEqualTo(LocalDate.of(2021, 1, 21));
            assertThat(hanging.posting().postedBy()).isEqualTo(clerk.account().id());
            assertThat(hanging.isDue(LocalDate.of(2021, 1, 21))).isFalse();
            assertThat(hanging.isDue(LocalDate.of(2021, 1, 22))).isTrue();
        });
        assertThatThrownBy(() -> board.post(clerk, item.id(), days(3))).hasMessage("refused.board.hangs");
        board.takeDown(clerk, item.id());
        assertThat(board.hanging(clerk)).isEmpty();
        assertThatThrownBy(() -> board.takeDown(clerk, item.id())).hasMessage("refused.board.gone");
        board.post(clerk, item.id(), days(3));
        assertThat(board.postings(item)).extracting(Posting::hangs).containsExactly(true, false);
        assertThat(acts()).endsWith("board.posted", "board.taken-down", "board.posted");
    }

    @Test
    void whatIsWithdrawnIsToBeTakenDownAndNotHungUp() {
        CatalogueItem hanging = published("甲");
        CatalogueItem other = published("乙");
        board.post(clerk, hanging.id(), days(10));
        amendments.withdraw(clerk, hanging.id(), "泄露");
        amendments.withdraw(clerk, other.id(), "泄露");
        assertThat(board.hanging(clerk)).singleElement().satisfies(one -> assertThat(one.isDue(TODAY))
                .isTrue());
        assertThatThrownBy(() -> board.post(clerk, other.id(), days(10))).hasMessage("refused.board.withdrawn");
    }

    @Test
    void onlyTheClerkOfTheUnitHangsUpAndTakesDown() {
        CatalogueItem item = published("低保公示");
        Actor liaison = office.as(Role.LIAISON);
        Actor other = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> board.post(liaison, item.id(), days(3))).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> board.post(other, item.id(), days(3))).hasMessage("refused.gone");
        board.post(clerk, item.id(), days(3));
        assertThatThrownBy(() -> board.takeDown(other, item.id())).hasMessage("refused.gone");
        assertThat(board.hanging(other)).isEmpty();
    }

    @Test
    void aPostingPeriodCountsItsFirstAndLastDay() {
        assertThat(days(1).until()).isEqualTo(TODAY);
        LocalDate friday = LocalDate.of(2021, 2, 5);
        // The Spring Festival of 2021: off from 11 to 17 February, Sunday the 7th is worked.
        assertThat(PostingPeriod.of(friday, 5, PostingPeriod.Counting.WORKING, calendars.now())
                        .until())
                .isEqualTo(LocalDate.of(2021, 2, 10));
        assertThat(PostingPeriod.of(friday, 6, PostingPeriod.Counting.WORKING, calendars.now())
                        .until())
                .isEqualTo(LocalDate.of(2021, 2, 18));
        for (int wrong : List.of(-1, 0, 367)) {
            assertThatThrownBy(() -> days(wrong)).hasMessage("refused.board.period");
        }
        assertThatThrownBy(() -> new PostingPeriod(TODAY, TODAY.minusDays(1))).isInstanceOf(RefusedException.class);
    }

    @Test
    void robotsAreForClerksAndAdministratorsOfTheirUnit() {
        Robots.Form form = new Robots.Form(Robot.Kind.DINGTALK, "群", "https://robot.test/send", "SEC1");
        assertThatThrownBy(() -> robots.add(office.as(Role.LIAISON), form)).isInstanceOf(NotYoursException.class);
        robots.add(office.as(Role.ADMIN), form);
        Robot robot = groupRobots.of(office.unit.id()).get(0);
        assertThat(robot.toString()).doesNotContain("robot.test", "SEC1");
        Actor other = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> robots.close(other, robot.id())).hasMessage("refused.robot.gone");
        assertThatThrownBy(() -> robots.test(other, robot.id())).hasMessage("refused.robot.gone");
        robots.test(clerk, robot.id());
        assertThatThrownBy(() -> robots.sendAgain(
                        clerk, messages.latest(office.unit.id(), 1).get(0).id()))
                .hasMessage("refused.message.again");
        robots.close(clerk, robot.id());
        assertThat(acts()).endsWith("robot.added", "robot.tested", "robot.closed");
        assertThatThrownBy(() -> robots.add(clerk, new Robots.Form(Robot.Kind.WECOM, "群", "http://robot.test", "")))
                .hasMessage("refused.robot.address");
    }

    private PostingPeriod days(int days) {
        return PostingPeriod.of(TODAY, days, PostingPeriod.Counting.CALENDAR, calendars.now());
    }

    private List<String> acts() {
        return ledger.entries(office.unit.code(), 0, 1_000).stream()
                .map(entry -> entry.act().act())
                .toList();
    }

    private CatalogueItem published(String title) {
        return new TestLine(office, line, catalogue).published(title);
    }

    private CatalogueItem entered(String title, LocalDate day) {
        return catalogue.enter(clerk, office.section.id(), TestLine.bareRecord(title), "正文", day);
    }
}
