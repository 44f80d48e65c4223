package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong between two installations; the same on every database. */
abstract class ExchangeFaultsContract extends ExchangeScene {

    @TempDir
    private Path folder;

    @Autowired
    private ExchangedTable exchanged;

    @Autowired
    private PartnerTable partnerTable;

    @Autowired
    private ReportReception reception;

    @Autowired
    private Clock clock;

    @Test
    void aPullThatBreaksOffInTheMidstOfSeveralUnitsGoesOnWithNothingDoubledLostOrHalf() throws Exception {
        try (Relay relay = new Relay(here()).fate(Relay.Fate.HALVED, 1)) {
            List<Unit> units = severalPublished(3);
            for (Unit unit : units) {
                partners.enter(
                        district, unit.code(), relay.address(), key.open().toString());
            }
            pull();
            assertThat(each(units)).containsExactly(Outcome.TAKEN, Outcome.BROKEN_OFF, Outcome.BROKEN_OFF);
            assertThat(kept(units)).containsExactly(1, 0, 0);
            relay.fate(Relay.Fate.HALVED, 1);
            pullInTime();
            assertThat(each(units)).containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.BROKEN_OFF);
            relay.fate(Relay.Fate.SHORTENED, 0);
            pullInTime();
            assertThat(each(units)).containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.WRONG_SIGNATURE);
            relay.fate(Relay.Fate.ARRIVES, 0);
            pull();
            assertThat(each(units)).containsExactly(Outcome.SAME_FILE, Outcome.SAME_FILE, Outcome.TAKEN);
            assertThat(kept(units)).containsExactly(1, 1, 1);
            assertThat(actsOf("exchange.pulled")).isEqualTo(3);
        }
    }

    @Test
    void aTokenStolenFromAnotherUnitIsRefusedAndEnteredInTheLedgerOnceADay() throws Exception {
        published(2020);
        Unit other = otherUnit();
        partner("", key.open().toString());
        partners.enter(district, other.code(), "", otherKey());
        String stolen = token(other);
        for (int time = 0; time < 3; time++) {
            assertThat(post(stolen, key.sign(report()).header(), report()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(actsOf("exchange.refused")).isEqualTo(1);
        partners.enter(district, other.code(), "", key.open().toString());
        assertThat(post(stolen, key.sign(report()).header(), report()).statusCode())
                .isEqualTo(403);
        assertThat(actsOf("exchange.refused")).isEqualTo(2);
        assertThat(jdbc.sql("select subject from ledger_entry where act = 'exchange.refused' and chain = :chain")
                        .param("chain", district.unit().code())
                        .query(String.class)
                        .list())
                .containsOnly("exchange/" + other.code());
        assertThat(received()).isEmpty();
    }

    @Test
    void overHttpsTheCertificateOfAnUnknownAuthorityIsRefusedWithTheHostAndTheCure() throws Exception {
        published(2020);
        InternalAuthority authority = new InternalAuthority(folder);
        try (Relay relay = new Relay(here(), authority.server("localhost"))) {
            partner(relay.address(), key.open().toString());
            pull();
            assertThat(outcomes()).containsExactly(Outcome.NOT_TRUSTED);
            assertThat(OfficeBrowser.as(pages, district).read("GET", "/office/exchange"))
                    .contains(relay.address(), "证书不受信任", "certificates 目录");
            sendings.enter(clerk, relay.address(), token(clerk.unit()));
            assertThat(sendings.send(clerk, 2020)).isEqualTo(Outcome.NOT_TRUSTED);
            assertThat(sendings.all(clerk).get(0).said())
                    .isEqualTo(URI.create(relay.address()).getAuthority());
            assertThat(sendings.all(clerk).get(0).next()).isNotNull();
            assertThat(received()).isEmpty();
            pullTrusting(authority);
            assertThat(outcomes()).containsExactly(Outcome.TAKEN);
        }
        assertThat(received()).hasSize(1);
    }

    @Test
    void aTrustedAuthoritysCertificateForAnotherNameIsRefused() throws Exception {
        published(2020);
        InternalAuthority authority = new InternalAuthority(folder);
        try (Relay relay = new Relay(here(), authority.server("elsewhere.example"))) {
            partner(relay.address(), key.open().toString());
            pulls.ask(district, 2020);
            pullTrusting(authority);
        }
        assertThat(outcomes()).containsExactly(Outcome.NOT_TRUSTED);
    }

    @Test
    void afterTheKeyIsRotatedNothingIsTakenUntilTheNewOneIsEnteredAndOldSignaturesStillVerify() throws Exception {
        published(2020);
        partner(here(), key.open().toString());
        DetachedSignature before = key.sign(report());
        String former = key.open().toString();
        String open = key.rotate(LocalDate.of(2021, 1, 12)).toString();
        pull();
        assertThat(outcomes()).containsExactly(Outcome.WRONG_SIGNATURE);
        assertThat(OfficeBrowser.as(pages, district).read("GET", "/office/exchange"))
                .contains("登记它的新公钥", open, former, "用到 2021-01-12");
        assertThat(received()).isEmpty();
        assertThat(key.former().get(0).key().verifies(report(), before)).isTrue();
        assertThat(key.open().verifies(report(), before)).isFalse();
        assertThat(get("/api/v1/exchange/key")).contains("\"key\":\"" + open, "\"former\":[{\"key\":\"" + former);
        partner(here(), open);
        pull();
        assertThat(outcomes()).containsExactly(Outcome.TAKEN);
    }

    /** Each a unit with an office and a published report of its own. */
    private List<Unit> severalPublished(int count) {
        List<Unit> units = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            office = new TestOffice(offices, accounts);
            clerk = office.as(Role.CLERK);
            leader = office.as(Role.LEADER);
            putBelow(clerk.unit());
            published(2020);
            units.add(clerk.unit());
        }
        rollups.open(district, 2020, null);
        return units;
    }

    private List<Outcome> each(List<Unit> units) {
        return units.stream()
                .map(unit -> partnerTable.all(district.unit()).stream()
                        .filter(partner -> partner.unit().equals(unit))
                        .findFirst()
                        .orElseThrow())
                .map(partner ->
                        exchanged.find(partner, 2020, Way.PULLED).orElseThrow().outcome())
                .toList();
    }

    private List<Integer> kept(List<Unit> units) {
        return units.stream()
                .map(unit -> rollups.member(rollups.find(district, 2020), unit.code())
                        .reports()
                        .size())
                .toList();
    }

    private long actsOf(String act) {
        return jdbc.sql("select count(*) from ledger_entry where act = :act and chain = :chain")
                .param("act", act)
                .param("chain", district.unit().code())
                .query(Long.class)
                .single();
    }

    /** As a server that was started with the authority's certificate in its folder. */
    private void pullTrusting(InternalAuthority authority) throws Exception {
        Path certificates = Files.createDirectories(folder.resolve("data/certificates"));
        Files.copy(authority.certificate(), certificates.resolve("government.pem"));
        Remote remote = new Remote(TrustedAuthorities.in(certificates), Duration.ofSeconds(30));
        jdbc.sql("update exchange_receipt set next_at = 0 where next_at is not null")
                .update();
        new PullWork(exchanged, partnerTable, remote, reception, clock).work();
    }

    private String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(here() + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
