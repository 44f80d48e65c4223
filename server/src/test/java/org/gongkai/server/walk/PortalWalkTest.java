package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What citizens do on the public pages of the demonstration office, in a browser. */
class PortalWalkTest extends DemoWalk {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 11);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Settings settings;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyKindOfPageIsWellOnEveryScreen(Screen screen) {
        settings.change(actor(Role.ADMIN), Map.of(Setting.SITE_ADDRESS, "https://gk.example.gov.cn"));
        CatalogueItem item = corrected();
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/items",
                "/items/page/3",
                "/kinds",
                "/kinds/20-11",
                "/kinds/20-8",
                "/sections",
                "/topics",
                "/topics/民政",
                "/years",
                "/years/2020",
                "/regulations",
                "/regulations/repealed",
                "/reports",
                "/requests",
                "/en",
                "/en/kinds"));
        paths.addAll(List.of(
                "/items/" + item.id(),
                "/en/items/" + item.id(),
                "/items/" + item.id() + "/versions/1",
                "/items/" + withdrawn().id()));
        try (Visit visit = opened("/", screen)) {
            for (String path : paths) {
                visit.page().navigate(address(path));
                assertThat(visit.barriers()).as(path).isEmpty();
                assertThat(Looks.stickingOut(visit.page())).as(path).isEmpty();
                assertThat(Looks.outOfReach(visit.page())).as(path).isEmpty();
            }
            assertThat(visit.requests())
                    .allMatch(request -> request.startsWith(address("/")) || request.startsWith("data:image/png"));
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("410"));
        }
    }

    @Test
    void everythingGrowsInLargeTypeAndTheChoiceGoesAlongFromPageToPage() {
        try (Visit visit = opened("/", Screen.PHONE)) {
            Page page = visit.page();
            double small = page.locator("main h2").first().boundingBox().height;
            page.getByLabel("大字").check();
            assertThat(page.locator("main h2").first().boundingBox().height).isGreaterThan(small * 1.2);
            assertThat(Looks.stickingOut(page)).isEmpty();
            visit.follow(() -> page.locator("main")
                    .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("依申请公开"))
                    .click());
            assertThat(page.getByLabel("大字").isChecked()).isTrue();
            assertThat(Looks.stickingOut(page)).isEmpty();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void aDocumentIsReachedFromTheFrontPageByKeyboardAlone() {
        try (Visit visit = opened("/", Screen.DESKTOP)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
            visit.page().keyboard().press("Enter");
            String title = page.locator(".portal-rows a").first().textContent();
            for (int step = 0; step < 6 && !focused(page).equals(title); step++) {
                page.keyboard().press("Tab");
            }
            assertThat(focused(page)).isEqualTo(title);
            visit.follow(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("h1").textContent()).isEqualTo(title);
        }
    }

    @Test
    void aReaderGoesThroughAListFromTheNewestToTheOldestAndBack() {
        try (Visit visit = opened("/kinds/20-15", Screen.PHONE)) {
            Page page = visit.page();
            visit.page().navigate(address("/items"));
            int pages = 0;
            while (page.locator("a[rel=next]").count() == 1) {
                visit.follow(() -> page.locator("a[rel=next]").click());
                pages++;
            }
            assertThat(page.url()).endsWith("/items/page/1");
            assertThat(pages).isGreaterThan(10);
            visit.follow(() -> page.locator("a[rel=prev]").click());
            assertThat(page.url()).endsWith("/items/page/2");
        }
    }

    @Test
    void anOldVersionSaysSoAndShowsWhatWasChanged() {
        CatalogueItem item = corrected();
        try (Visit visit = opened("/items/" + item.id(), Screen.PHONE)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("查看第 1 版")).click());
            assertThat(page.locator("main").textContent()).contains("已被取代", "请不要照它办事", "更正联系电话");
            assertThat(page.locator(".portal-changes del").allTextContents()).containsExactly("1");
            assertThat(page.locator(".portal-changes ins").allTextContents()).containsExactly("2");
            assertThat(page.locator("meta[name=robots]").getAttribute("content"))
                    .isEqualTo("noindex");
        }
    }

    @Test
    void aDocumentTellsMachinesWhatTheNormOf2017AsksFor() {
        CatalogueItem item = corrected();
        try (Visit visit = opened("/items/" + item.id(), Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(meta(page, "SiteName")).isEqualTo("双阳街道政府信息公开");
            assertThat(meta(page, "ArticleTitle")).isEqualTo(item.record().title());
            assertThat(meta(page, "PubDate")).isEqualTo("2021-01-11 00:00");
            assertThat(meta(page, "ContentSource")).isEqualTo("洛江区人民政府双阳街道办事处");
            assertThat((String)
                            page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]')"
                                    + ".textContent)['name']"))
                    .isEqualTo(item.record().title());
            page.navigate(address("/years/2020"));
            assertThat(meta(page, "ColumnName")).isEqualTo("2020年");
            assertThat(meta(page, "ColumnType")).isEqualTo("信息公开目录");
        }
    }

    private static String meta(Page page, String name) {
        return page.locator("meta[name=" + name + "]").getAttribute("content");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }

    private CatalogueItem corrected() {
        Actor clerk = actor(Role.CLERK);
        CatalogueItem item = entered("双阳街道</script>值班安排", "一、值班电话\n值班电话为12345671。\n（一）时间\n日期\t人员\n1日\t张三\n2日\t李四");
        amendments.correct(
                clerk,
                item.id(),
                new Amendments.Correction(
                        "更正联系电话", item.record(), "一、值班电话\n值班电话为12345672。\n（一）时间\n日期\t人员\n1日\t张三\n2日\t李四"),
                1);
        return item;
    }

    private CatalogueItem withdrawn() {
        CatalogueItem item = entered("双阳街道误发名单", "名单");
        amendments.withdraw(actor(Role.CLERK), item.id(), "内容有误");
        return item;
    }

    private CatalogueItem entered(String title, String body) {
        Actor clerk = actor(Role.CLERK);
        CatalogueRecord record = new CatalogueRecord(
                title, "概述", "20-11", "民政", "公告", "值班", "洛双政〔2021〕9号", DAY, CatalogueRecord.Validity.IN_FORCE);
        return catalogue.enter(clerk, offices.sections(clerk.unit()).get(0).id(), record, body, DAY);
    }
}
