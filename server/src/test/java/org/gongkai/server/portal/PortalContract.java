package org.gongkai.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.server.TestOffice;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How the public's pages follow the catalogue, the same on every database. */
abstract class PortalContract {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Following following;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Journal journal;

    @Autowired
    private SortLists sortLists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void whatIsPublishedIsSeenInItsListsInBothLanguages() throws Exception {
        CatalogueItem item = entered("低保公示甲");
        assertThat(get("/items/" + item.id()).body()).contains("低保公示甲", "lang=\"zh-CN\"");
        assertThat(get("/en/items/" + item.id()).body()).contains("低保公示甲", "lang=\"en\"", "Index number");
        for (String list : List.of("", "/items", "/kinds/20-11", "/years/2020", "/sections/" + office.section.id())) {
            assertThat(get(site() + list).body()).as(list).contains("低保公示甲");
        }
    }

    @Test
    void aStoredPageIsForgottenWithTheChangeThatItDoesNotShow() throws Exception {
        entered("低保公示甲");
        assertThat(get(site() + "/kinds/20-11").body()).doesNotContain("低保公示乙");
        entered("低保公示乙");
        assertThat(get(site() + "/kinds/20-11").body()).contains("低保公示甲", "低保公示乙");
    }

    @Test
    void whatIsWithdrawnIsGoneFromEveryPageTheMomentItIsWithdrawn() throws Exception {
        CatalogueItem item = entered("误发的名单");
        get("/items/" + item.id());
        get(site() + "/items");
        amendments.withdraw(clerk, item.id(), "内容有误");
        HttpResponse<String> page = get("/items/" + item.id());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("内容有误").doesNotContain("误发的名单");
        for (String list : List.of("", "/items", "/items/page/1", "/kinds/20-11", "/years/2020")) {
            assertThat(get(site() + list).body()).as(list).doesNotContain("误发的名单");
        }
    }

    @Test
    void whatWasPutUpAgainStandsWhereItStood() throws Exception {
        CatalogueItem first = entered("第一件");
        entered("第二件");
        amendments.takeDown(clerk, first.id());
        assertThat(get(site() + "/items").body()).doesNotContain("第一件");
        amendments.restore(office.as(Role.LEADER), first.id());
        assertThat(get("/items/" + first.id()).statusCode()).isEqualTo(200);
        String list = get(site() + "/items").body();
        assertThat(list.indexOf("第二件")).isLessThan(list.indexOf("第一件"));
    }

    @Test
    void aCorrectionOfTheKindMovesAnItemToTheOtherList() throws Exception {
        CatalogueItem item = entered("应急预案");
        get(site() + "/kinds/20-11");
        CatalogueRecord other =
                new CatalogueRecord("应急预案", "概述", "20-12", "通知", "预案", null, DAY, CatalogueRecord.Validity.IN_FORCE);
        amendments.correct(clerk, item.id(), new Amendments.Correction("更正类别", other, "正文"), 1);
        assertThat(get(site() + "/kinds/20-11").body()).doesNotContain("应急预案");
        assertThat(get(site() + "/kinds/20-12").body()).contains("应急预案");
    }

    @Test
    void aFullPageOfAListIsNotRenderedAnewByWhatComesLater() throws Exception {
        IntStream.rangeClosed(1, 101).forEach(number -> entered("第" + number + "件"));
        String sealed = etag(site() + "/items/page/1");
        String open = etag(site() + "/items/page/3");
        entered("第102件");
        assertThat(etag(site() + "/items/page/1")).isEqualTo(sealed);
        assertThat(etag(site() + "/items/page/3")).isNotEqualTo(open);
        assertThat(get(site() + "/items").body()).contains("第102件", "第51件").doesNotContain("第50件");
        assertThat(get(site() + "/items/page/4").statusCode()).isEqualTo(404);
    }

    @Test
    void earlierItemsThatCameLaterAreSortedInOnceNothingMoves() throws Exception {
        for (int day : new int[] {20, 10, 15}) {
            catalogue.enter(clerk, office.section.id(), TestLine.record(day + "日公示"), "正文", DAY.withDayOfMonth(day));
        }
        assertThat(get(site() + "/items").body()).containsSubsequence("15日公示", "10日公示", "20日公示");
        sortLists.run();
        assertThat(get(site() + "/items").body()).containsSubsequence("15日公示", "10日公示", "20日公示");
        sortLists.run();
        assertThat(get(site() + "/items").body()).containsSubsequence("20日公示", "15日公示", "10日公示");
    }

    @Test
    void aChangeThatWasNotHeardOfIsFollowedAllTheSame() throws Exception {
        CatalogueItem item = entered("低保公示甲");
        get("/items/" + item.id());
        transactions.executeWithoutResult(status -> changedByAnotherMachine(item));
        following.catchUp();
        assertThat(get("/items/" + item.id()).body()).contains("低保公示乙").doesNotContain("低保公示甲");
    }

    private void changedByAnotherMachine(CatalogueItem item) {
        jdbc.sql("update catalogue_item set title = '低保公示乙' where id = :id")
                .param("id", item.id())
                .update();
        journal.record(new Change(journal.next(), item.unitId(), List.of(item.id()), List.of("/items/" + item.id())));
    }

    @Test
    void aReaderWhoHasThePageIsToldSo() throws Exception {
        String address = "/items/" + entered("低保公示甲").id();
        HttpResponse<String> first = get(address);
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> again = get(address, "If-None-Match", etag(address));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aPageIsSentInTheBestEncodingThatTheReaderKnows() throws Exception {
        String address = "/items/" + entered("低保公示甲").id();
        assertThat(encoding(address, "gzip, deflate, br")).isEqualTo("br");
        assertThat(encoding(address, "gzip, deflate")).isEqualTo("gzip");
        assertThat(encoding(address, "br;q=0, gzip")).isEqualTo("gzip");
        assertThat(encoding(address, "identity")).isEmpty();
    }

    @Test
    void addressesThatLeadNowhereAreNotFound() throws Exception {
        entered("低保公示甲");
        for (String path : List.of(
                "/items/0",
                "/items/99999999999999999",
                "/items/1x",
                "/en/en/items/1",
                "/units/none",
                site() + "/kinds/30",
                site() + "/items/page/0",
                site() + "/items/page/2",
                "/%ED%A0%80",
                "/..%2f..%2fetc/passwd",
                "/x%00y")) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    private CatalogueItem entered(String title) {
        CatalogueItem item = catalogue.enter(clerk, office.section.id(), TestLine.record(title), "正文", DAY);
        following.catchUp();
        return item;
    }

    private String site() {
        return "/units/" + office.unit.code();
    }

    private String etag(String path) throws IOException, InterruptedException {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    private String encoding(String path, String accepted) throws IOException, InterruptedException {
        return get(path, "Accept-Encoding", accepted)
                .headers()
                .firstValue("Content-Encoding")
                .orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
