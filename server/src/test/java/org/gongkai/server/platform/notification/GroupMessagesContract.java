package org.gongkai.server.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to groups, the same on every database. */
abstract class GroupMessagesContract {

    private static final String SUBJECT = "item/1";

    /** Computed by openssl: printf '1610000000000\nSECabc' | openssl dgst -sha256 -hmac SECabc -binary | base64. */
    private static final String SIGNED = "JgypIxwEzNq7YQk9slwwjLd8Lg7nIHlZi6fHkJYS58s%3D";

    @Autowired
    private GroupMessages messages;

    @Autowired
    private GroupRobots robots;

    @Autowired
    private GroupMessageTable table;

    @Autowired
    private Webhook webhook;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private final StubRobot group = new StubRobot();
    private long unit;
    private Robot robot;

    @BeforeEach
    void openRobot() {
        unit = new TestOffice(offices, accounts).unit.id();
        robot = opened(Robot.Kind.WECOM, group.address(), "");
    }

    @AfterEach
    void closeGroup() {
        // What a test leaves due is not for the next one.
        jdbc.sql("update group_message set state = 'REFUSED', due_at = null where unit_id = :unit")
                .param("unit", unit)
                .update();
        group.close();
    }

    @Test
    void aMessageIsSaidOnceInEveryGroup() {
        opened(Robot.Kind.DINGTALK, group.address(), "");
        queue("低保公示已发布\nhttps://example.gov.cn/items/1");
        chore(Duration.ZERO);
        chore(Duration.ofDays(1));
        assertThat(group.heard()).hasSize(2).allSatisfy(said -> assertThat(said)
                .contains("\"msgtype\":\"text\"", "\"content\":\"低保公示已发布\\nhttps://example.gov.cn/items/1\""));
        assertThat(messages.about(unit, SUBJECT))
                .extracting(GroupMessage::state)
                .containsOnly(GroupMessage.State.SENT);
    }

