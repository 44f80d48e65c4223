package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongkai.server.OfficeBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report that could not be sent, sent again by itself; the same on every database. */
abstract class SendAgainContract extends ExchangeScene {

    @Autowired
    private SendingTable table;

    @Autowired
    private Clock clock;

    @BeforeEach
    void publish() {
        published(2020);
        partner("", key.open().toString());
    }

    @Test
    void whatCannotBeSentIsSentAgainByItselfAfterGrowingWaitsUntilItArrives() throws Exception {
        String token = token(clerk.unit());
        try (Relay relay = new Relay(here()).fate(Relay.Fate.UNAVAILABLE, 0)) {
            sendings.enter(clerk, relay.address(), token);
            assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.BROKEN_OFF);
            assertWaits(1, Duration.ofMinutes(1));
            sendings.sendDue();
            assertWaits(1, Duration.ofMinutes(1)); // not before its time
            sendInTime();
            assertWaits(2, Duration.ofMinutes(5));
            sendInTime();
            assertWaits(3, Duration.ofMinutes(25));
            assertThat(sentActs()).isZero();
            relay.fate(Relay.Fate.ARRIVES, 0);
            sendInTime();
        }
        assertThat(sending().outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(sending().next()).isNull();
        assertThat(received()).hasSize(1);
        assertThat(sentActs()).isEqualTo(1);
    }

    @Test
    void whenTheAnswerIsLostTheOfficeThatHasTheReportSaysSoTheNextTime() throws Exception {
        try (Relay relay = new Relay(here()).fate(Relay.Fate.LOST, 0)) {
            sendings.enter(clerk, relay.address(), token(clerk.unit()));
            assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.BROKEN_OFF);
            assertThat(received()).hasSize(1);
            relay.fate(Relay.Fate.ARRIVES, 0);
            sendInTime();
        }
        assertThat(sending().outcome()).isEqualTo(Outcome.SAME_FILE);
        assertThat(received()).hasSize(1);
        assertThat(acts()).containsOnlyOnce("exchange.pushed");
        assertThat(sentActs()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsShownAndNotSentAgainByItself() throws Exception {
        sendings.enter(clerk, here(), "no-token-of-theirs");
        assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.TURNED_AWAY);
        sendInTime();
        assertThat(sending().attempts()).isEqualTo(1);
        assertThat(sending().next()).isNull();
        assertThat(OfficeBrowser.as(pages, clerk).read("GET", "/office/exchange"))
                .contains("401 ", "不会自动重送", "现在送")
                .doesNotContain("下次自动重送");
    }

    @Test
    void aSendingThatWasCutOffWithTheProgramIsSentAfterItsStart() {
        sendings.enter(clerk, here(), token(clerk.unit()));
        Instant now = clock.instant();
        table.begin(clerk, 2020, now, now.plus(Duration.ofMinutes(10)));
        sendings.sendDue();
        assertThat(sending().outcome()).as("while it may be on its way").isNull();
        sendInTime();
        assertThat(sending().outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void thePageTellsTheNextAttemptAndSendsAtOnceWhereSomebodyWantsIt() throws Exception {
        String token = token(clerk.unit());
        try (Relay relay = new Relay(here()).fate(Relay.Fate.UNAVAILABLE, 0)) {
            sendings.enter(clerk, relay.address(), token);
            sendings.send(clerk, 2020);
            sendInTime();
            OfficeBrowser browser = OfficeBrowser.as(pages, clerk);
            assertThat(browser.read("GET", "/office/exchange")).contains("已试送 2 次", "下次自动重送：2021-01-12", "现在送");
            relay.fate(Relay.Fate.ARRIVES, 0);
            browser.call("POST", "/office/exchange/sendings", "year", "2020");
            assertThat(browser.read("GET", "/office/exchange")).doesNotContain("现在送");
        }
        assertThat(received()).hasSize(1);
    }

    @Test
    void aReportThatWasWithdrawnMeanwhileIsNotSentAgain() throws Exception {
        String token = token(clerk.unit());
        try (Relay relay = new Relay(here()).fate(Relay.Fate.UNAVAILABLE, 0)) {
            sendings.enter(clerk, relay.address(), token);
            sendings.send(clerk, 2020);
            amendments.withdraw(
                    clerk, published.of(clerk.unit(), 2020).orElseThrow().item().id(), "内容有误");
            relay.fate(Relay.Fate.ARRIVES, 0);
            sendInTime();
        }
        assertThat(sending().outcome()).isEqualTo(Outcome.NOT_PUBLISHED);
        assertThat(sending().next()).isNull();
        assertThat(received()).isEmpty();
    }

    private void assertWaits(int attempts, Duration wait) {
        assertThat(sending().attempts()).isEqualTo(attempts);
        assertThat(sending().next()).isEqualTo(sending().at().plus(wait));
    }

    private Sending sending() {
        return sendings.all(clerk).get(0);
    }

    private long sentActs() {
        return jdbc.sql("select count(*) from ledger_entry where act = 'exchange.sent' and chain = :chain")
                .param("chain", clerk.unit().code())
                .query(Long.class)
                .single();
    }
}
