package org.gongkai.server.portal.page;

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
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands on which public page, and goes from it with what it shows; the same on every database. */
abstract class PagesContract {

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
    private Readings readings;

    @Autowired
    private ReadingTable table;

    @Autowired
    private DemoOffice demo;

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
    void issuesOfASeriesLeadToEachOtherUntilOneIsWithdrawn() throws Exception {
        CatalogueItem january = entered("2020年1月低保公示");
        CatalogueItem february = entered("2020年2月低保公示");
        assertThat(get(page(january)).body()).contains("相关信息", "2020年2月低保公示");
        assertThat(get(page(february)).body()).contains("2020年1月低保公示");
        amendments.withdraw(clerk, february.id(), "内容有误");
        assertThat(get(page(january)).body()).doesNotContain("2020年2月低保公示");
        amendments.restore(office.as(Role.LEADER), february.id());
        assertThat(get(page(january)).body()).contains("2020年2月低保公示");
    }

    @Test
    void whatAWithdrawnIssueHidFromAnotherComesNextToIt() throws Exception {
        List<CatalogueItem> issues = IntStream.rangeClosed(1, 4)
                .mapToObj(month -> entered("2020年" + month + "月物价通报"))
                .toList();
        assertThat(get(page(issues.get(0))).body()).contains("2月物价", "3月物价").doesNotContain("4月物价");
        amendments.withdraw(clerk, issues.get(1).id(), "内容有误");
        assertThat(get(page(issues.get(0))).body()).contains("3月物价", "4月物价").doesNotContain("2月物价");
    }

    @Test
    void aTitleThatIsCorrectedIsCorrectedWhereverItStands() throws Exception {
        CatalogueItem first = entered("2020年1月低保公示");
        CatalogueItem second = entered("2020年2月底保公示");
        get(page(first));
        correct(second, record("2020年2月低保公示", "20-11", Validity.IN_FORCE), "");
        assertThat(get(page(first)).body()).contains("2020年2月低保公示");
        assertThat(get(site() + "/items").body()).contains("2020年2月低保公示").doesNotContain("底保");
    }

    @Test
    void whatRepealsADocumentIsNamedThereOnlyWhileItIsPublic() throws Exception {
        CatalogueItem old =
                catalogue.enter(clerk, office.section.id(), record("养犬办法", "20-1", Validity.IN_FORCE), "正文", DAY);
        CatalogueItem other =
                catalogue.enter(clerk, office.section.id(), record("宠物办法", "20-1", Validity.IN_FORCE), "正文", DAY);
        correct(old, record("养犬办法", "20-1", Validity.REPEALED), other.indexNumber());
        assertThat(get(page(old)).body()).contains("本文件已经废止", "宠物办法");
        amendments.withdraw(clerk, other.id(), "内容有误");
        assertThat(get(page(old)).body()).contains("本文件已经废止").doesNotContain("宠物办法");
    }

    @Test
    void regulationsStandTogetherAndByTheirState() throws Exception {
        CatalogueItem item =
                catalogue.enter(clerk, office.section.id(), record("养犬办法", "20-1", Validity.IN_FORCE), "正文", DAY);
        assertThat(get(site() + "/regulations").body()).contains("养犬办法");
        assertThat(get(site() + "/regulations/in-force").body()).contains("养犬办法");
        assertThat(get(site() + "/regulations/repealed").body()).contains("还没有内容");
        correct(item, record("养犬办法", "20-1", Validity.REPEALED), "");
        assertThat(get(site() + "/regulations").body()).contains("养犬办法", "废止");
        assertThat(get(site() + "/regulations/in-force").body()).doesNotContain("养犬办法");
        assertThat(get(site() + "/regulations/repealed").body()).contains("养犬办法");
    }

    @Test
    void annualReportsAreKnownByTheirTitleAndHaveTheirColumn() throws Exception {
        entered("青石街道2019年政府信息公开工作年度报告");
        entered("青石街道2019年工作总结");
        assertThat(get(site() + "/reports").body())
                .contains("2019年政府信息公开工作年度报告")
                .doesNotContain("工作总结");
        assertThat(get(site()).body()).contains("2019年政府信息公开工作年度报告");
    }

