package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** The report on a year in a browser: sheet, draft, blocked by an error, corrected, approved, published. */
@ContextConfiguration(initializers = InJanuary2022.class, inheritInitializers = false)
class AnnualWalkTest extends DemoWalk {

    @Test
    void theReportWritesItselfAndIsPublishedWhenNothingIsWrong() {
        try (Visit clerk = signedIn("clerk", Screen.DESKTOP);
                Visit leader = signedIn("leader", Screen.PHONE)) {
            Page page = clerk.page();
            follow(clerk, "年度报告");
            clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("开始编制")).click());
            assertThat(page.locator("#stage").textContent()).isEqualTo("草稿");
            assertThat(page.locator("[id='c-requests.new.total']").textContent())
                    .isEqualTo("3");
            assertIsWell(clerk);
            openAFigure(clerk);
            openTheYear(clerk);
            keepTheRegister(clerk);
            fillTheSheet(clerk);
            beBlockedByAnError(clerk);
            correctAndSubmit(clerk);
            approve(leader);
            takeBack(leader, clerk);
            approve(leader);
            publish(clerk);
            correct(clerk, leader);
        }
    }

    private static void openAFigure(Visit clerk) {
        Page page = clerk.page();
        clerk.follow(() -> page.locator("[id='c-requests.new.total']").click());
        assertThat(page.locator("#figure").textContent()).isEqualTo("3");
        assertThat(page.locator("#entries li").count()).isEqualTo(3);
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("2021年度报告")).click());
    }

    private static void openTheYear(Visit clerk) {
        Page page = clerk.page();
        assertThat(page.locator("#opening").textContent()).isEqualTo("上年结转与上年报告一致");
        clerk.follow(() -> page.locator("#opening").click());
        assertThat(page.locator("#lines tbody tr").count()).isEqualTo(7);
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("2021年度报告")).click());
    }

    private static void keepTheRegister(Visit clerk) {
        Page page = clerk.page();
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("问题台账和年度工作")).click());
        page.getByLabel("存在的问题").fill("公开不够及时");
        page.getByLabel("改进措施").fill("每月核对一次");
        page.getByLabel("责任股室或责任人").fill("党政办公室");
        page.getByLabel("完成期限").fill("2022-06-30");
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登记问题")).click());
        page.getByLabel("日期").fill("2021-03-05");
        page.getByLabel("名称").fill("保密审查培训");
        page.getByLabel("参加人数").fill("42");
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登记")).click());
        assertThat(page.locator("#activities tbody tr").count()).isEqualTo(1);
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("2021年度报告")).click());
    }

    private static void fillTheSheet(Visit clerk) {
        Page page = clerk.page();
        page.locator("[id='c-art20_5.licence.decisions']").fill("-1");
        page.locator("[id='c-art20_6.penalty.decisions']").focus();
        page.locator("#remarks li").waitFor();
        assertThat(page.locator("#remarks").textContent()).contains("请填0或者正整数");
        for (Locator figure : page.locator("#sheet input[inputmode=decimal]").all()) {
            figure.fill("0");
        }
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存填报")).click());
        assertThat(page.locator("[role=alert]").textContent()).contains("已保存");
    }

    private static void beBlockedByAnError(Visit clerk) {
        Page page = clerk.page();
        page.locator("#chapter-5").fill("（一）存在的主要问题。截至2021年11月31日，公开不够及时。\n（二）改进情况。按月核对。");
        page.getByLabel("文号").fill("泉洛政双〔2022〕1号");
        page.getByLabel("落款日期").fill("2022-01-12");
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存并送审")).click());
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("检查还有错误");
        assertThat(page.locator("#errors").textContent()).isEqualTo("1");
        assertThat(page.locator("#stage").textContent()).isEqualTo("草稿");
        assertIsWell(clerk);
    }

    private static void correctAndSubmit(Visit clerk) {
        Page page = clerk.page();
        page.locator("#chapter-5").fill("（一）存在的主要问题。{存在问题}\n（二）改进情况。{改进措施}");
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存并送审")).click());
        assertThat(page.locator("#stage").textContent()).isEqualTo("待审批");
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("修改痕迹")).click());
        assertThat(page.locator(".gongkai-changes del").textContent()).isEqualTo("{上年整改}\n");
        assertThat(page.locator("#edits li").count()).isEqualTo(3);
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("2021年度报告")).click());
    }

    private void approve(Visit leader) {
        Page page = leader.page();
        page.navigate(address("/office"));
        leader.follow(() -> page.getByRole(AriaRole.LINK, exactly("审批2021年度报告")).click());
        assertIsWell(leader);
        page.getByLabel("说明").fill("已核对");
        leader.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("同意")).click());
        assertThat(page.locator("#stage").textContent()).isEqualTo("已批准，待发布");
    }

    /** The leader thinks better of it; the clerk gives it a number once more. */
    private static void takeBack(Visit leader, Visit clerk) {
        Page page = leader.page();
        page.getByText("撤回批准").first().click();
        page.getByLabel("撤回原因").fill("文号要重新编");
        assertIsWell(leader);
        leader.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("撤回批准")).click());
        assertThat(page.locator("#stage").textContent()).isEqualTo("草稿");
        assertThat(page.locator("#void-approvals").textContent()).contains("泉洛政双〔2022〕1号", "文号要重新编");
        assertIsWell(leader);
        Page other = clerk.page();
        other.reload();
        other.getByLabel("文号").fill("泉洛政双〔2022〕2号");
        other.getByLabel("落款日期").fill("2022-01-12");
        clerk.follow(() -> other.getByRole(AriaRole.BUTTON, exactly("保存并送审")).click());
        assertThat(other.locator("#stage").textContent()).isEqualTo("待审批");
    }

    private void publish(Visit clerk) {
        Page page = clerk.page();
        page.reload();
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布到年度报告栏目")).click());
        assertThat(page.locator("h1").textContent()).contains("2021年政府信息公开工作年度报告");
        String item = page.url().replaceAll(".*/", "");
        try (Visit citizen = opened("/items/" + item, Screen.PHONE)) {
            assertThat(citizen.page().locator("main").textContent())
                    .contains("一、总体情况", "2021年新收政府信息公开申请3件", "1.每月核对一次", "1次、42人次", ".docx", ".pdf");
            Locator years = citizen.page().locator("#annual-chart-years tbody");
            assertThat(years.locator("tr").allInnerTexts()).last().asString().contains("2021", "3");
            assertThat(years.locator("a").count()).isEqualTo(2);
            assertIsWell(citizen);
        }
    }

    /** A new version with its reason, at the same address; the old one can still be seen. */
    private void correct(Visit clerk, Visit leader) {
        Page page = clerk.page();
        String item = page.url().replaceAll(".*/", "");
        page.navigate(address("/office/annual/2021"));
        page.getByText("更正已发布的报告").click();
        page.getByLabel("更正原因").fill("漏报行政许可");
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("开始更正")).click());
        page.locator("[id='c-art20_5.licence.decisions']").fill("12");
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存填报")).click());
        assertThat(page.locator("#figure-changes tbody tr").count()).isEqualTo(1);
        assertIsWell(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存并送审")).click());
        Page other = leader.page();
        other.navigate(address("/office/annual/2021"));
        other.getByLabel("说明").fill("已核对");
        leader.follow(() -> other.getByRole(AriaRole.BUTTON, exactly("同意")).click());
        page.reload();
        clerk.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发布到年度报告栏目")).click());
        assertThat(page.url()).endsWith("/" + item);
        try (Visit citizen = opened("/items/" + item + "/versions/1", Screen.PHONE)) {
            assertThat(citizen.page().locator("main").textContent()).contains("漏报行政许可", "行政许可");
            assertIsWell(citizen);
        }
    }
}