    @Test
    void whatIsRolledBackIsNeverSaid() {
        assertThatThrownBy(() -> messages.queue(unit, SUBJECT, "不成"))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            messages.queue(unit, SUBJECT, "不成");
            status.setRollbackOnly();
        });
        chore(Duration.ZERO);
        assertThat(group.heard()).isEmpty();
    }

    @Test
    void aRefusedMessageIsSentAgainAfterAPause() {
        group.answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        queue("公示");
        chore(Duration.ZERO);
        assertThat(only().state()).isEqualTo(GroupMessage.State.REFUSED);
        assertThat(only().outcome())
                .isEqualTo(new Outcome(Outcome.Reason.ROBOT_REFUSED, "45009 api freq out of limit"));
        assertThat(only().mayBeSentAgain()).isFalse();
        group.takes();
        chore(Duration.ofSeconds(50));
        assertThat(group.heard()).as("before the pause is over").hasSize(1);
        chore(Duration.ofSeconds(70));
        assertThat(group.heard()).hasSize(2);
        assertThat(only().state()).isEqualTo(GroupMessage.State.SENT);
    }

    @Test
    void whatIsRefusedAgainAndAgainIsGivenUp() {
        group.answers(404, "");
        queue("公示");
        for (int day = 0; day < 10; day++) {
            chore(Duration.ofDays(day));
        }
        assertThat(group.heard()).hasSize(5);
        assertThat(only().outcome()).isEqualTo(new Outcome(Outcome.Reason.TURNED_AWAY, "404"));
        assertThat(only().mayBeSentAgain()).isTrue();
    }

    @Test
    void aRobotThatCannotBeReachedHasTakenNothing() {
        group.close();
        queue("公示");
        chore(Duration.ZERO);
        assertThat(only().outcome()).isEqualTo(Outcome.of(Outcome.Reason.NOT_REACHED));
        assertThat(only().dueAt()).isNotNull();
    }

    @Test
    void silenceIsNotClearAndNotSentAgainButByHand() {
        group.isSilent();
        queue("公示");
        chore(Duration.ZERO);
        assertUnclear(Outcome.Reason.NO_ANSWER);
        group.takes();
        sentAgainByHand();
        chore(Duration.ZERO);
        assertThat(group.heard()).hasSize(2);
        assertThat(only().state()).isEqualTo(GroupMessage.State.SENT);
        assertThat(sentAgainByHand()).as("what was taken").isFalse();
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNotClear() {
        group.stopsInTheMiddle();
        queue("公示");
        chore(Duration.ZERO);
        assertUnclear(Outcome.Reason.NO_ANSWER);
    }

    @Test
    void aConnectionThatIsCutIsNotClear() {
        group.hangsUp();
        queue("公示");
        chore(Duration.ZERO);
        assertUnclear(Outcome.Reason.BROKEN_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":-1,\"errmsg\":\"system busy\"}", "<html>welcome</html>", "{}", ""})
    void anAnswerThatSaysNeitherYesNorNoIsNotClear(String answer) {
        group.answers(200, answer);
        queue("公示");
        chore(Duration.ZERO);
        assertUnclear(Outcome.Reason.NO_SENSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 500, 502, 504})
    void aFaultOfTheServerIsNotClear(int status) {
        group.answers(status, "{\"errcode\":0}");
        queue("公示");
        chore(Duration.ZERO);
        assertUnclear(Outcome.Reason.NO_SENSE);
    }

    @Test
    void whatWasCutOffByAStopIsNotClearAndNotSentAgain() {
        queue("公示");
        assertThat(table.claim(clock.instant())).isPresent(); // and here the program stops
        chore(Duration.ofMinutes(1));
        assertThat(only().state()).as("it may still be under way").isEqualTo(GroupMessage.State.SENDING);
        chore(Duration.ofMinutes(3));
        assertUnclear(Outcome.Reason.STOPPED);
        assertThat(group.heard()).isEmpty();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsTheMessage() {
        queue("公示");
        Instant now = clock.instant();
        assertThat(table.claim(now)).isPresent();
        assertThat(table.claim(now)).isEmpty();
    }

    @Test
    void anAnswerThatComesLateIsTheTruthUnlessItWasSentAgainSince() {
        queue("公示");
        GroupMessageTable.Claim claim = table.claim(clock.instant()).orElseThrow();
        table.giveUpClaimsBefore(clock.instant().plusSeconds(1));
        table.end(claim, Outcome.of(Outcome.Reason.TAKEN), null);
        assertThat(only().state()).isEqualTo(GroupMessage.State.SENT);
    }

    @Test
    void aClosedRobotSaysNothingMore() {
        queue("公示");
        transaction.executeWithoutResult(status -> robots.close(unit, robot.id()));
        chore(Duration.ZERO);
        assertThat(group.heard()).isEmpty();
        assertThat(only().outcome()).isEqualTo(Outcome.of(Outcome.Reason.CLOSED));
        assertThat(sentAgainByHand()).isFalse();
        queue("再公示");
        assertThat(messages.about(unit, SUBJECT)).hasSize(1);
    }

    @Test
    void aMessageIsSignedWhereTheRobotAsksForIt() {
        Robot signing = new Robot(
                0,
                unit,
                Robot.Kind.DINGTALK,
                "群",
                "https://oapi.dingtalk.com/robot/send?access_token=t",
                "SECabc",
                null);
        assertThat(Webhook.address(signing, Instant.ofEpochMilli(1_610_000_000_000L))
                        .toString())
                .isEqualTo(
                        "https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1610000000000&sign=" + SIGNED);
    }

    @Test
    void aLongTextIsCutToWhatARobotTakes() {
        queue("公".repeat(1_000));
        assertThat(only().text()).endsWith("公…").hasSizeLessThan(640);
    }

    @Test
    void onlyAddressesBeyondThisMachineThatAreSecureAreUsable() {
        assertThat(robots.isUsable("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"))
                .isTrue();
        assertThat(robots.isUsable("http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"))
                .isFalse();
        assertThat(robots.isUsable("file:///etc/passwd")).isFalse();
        assertThat(robots.isUsable("不是网址")).isFalse();
        assertThat(new GroupRobots(jdbc, clock, false).isUsable("http://localhost/send"))
                .isFalse();
    }

    private void assertUnclear(Outcome.Reason reason) {
        assertThat(only().state()).isEqualTo(GroupMessage.State.UNCLEAR);
        assertThat(only().outcome().reason()).isEqualTo(reason);
        int heard = group.heard().size();
        chore(Duration.ofDays(1));
        assertThat(group.heard()).as("sent again by itself").hasSize(heard);
        assertThat(only().mayBeSentAgain()).isTrue();
    }

    private GroupMessage only() {
        assertThat(messages.about(unit, SUBJECT)).hasSize(1);
        return messages.about(unit, SUBJECT).get(0);
    }

    private void queue(String text) {
        transaction.executeWithoutResult(status -> messages.queue(unit, SUBJECT, text));
    }

    private boolean sentAgainByHand() {
        return Boolean.TRUE.equals(transaction.execute(status -> messages.sendAgain(unit, only().id())));
    }

    /** Lets the chore run as if some time had gone by. */
    private void chore(Duration later) {
        new GroupMessageChore(table, robots, webhook, Clock.offset(clock, later)).run();
    }

    private Robot opened(Robot.Kind kind, String address, String secret) {
        Robot asked = new Robot(0, unit, kind, "信息员群", address, secret, null);
        Long id = transaction.execute(status -> robots.add(asked));
        return robots.find(Objects.requireNonNull(id)).orElseThrow();
    }
}
