package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;

/** A unit and the office above it, each by its own address; the same on every database. */
abstract class ExchangeContract extends ExchangeScene {

    @Test
    void aPublishedReportIsFetchedVerifiedAndReceived() {
        published(2020);
        partner(here(), key.open().toString());
        pull();
        assertThat(outcomes()).containsExactly(Outcome.TAKEN);
        assertThat(received()).hasSize(1);
        assertThat(acts()).containsSubsequence("rollup.received", "exchange.pulled");
    }

    @Test
    void theSameReportTwiceIsReceivedOnceWhicheverWayItComes() {
        published(2020);
        partner(here(), key.open().toString());
        pull();
        pull();
        assertThat(outcomes()).containsExactly(Outcome.SAME_FILE);
        sendings.enter(clerk, here(), token(clerk.unit()));
        assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.SAME_FILE);
        assertThat(received()).hasSize(1);
        assertThat(acts()).containsOnlyOnce("exchange.pulled").doesNotContain("exchange.pushed");
    }

    @Test
    void whatIsSignedWithAnotherKeyIsNotTaken() throws Exception {
        published(2020);
        partner(here(), otherKey());
        pull();
        assertThat(outcomes()).containsExactly(Outcome.WRONG_SIGNATURE);
        sendings.enter(clerk, here(), token(clerk.unit()));
        assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.TURNED_AWAY);
        assertThat(sendings.all(clerk).get(0).said()).startsWith("422 ").contains("公钥");
        assertThat(received()).isEmpty();
        assertThat(acts()).isEmpty();
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenAndFetchedAgainByItself() throws Exception {
        published(2020);
        try (BrokenInstallation broken = new BrokenInstallation()) {
            partner(broken.address(), key.open().toString());
            pull();
        }
        assertThat(outcomes()).containsExactly(Outcome.BROKEN_OFF);
        work.work();
        assertThat(outcomes()).as("not before its time").containsExactly(Outcome.BROKEN_OFF);
        pullInTime();
        assertThat(outcomes()).as("nobody listens any more").containsExactly(Outcome.NOT_REACHED);
        assertThat(received()).isEmpty();
        partner(here(), key.open().toString());
        pullInTime();
        assertThat(outcomes()).containsExactly(Outcome.TAKEN);
        assertThat(received()).hasSize(1);
    }

    @Test
    void oneUnitThatCannotBeReachedKeepsNoOtherFromBeingFetched() throws Exception {
        published(2020);
        Unit other = otherUnit();
        try (BrokenInstallation broken = new BrokenInstallation()) {
            partners.enter(district, other.code(), broken.address(), key.open().toString());
            partner(here(), key.open().toString());
            pull();
        }
        assertThat(outcomes()).containsExactlyInAnyOrder(Outcome.BROKEN_OFF, Outcome.TAKEN);
    }

    @Test
    void aReportThatIsNotPublishedIsNotGivenOutAndFetchedOnceItIs() {
        fillWithNoughts(reports.begin(clerk, 2020));
        partner(here(), key.open().toString());
        sendings.enter(clerk, here(), token(clerk.unit()));
        pull();
        assertThat(outcomes()).containsExactly(Outcome.NOT_PUBLISHED);
        assertRefused(() -> sendings.send(clerk, 2020), "refused.exchange.not-published");
        assertThat(sendings.all(clerk)).isEmpty();
        publishedAsFilled(2020);
        pullInTime();
        assertThat(outcomes()).containsExactly(Outcome.TAKEN);
    }

    @Test
    void aWithdrawnReportIsNeitherFetchedNorSent() {
        amendments.withdraw(clerk, published(2020).id(), "内容有误");
        partner(here(), key.open().toString());
        sendings.enter(clerk, here(), token(clerk.unit()));
        pull();
        assertThat(outcomes()).containsExactly(Outcome.NOT_PUBLISHED);
        assertRefused(() -> sendings.send(clerk, 2020), "refused.exchange.not-published");
        assertThat(received()).isEmpty();
    }

    @Test
    void aUnitSendsItsPublishedReportUp() {
        published(2020);
        partner("", key.open().toString());
        sendings.enter(clerk, here(), token(clerk.unit()));
        assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.TAKEN);
        assertThat(sendings.all(clerk)).extracting(Sending::outcome).containsExactly(Outcome.TAKEN);
        assertThat(outcomes()).containsExactly(Outcome.TAKEN);
        assertThat(received()).hasSize(1);
        assertThat(acts()).containsSubsequence("rollup.received", "exchange.pushed");
        assertRefused(() -> pulls.ask(district, 2020), "refused.exchange.nobody");
    }

    @Test
    void aTokenOfAnotherUnitTakesNoReportOfThisOne() throws Exception {
        published(2020);
        Unit other = otherUnit();
        partner("", key.open().toString());
        partners.enter(district, other.code(), "", key.open().toString());
        String stolen = token(other);
        HttpResponse<String> answer = post(stolen, key.sign(report()).header(), report());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("别的单位");
        assertThat(received()).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.OTHER_UNIT);
    }

    @Test
    void withoutAValidTokenNothingIsTaken() throws Exception {
        published(2020);
        partner("", key.open().toString());
        String before = token(clerk.unit());
        token(clerk.unit());
        String signed = key.sign(report()).header();
        assertThat(post(before, signed, report()).statusCode()).as("void").isEqualTo(401);
        assertThat(post("", signed, report()).statusCode()).as("none").isEqualTo(401);
        String last = token(clerk.unit());
        partners.remove(district, clerk.unit().code());
        assertThat(post(last, signed, report()).statusCode()).as("removed").isEqualTo(401);
        assertThat(received()).isEmpty();
    }

    @Test
    void whatWasChangedOnTheWayOrIsNotSignedOrNotCanonicalIsNotTaken() throws Exception {
        published(2020);
        partner("", key.open().toString());
        String token = token(clerk.unit());
        byte[] changed = new String(report(), StandardCharsets.UTF_8)
                .replaceFirst("\"value\":\"0\"", "\"value\":\"9\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(report());
        String signed = key.sign(report()).header();
        assertThat(post(token, signed, changed).statusCode()).isEqualTo(422);
        assertThat(post(token, "", report()).statusCode()).isEqualTo(422);
        byte[] loose = ("\n" + new String(report(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(post(token, key.sign(loose).header(), loose).statusCode()).isEqualTo(422);
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(token, key.sign(nothing).header(), nothing).statusCode())
                .isEqualTo(409);
        assertThat(received()).isEmpty();
        assertThat(post(token, signed, report()).statusCode()).isEqualTo(200);
    }

    @Test
    void aYearThatIsNotCollectedIsNotTaken() throws Exception {
        published(2019);
        partner("", key.open().toString());
        sendings.enter(clerk, here(), token(clerk.unit()));
        assertThat(sendings.send(clerk, 2019)).isEqualTo(Outcome.TURNED_AWAY);
        assertThat(sendings.all(clerk).get(0).said()).startsWith("409 ");
    }

    @Test
    void theTokenIsKeptSealedAndNeverSentToAnotherAddressThanItsOwn() {
        partner("", key.open().toString());
        String token = token(clerk.unit());
        sendings.enter(clerk, here(), token);
        sendings.enter(clerk, here() + "/", "");
        assertRefused(() -> sendings.enter(clerk, "https://other.example.cn", ""), "refused.exchange.token");
        assertThat(jdbc.sql("select token from exchange_above")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
        assertThat(jdbc.sql("select token_hash from exchange_partner where token_hash is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(token::equals);
    }

    @Test
    void anAddressWithoutHttpsOrWithMoreThanASiteIsRefusedAndSoIsWhatIsNoKey() {
        String good = key.open().toString();
        for (String address : List.of(
                "http://gk.example.cn",
                "ftp://localhost",
                "gk.example.cn",
                "https://a:b@gk.example.cn",
                "https://gk.example.cn?x=1",
                "https://")) {
            assertRefused(() -> partner(address, good), "refused.exchange.address");
        }
        assertRefused(() -> partner("https://gk.example.cn", "MCow"), "refused.exchange.key");
        assertRefused(() -> partners.enter(district, "none", "", good), "refused.rollup.unit");
        assertThatThrownBy(() -> partners.enter(clerk, clerk.unit().code(), "", good))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void theUnitAndTheOfficeAboveDoAllOnTheirPages() throws Exception {
        published(2020);
        OfficeBrowser above = OfficeBrowser.as(pages, district);
        String code = clerk.unit().code();
        above.call(
                "POST",
                "/office/exchange/partners",
                "unit",
                code,
                "address",
                here(),
                "key",
                key.open().toString());
        above.call("POST", "/office/exchange/pulls", "year", "2020");
        assertThat(above.read("GET", "/office/exchange"))
                .contains(key.open().toString(), here(), "等待取报", clerk.unit().shortName());
        work.work();
        assertThat(above.read("GET", "/office/exchange")).contains("已收到");
        OfficeBrowser unit = OfficeBrowser.as(pages, clerk);
        unit.call("POST", "/office/exchange/above", "address", here(), "token", token(clerk.unit()));
        unit.call("POST", "/office/exchange/sendings", "year", "2020");
        assertThat(unit.read("GET", "/office/exchange")).contains("同一份报告先前已收到", here());
        above.call("POST", "/office/exchange/partners/" + code, "act", "remove");
        assertThat(above.read("GET", "/office/exchange")).contains("还没有登记。");
    }
}
