package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.report.browser.Browser;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What people do at the demonstration office, in a browser: from the liaison's upload to the published page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class PublicationWalkTest {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Offices offices;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void openDemonstration() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
    }

    @Test
    void oneItemGoesFromTheLiaisonToThePublishedPage() {
        String title = "双阳街道2021年1月城乡低保发放情况公示";
        try (Visit visit = signedIn("liaison", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, link("报送材料")).click());
            page.getByLabel("标题").fill(title);
            page.getByLabel("正文").fill("本月共发放低保金，联系人王某13805951234。\n名单见政务公开栏。");
            page.getByLabel("附件")
                    .setInputFiles(
                            new FilePayload("名单.txt", "text/plain", "名单：共12户。".getBytes(StandardCharsets.UTF_8)));
            page.getByLabel("公开类别").selectOption("20-11");
            page.getByLabel("成文日期").fill("2021-01-08");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("报送")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("材料已报送");
            assertIsWell(visit);
        }
        for (String reviewer : List.of("head", "secrecy", "leader")) {
            try (Visit visit = signedIn(reviewer, Screen.DESKTOP)) {
                Page page = visit.page();
                visit.follow(() -> page.getByRole(AriaRole.LINK, link(title)).click());
                assertIsWell(visit);
                if (reviewer.equals("secrecy")) {
                    visit.follow(() ->
                            page.getByRole(AriaRole.BUTTON, button("遮盖 1")).click());
                    assertThat(page.locator("#mark-1").textContent()).contains("手机号码", "将遮盖");
                    assertIsWell(visit);
                }
                visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("同意")).click());
                assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("意见已提交");
                assertThat(page.getByRole(AriaRole.BUTTON, button("同意")).count())
                        .isZero();
            }
        }
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, link(title)).click());
            page.getByLabel("体裁").fill("公示");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("发布")).click());
            assertThat(page.locator("#index-number").textContent()).startsWith("350504002/2021-");
            assertThat(page.locator("main").textContent())
                    .contains("名单见政务公开栏。", "名单.txt")
                    .doesNotContain("13805951234");
            assertThat(page.request().get(page.url() + "/files/1").text()).isEqualTo("名单：共12户。");
        }
    }

    @Test
    void theCatalogueShowsTheSeedsFiguresAndEachLeadsToWhatItCounts() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/catalogue?year=2020"));
            assertThat(page.locator("#in-year").textContent()).isEqualTo("110");
            assertThat(page.locator("#in-all").textContent()).isEqualTo("651");
            assertThat(page.locator("#rate").textContent()).isEqualTo("100%");
            assertIsWell(visit);
            visit.follow(() -> page.locator("#in-year").click());
            assertThat(page.locator("#count").textContent()).isEqualTo("共 110 条");
            assertThat(listed(visit)).isEqualTo(110);
            page.navigate(address("/office/catalogue?year=2020"));
            visit.follow(() -> page.locator("#in-all").click());
            assertThat(page.locator("#count").textContent()).isEqualTo("共 651 条");
            assertThat(listed(visit)).isEqualTo(651);
        }
    }

    @Test
    void aCorrectionAndAWithdrawalAreSeenByEverybody() {
        long id = enteredThisYear();
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/catalogue?year=2021"));
            visit.follow(() -> page.getByRole(AriaRole.LINK, link("双阳街道值班电话")).click());
            assertIsWell(visit);
            String item = address("/items/" + id);
            page.locator("#correct summary").click();
            page.getByLabel("改了什么").fill("更正联系电话");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("发布更正")).click());
            page.navigate(item);
            assertThat(page.locator("main").textContent()).contains("更正联系电话");
            assertIsWell(visit);
            page.navigate(item.replace("/items/", "/office/items/"));
            page.locator("#withdraw summary").click();
            String withdraw = "撤回，公开页面只留原因";
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button(withdraw)).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请写明理由");
            page.locator("#withdraw summary").click();
            page.getByLabel("原因").fill("内容过期");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button(withdraw)).click());
            assertThat(page.navigate(item).status()).isEqualTo(410);
            assertThat(page.locator("main").textContent()).contains("此信息已撤回", "内容过期");
        }
    }

    @Test
    void whatIsWrongWithAFormIsSaidAndNothingTypedIsLost() {
        try (Visit visit = signedIn("liaison", Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(address("/office/materials/new"));
            page.getByLabel("正文").fill("写了很久的正文");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("报送")).click());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("请填写标题", "请选择公开类别", "请填写成文日期");
            assertThat(page.getByLabel("正文").inputValue()).isEqualTo("写了很久的正文");
            assertIsWell(visit);
        }
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        try (Visit visit = browser.open(address("/sign-in"), Screen.PHONE)) {
            Page page = visit.page();
            page.getByLabel("登录名").fill("inspector");
            page.getByLabel("密码").fill("not the password");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("登录")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("登录名或密码不对");
            assertIsWell(visit);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyRolesFirstPageIsWellOnEveryScreen(Screen screen) {
        for (String person : List.of("clerk", "liaison", "head", "secrecy", "leader", "inspector")) {
            try (Visit visit = signedIn(person, screen)) {
                assertThat(visit.page().locator("h1").textContent()).contains("今天", "2021年1月12日");
                assertThat(Looks.stickingOut(visit.page())).isEmpty();
                if (person.equals("clerk") || person.equals("liaison")) {
                    assertIsWell(visit);
                }
            }
        }
    }

    @Test
    void theScreensSpeakEnglishToWhoeverChoosesIt() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, link("English")).click());
            assertThat(page.locator("h1").textContent()).contains("Today");
            page.navigate(address("/office/catalogue?year=2020"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Catalogue");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    private long enteredThisYear() {
        Unit unit = offices.own().orElseThrow();
        long account = jdbc.sql("select id from account where sign_in = 'clerk'")
                .query(Long.class)
                .single();
        LocalDate day = LocalDate.of(2021, 1, 11);
        Actor clerk = new Actor(new Account(account, "clerk", "林晓芸"), unit, offices.dutiesOf(account, unit, day));
        CatalogueRecord record =
                new CatalogueRecord("双阳街道值班电话", "", "20-2", "公告", "", null, day, CatalogueRecord.Validity.IN_FORCE);
        long section = offices.sections(unit).get(0).id();
        return catalogue.enter(clerk, section, record, "值班电话见公告栏。", day).id();
    }

    private static int listed(Visit visit) {
        Page page = visit.page();
        int items = page.locator("tbody tr").count();
        while (page.locator("a[rel=next]").count() == 1) {
            visit.follow(() -> page.locator("a[rel=next]").click());
            items += page.locator("tbody tr").count();
        }
        return items;
    }

    private static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
        assertThat(visit.requests()).allMatch(request -> request.startsWith("http://localhost:"));
    }

    private Visit signedIn(String person, Screen screen) {
        Visit visit = browser.open(address("/sign-in"), screen);
        Page page = visit.page();
        page.getByLabel("登录名").fill(person);
        page.getByLabel("密码").fill(demo.password());
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("登录")).click());
        return visit;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
