package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.portal.Following;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office writes for its site and what readers send back, in a browser. */
class SiteContentWalkTest extends DemoWalk {

    private static final List<String> PUBLIC = List.of(
            "/guide",
            "/services",
            "/coverage",
            "/system",
            "/leading-group",
            "/key-areas",
            "/key-areas/three-expenses",
            "/key-areas/social-assistance",
            "/feedback",
            "/feedback/thanks",
            "/feedback/received",
            "/en/services",
            "/en/coverage",
            "/en/key-areas/budget");

    private static final List<String> OFFICE = List.of(
            "/office/site",
            "/office/guide",
            "/office/system",
            "/office/services",
            "/office/services/new",
            "/office/key-areas",
            "/office/key-areas/budget",
            "/office/coverage",
            "/office/feedback");

    @Autowired
    private Following following;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everybodyCanReadTheSite(Screen screen) {
        following.catchUp();
        try (Visit visit = opened("/", screen)) {
            for (String path : PUBLIC) {
                visit.page().navigate(address(path));
                assertThat(visit.page().locator("h1").textContent()).as(path).isNotBlank();
                assertIsWell(visit);
                assertThat(Looks.outOfReach(visit.page())).as(path).isEmpty();
            }
            assertThat(visit.page().context().cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theClerksPagesAreWellOnEveryScreen(Screen screen) {
        try (Visit visit = signedIn("clerk", screen)) {
            for (String path : OFFICE) {
                visit.page().navigate(address(path));
                assertThat(visit.page().locator("h1").textContent()).as(path).isNotBlank();
                assertIsWell(visit);
            }
        }
    }

    @Test
    void aServiceIsWrittenFoundChangedAndEnded() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "公开网站");
            visit.follow(
                    () -> page.getByRole(AriaRole.LINK, exactly("权责清单和办事指南")).click());
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("添加事项")).click());
            page.getByLabel("事项名称").fill("图书借阅证办理");
            page.getByLabel("办理流程").fill("到窗口申请\n当场发证");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请选择事项类别");
            assertThat(page.getByLabel("办理流程").inputValue()).isEqualTo("到窗口申请\n当场发证");
            page.getByLabel("类别").selectOption("SERVICE");
            page.getByLabel("服务对象").selectOption("PERSON");
            page.getByLabel("负责股室").selectOption("党政办公室");
            page.getByLabel("收费标准").fill("不收费");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布")).click());
            isFoundByAPerson();
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("图书借阅证办理")).click());
            page.getByLabel("收费标准").fill("工本费 5 元");
            page.getByLabel("改了什么").fill("开始收工本费");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布修改")).click());
            assertIsWell(visit);
            assertThat(page.locator("main").textContent()).contains("开始收工本费");
            page.getByText("停办这个事项").click();
            page.getByLabel("为什么停办").fill("由区图书馆办理");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("从今天起停办")).click());
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("公开页面")).click());
            assertThat(page.locator("main").textContent()).contains("停办", "由区图书馆办理", "工本费 5 元");
        }
    }

    private void isFoundByAPerson() {
        following.catchUp();
        try (Visit visit = opened("/services", Screen.PHONE)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("图书借阅证办理")).click());
            assertThat(page.locator("main ol li").allTextContents()).containsExactly("到窗口申请", "当场发证");
            assertThat(page.locator("script[type='application/ld+json']").textContent())
                    .contains("GovernmentService", "图书借阅证办理");
            assertIsWell(visit);
        }
    }

    @Test
    void whoeverSearchesForWhatTheyWantDoneFindsTheServiceFirst() {
        try (Visit visit = opened("/search?q=怎么申请低保", Screen.PHONE)) {
            Page page = visit.page();
            assertIsWell(visit);
            visit.follow(() -> page.locator("#beside a").first().click());
            assertThat(page.locator("h1").textContent()).isEqualTo("最低生活保障（低保）申请");
        }
    }

    @Test
    void anEmptyKindIsExplainedAndAFigureDrawn() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("法定公开内容有")).click());
            page.locator("#reason-20-8").fill("街道没有收费项目");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("保存 行政事业性收费")).click());
            page.navigate(address("/coverage"));
            assertThat(page.locator("main").textContent()).contains("不属于本单位：街道没有收费项目");
            page.navigate(address("/office/coverage"));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("收回 行政事业性收费")).click());
            page.navigate(address("/office/key-areas/construction"));
            for (String year : List.of("2019", "2020")) {
                page.getByLabel("统计项目").fill("完成投资");
                page.getByLabel("年份").fill(year);
                page.getByLabel("数值").fill("1,2" + year.charAt(3) + "0.5");
                visit.follow(
                        () -> page.getByRole(AriaRole.BUTTON, exactly("保存并公开")).click());
            }
            assertIsWell(visit);
            page.navigate(address("/key-areas/construction"));
            assertThat(page.getByRole(AriaRole.IMG).getAttribute("aria-label"))
                    .isEqualTo("完成投资: 2019 1,290.5; 2020 1,200.5");
            assertThat(page.locator("tbody").textContent()).contains("1,290.5 万元");
            assertIsWell(visit);
        }
    }

    @Test
    void aReaderReportsAProblemAndTheClerkAnswers() {
        try (Visit visit = opened("/services", Screen.PHONE)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("有用")).click());
            assertThat(page.locator("h1").textContent()).isEqualTo("谢谢您的评价");
            page.navigate(address("/services"));
            page.getByText("反馈这一页的问题").click();
            page.getByLabel("有什么问题").fill("咨询电话打不通");
            page.getByLabel("怎样联系您").fill("13800000000");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("提交")).click());
            assertThat(page.locator("h1").textContent()).isEqualTo("已收到，谢谢您");
            assertThat(page.context().cookies()).isEmpty();
        }
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("群众反馈：/services"))
                    .first()
                    .click());
            assertThat(page.locator("main").textContent()).contains("咨询电话打不通", "13800000000");
            assertIsWell(visit);
            page.getByLabel("怎样处理的").fill("已更正电话");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("已答复")).click());
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("办结，清除联系方式")).click());
            assertThat(page.locator("main").textContent()).contains("/services", "已办结");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("咨询电话打不通")).click());
            assertThat(page.locator("main").textContent()).contains("已清除").doesNotContain("13800000000");
        }
    }
}
