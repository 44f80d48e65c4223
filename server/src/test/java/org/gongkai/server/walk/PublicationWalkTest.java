package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.notification.StubRobot;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do at the demonstration office, in a browser: from the liaison's upload to the published page. */
class PublicationWalkTest extends DemoWalk {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private List<Chore> chores;

    @Test
    void oneItemGoesFromTheLiaisonToThePageTheBoardTheGroupAndTheArchives() throws IOException {
        String title = "双阳街道2021年1月城乡低保发放情况公示";
        try (StubRobot group = new StubRobot()) {
            theClerkAddsTheGroup(group);
            theLiaisonHandsIn(title);
            for (String reviewer : List.of("head", "secrecy", "leader")) {
                isApprovedBy(reviewer, title);
            }
            try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
                String item = isPublished(visit, title);
                chores.forEach(Chore::run);
                assertThat(group.heard()).singleElement().asString().contains(title, item);
                hangsOnTheBoard(visit, title, item);
                goesToTheArchives(visit, title);
                visit.page().navigate(address("/office/robots"));
                visit.follow(() -> visit.page()
                        .getByRole(AriaRole.BUTTON, exactly("停用 信息员群"))
                        .click());
            }
        }
    }

    private void theClerkAddsTheGroup(StubRobot group) {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/robots"));
            page.getByLabel("群的名称").fill("信息员群");
            page.getByLabel("Webhook 地址").fill(group.address());
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("添加机器人")).click());
        }
    }

    private void theLiaisonHandsIn(String title) {
        try (Visit visit = signedIn("liaison", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "报送材料");
            page.getByLabel("标题").fill(title);
            page.getByLabel("正文").fill("本月共发放低保金，联系人王某13805951234。\n名单见政务公开栏。");
            page.getByLabel("附件")
                    .setInputFiles(
                            new FilePayload("名单.txt", "text/plain", "名单：共12户。".getBytes(StandardCharsets.UTF_8)));
            page.getByLabel("公开类别").selectOption("20-11");
            page.getByLabel("成文日期").fill("2021-01-08");
            page.getByRole(AriaRole.BUTTON, exactly("报送")).click();
            page.getByText("材料已报送").waitFor();
            assertIsWell(visit);
        }
    }

    private void isApprovedBy(String reviewer, String title) {
        try (Visit visit = signedIn(reviewer, Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding(title)).click());
            assertIsWell(visit);
            if (reviewer.equals("secrecy")) {
                page.getByRole(AriaRole.BUTTON, exactly("说明 1")).click();
                page.getByText("请写明为什么可以照发").waitFor();
                page.getByRole(AriaRole.BUTTON, exactly("遮盖 1")).click();
                page.locator("#mark-1").getByText("将遮盖").waitFor();
                assertThat(page.locator("#mark-1").textContent()).contains("手机号码");
                assertThat(page.getByText("请写明为什么可以照发").count()).isZero();
                assertIsWell(visit);
            }
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("同意")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("意见已提交");
            assertThat(page.getByRole(AriaRole.BUTTON, exactly("同意")).count()).isZero();
        }
    }

    /** Gives the path of the page. */
    private String isPublished(Visit visit, String title) {
        Page page = visit.page();
        visit.follow(() -> page.getByRole(AriaRole.LINK, holding(title)).click());
        page.getByLabel("体裁").fill("公示");
        assertIsWell(visit);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布")).click());
        assertThat(page.locator("#index-number").textContent()).startsWith("350504002/2021-");
        assertThat(page.locator("main").textContent())
                .contains("名单见政务公开栏。", "名单.txt")
                .doesNotContain("13805951234");
        assertThat(page.request().get(page.url() + "/files/1").text()).isEqualTo("名单：共12户。");
        return page.url().substring(address("").length());
    }

    private void hangsOnTheBoard(Visit visit, String title, String item) throws IOException {
        Page page = visit.page();
        page.navigate(address("/office" + item + "/channels"));
        assertThat(page.locator("main").textContent()).contains("信息员群", "已发送");
        String poster = Objects.requireNonNull(page.locator("#poster").getAttribute("href"));
        try (PDDocument pdf = Loader.loadPDF(page.request().get(address(poster)).body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(title);
        }
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("已张贴")).click());
        assertThat(page.locator("#postings").textContent()).contains("由林晓芸张贴");
    }

    private void goesToTheArchives(Visit visit, String title) {
        Page page = visit.page();
        follow(visit, "移送");
        page.getByLabel("接收单位名称").fill("洛江区档案馆");
        page.getByLabel("发布日期从").fill("2021-01-12");
        page.getByLabel("到", new Page.GetByLabelOptions().setExact(true)).fill("2021-01-12");
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("生成移送清单")).click());
        assertThat(page.locator("main").textContent()).contains(title);
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
            visit.follow(
                    () -> page.getByRole(AriaRole.LINK, holding("双阳街道值班电话")).click());
            assertIsWell(visit);
            String item = address("/items/" + id);
            page.locator("#correct summary").click();
            page.getByLabel("改了什么").fill("更正联系电话");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布更正")).click());
            page.navigate(item);
            assertThat(page.locator("main").textContent()).contains("更正联系电话");
            assertIsWell(visit);
            page.navigate(item.replace("/items/", "/office/items/"));
            page.locator("#withdraw summary").click();
            String withdraw = "撤回，公开页面只留原因";
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly(withdraw)).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请写明理由");
            page.locator("#withdraw summary").click();
            page.getByLabel("原因").fill("内容过期");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly(withdraw)).click());
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
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("报送")).click());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("请填写标题", "请选择公开类别", "请填写成文日期");
            assertThat(page.getByLabel("正文").inputValue()).isEqualTo("写了很久的正文");
            assertIsWell(visit);
        }
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        try (Visit visit = opened("/sign-in", Screen.PHONE)) {
            Page page = visit.page();
            signIn(visit, "inspector", "not the password");
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
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("English")).click());
            assertThat(page.locator("h1").textContent()).contains("Today");
            page.navigate(address("/office/catalogue?year=2020"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Catalogue");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    private long enteredThisYear() {
        Actor clerk = actor(Role.CLERK);
        LocalDate day = LocalDate.of(2021, 1, 11);
        CatalogueRecord record =
                new CatalogueRecord("双阳街道值班电话", "", "20-2", "公告", "", null, day, CatalogueRecord.Validity.IN_FORCE);
        long section = offices.sections(clerk.unit()).get(0).id();
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
}
