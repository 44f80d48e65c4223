package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.annual.AnnualScene;
import org.gongkai.server.annual.PublishedReports;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signature.SigningKey;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.rollup.ReceivedReport;
import org.gongkai.server.rollup.Rollups;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A unit and the office above it, each by its own address. */
abstract class ExchangeScene extends AnnualScene {

    final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Partners partners;

    @Autowired
    Pulls pulls;

    @Autowired
    PullWork work;

    @Autowired
    Sendings sendings;

    @Autowired
    Rollups rollups;

    @Autowired
    PublishedReports published;

    @Autowired
    Amendments amendments;

    @Autowired
    SigningKey key;

    @Autowired
    WebApplicationContext pages;

    Actor district;

    @BeforeEach
    void openYear() {
        district = new TestOffice(offices, accounts).as(Role.DISTRICT);
        putBelow(clerk.unit());
        rollups.open(district, 2020, null);
    }

    void partner(String address, String publicKey) {
        partners.enter(district, clerk.unit().code(), address, publicKey);
    }

    String token(Unit unit) {
        return partners.newToken(district, unit.code());
    }

    void pull() {
        pulls.ask(district, 2020);
        work.work();
    }

    /** What the program does by itself once half an hour is over. */
    void pullInTime() {
        jdbc.sql("update exchange_receipt set next_at = 0 where next_at is not null")
                .update();
        work.work();
    }

    /** What the program does by itself once a report that could not be sent has waited long enough. */
    void sendInTime() {
        jdbc.sql("update exchange_sending set next_at = 0 where next_at is not null")
                .update();
        sendings.sendDue();
    }

    List<Outcome> outcomes() {
        return pulls.all(district).stream().map(Exchanged::outcome).distinct().toList();
    }

    List<ReceivedReport> received() {
        return rollups.member(rollups.find(district, 2020), clerk.unit().code()).reports();
    }

    List<String> acts() {
        return jdbc.sql("""
                        select act from ledger_entry where subject = :subject and chain = :chain order by number""")
                .param("subject", "rollup/2020/units/" + clerk.unit().code())
                .param("chain", district.unit().code())
                .query(String.class)
                .list();
    }

    byte[] report() {
        return published.of(clerk.unit(), 2020).orElseThrow().json();
    }

    Unit otherUnit() {
        Unit other = new TestOffice(offices, accounts).unit;
        putBelow(other);
        rollups.open(district, 2020, null);
        return other;
    }

    void putBelow(Unit unit) {
        jdbc.sql("update unit set parent_id = :above where id = :id")
                .param("above", district.unit().id())
                .param("id", unit.id())
                .update();
    }

    String here() {
        return "http://localhost:" + port;
    }

    static String otherKey() throws Exception {
        byte[] open = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        return Base64.getEncoder().encodeToString(open);
    }

    HttpResponse<String> post(String token, String signature, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(here() + "/api/v1/exchange/reports"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!signature.isEmpty()) {
            request.header("Gongkai-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }
}