    @Test
    void theOverviewsCountWhatIsPublicNow() throws Exception {
        CatalogueItem item = entered("低保公示");
        assertThat(count("/kinds", "/kinds/20-11")).isEqualTo("1");
        assertThat(count("/years", "/years/2020")).isEqualTo("1");
        assertThat(count("/topics", "/topics/%E5%85%BB%E8%80%81")).isEqualTo("1");
        assertThat(count("/sections", "/sections/" + office.section.id())).isEqualTo("1");
        amendments.withdraw(clerk, item.id(), "内容有误");
        assertThat(get(site() + "/topics").body()).doesNotContain("养老");
        assertThat(get(site() + "/topics/%E5%85%BB%E8%80%81").statusCode()).isEqualTo(404);
        assertThat(get(site() + "/kinds/20-11").body()).contains("还没有内容");
    }

    @Test
    void whatWasReadMostIsOnTheFrontPageUntilItIsWithdrawn() throws Exception {
        CatalogueItem seldom = entered("第一件");
        CatalogueItem often = entered("第二件");
        readings.writeDown();
        get(page(seldom));
        get(page(often));
        get("/en" + page(often));
        readings.writeDown();
        readings.rank(office.unit);
        assertThat(table.mostRead(office.unit)).containsExactly(often.id(), seldom.id());
        String front = get(site()).body();
        assertThat(front).contains("近一个月看得最多");
        amendments.withdraw(clerk, often.id(), "内容有误");
        assertThat(get(site()).body()).contains("近一个月看得最多").doesNotContain("第二件");
        readings.rank(office.unit);
        assertThat(table.mostRead(office.unit)).containsExactly(seldom.id());
    }

    @Test
    void aSupersededVersionIsThereToBeSeenAndGoesWithItsItem() throws Exception {
        CatalogueItem item = entered("值班电话");
        assertThat(get(page(item) + "/versions/1").statusCode()).isEqualTo(404);
        correct(item, record("值班电话", "20-11", Validity.IN_FORCE), "");
        assertThat(get(page(item) + "/versions/1").body()).contains("已被取代", "<del>旧</del>", "<ins>新</ins>");
        assertThat(get(page(item) + "/versions/2").statusCode()).isEqualTo(404);
        amendments.withdraw(clerk, item.id(), "内容有误");
        HttpResponse<String> gone = get(page(item) + "/versions/1");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("值班电话");
    }

    @Test
    void aPageThatIsFullLeadsToTheNextOnceThatIsBegun() throws Exception {
        IntStream.rangeClosed(1, 50).forEach(number -> entered("第" + number + "件"));
        assertThat(get(site() + "/items/page/1").body()).doesNotContain("/items/page/2");
        entered("第51件");
        assertThat(get(site() + "/items/page/1").body()).contains("/items/page/2");
    }

    private String count(String overview, String list) throws IOException, InterruptedException {
        String body = get(site() + overview).body();
        int cell = body.indexOf("numeric\"><a class=\"govuk-link\" href=\"" + site() + list + "\"");
        assertThat(cell).as("a count that leads to " + list).isPositive();
        return body.substring(body.indexOf("\">", body.indexOf("href", cell)) + 2, body.indexOf("</a>", cell));
    }

    private void correct(CatalogueItem item, CatalogueRecord record, String repealedBy) {
        amendments.correct(clerk, item.id(), new Amendments.Correction("更正", record, "新正文", repealedBy), 1);
        following.catchUp();
    }

    private CatalogueItem entered(String title) {
        CatalogueItem item =
                catalogue.enter(clerk, office.section.id(), record(title, "20-11", Validity.IN_FORCE), "旧正文", DAY);
        following.catchUp();
        return item;
    }

    private static CatalogueRecord record(String title, String kind, Validity validity) {
        return new CatalogueRecord(title, "概述", kind, "养老", "公示", "", null, DAY, validity);
    }

    private static String page(CatalogueItem item) {
        return "/items/" + item.id();
    }

    private String site() {
        return "/units/" + office.unit.code();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
