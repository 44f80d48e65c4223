package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A citizen applies online, follows the request, answers the clerk, and withdraws another, in a browser. */
class ApplyWalkTest extends DemoWalk {

    private static final FilePayload IDENTITY =
            new FilePayload("身份证.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));

    /** What the confirmation shows. */
    private record Shown(String number, String code) {}

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyPageIsWellOnEveryScreen(Screen screen) {
        try (Visit visit = opened("/requests/new", screen)) {
            Page page = visit.page();
            for (String path : List.of("/requests", "/requests/new", "/requests/status", "/en/requests/new")) {
                page.navigate(address(path));
                assertIsWell(visit);
                assertThat(Looks.outOfReach(page)).as(path).isEmpty();
            }
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void aCitizenAppliesAnswersTheClerkAndWithdrawsAnother() {
        try (Visit visit = opened("/requests", Screen.PHONE)) {
            visit.follow(() ->
                    visit.page().getByRole(AriaRole.BUTTON, exactly("在网上申请")).click());
            Shown first = applied(visit, "2020 年低保资金发放汇总表");
            theClerkAsksForACorrection(first);
            lookUp(visit, first);
            answer(visit);
            theClerkSeesTheCorrection(first);
            visit.page().navigate(address("/requests/new"));
            Shown second = applied(visit, "2019 年低保资金发放汇总表");
            assertThat(second.code()).isNotEqualTo(first.code());
            lookUp(visit, second);
            withdraw(visit, second);
            assertThat(visit.page().context().cookies()).isEmpty();
            assertThat(visit.page().url()).doesNotContain(second.code());
        }
    }

    @Test
    void whatWasTypedComesBackAfterABrokenConnectionButForTheIdentityNumber() {
        try (Visit visit = opened("/requests/new", Screen.DESKTOP)) {
            Page page = visit.page();
            type(page, "2018 年低保资金发放汇总表");
            page.navigate(address("/requests/new"));
            assertThat(page.getByLabel("信息的名称").inputValue()).isEqualTo("2018 年低保资金发放汇总表");
            assertThat(page.getByLabel("联系电话").inputValue()).isEqualTo("13800000000");
            assertThat(page.getByLabel("身份证件号码").inputValue()).isEmpty();
            assertIsWell(visit);
            page.getByRole(AriaRole.BUTTON, exactly("不要了，清空")).click();
            assertThat(page.getByLabel("信息的名称").inputValue()).isEmpty();
            page.navigate(address("/requests/new"));
            assertThat(page.getByLabel("信息的名称").inputValue()).isEmpty();
        }
    }

    private Shown applied(Visit visit, String information) {
        Page page = visit.page();
        type(page, information);
        page.getByLabel("身份证件号码").fill("");
        Locator next = page.getByRole(AriaRole.BUTTON, exactly("下一步：核对"));
        visit.follow(next::click);
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请填写身份证件号码");
        assertThat(visit.barriers()).isEmpty();
        page.getByLabel("身份证件号码").fill("110101199003070011");
        visit.follow(next::click);
        assertThat(page.locator("#alike").textContent()).contains("低保");
        assertThat(page.locator("#typed").textContent()).contains(information, "王小明");
        page.locator("#papers").setInputFiles(IDENTITY);
        page.waitForFunction("() => document.querySelector('[name=proof]').value !== ''");
        assertThat(visit.barriers()).isEmpty();
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("确认提交")).click());
        assertThat(page.locator("h1").textContent()).isEqualTo("已收到您的申请");
        assertThat(page.locator("main").textContent()).contains("2021年2月8日");
        assertThat(visit.barriers()).isEmpty();
        assertThat(Looks.stickingOut(page)).isEmpty();
        assertThat(page.evaluate("() => localStorage.getItem('gongkai-apply')")).isNull();
        return new Shown(
                page.locator("#number").textContent(), page.locator("#code").textContent());
    }

    private static void type(Page page, String information) {
        page.getByLabel("信息的名称").fill(information);
        page.getByLabel("姓名或者单位名称").fill("王小明");
        page.getByLabel("身份证件号码").fill("110101199003070011");
        page.getByLabel("联系电话").fill("13800000000");
    }

    private void lookUp(Visit visit, Shown shown) {
        Page page = visit.page();
        page.navigate(address("/requests/status"));
        page.getByLabel("登记编号").fill(shown.number());
        page.getByLabel("查询码").fill(shown.code().toLowerCase());
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("查询")).click());
        assertThat(page.locator("h1").textContent()).isEqualTo("申请 " + shown.number());
        assertThat(visit.barriers()).isEmpty();
        assertThat(Looks.stickingOut(page)).isEmpty();
    }

    private void theClerkAsksForACorrection(Shown shown) {
        try (Visit visit = docket(shown)) {
            Page page = visit.page();
            Locator choice = page.locator("details:has(input[value=correction_asked])");
            choice.locator("summary").click();
            page.locator("#correction_asked-until").fill("2021-01-20");
            page.locator("#correction_asked-text").fill("请写明是城市低保还是农村低保");
            visit.follow(() -> choice.getByRole(AriaRole.BUTTON).click());
            assertThat(page.locator("#stage").textContent()).isEqualTo("待补正");
        }
    }

    private void answer(Visit visit) {
        Page page = visit.page();
        assertThat(page.locator("#sentence").textContent()).contains("请您补正");
        assertThat(page.locator("#answer").textContent()).contains("请写明是城市低保还是农村低保");
        page.getByLabel("补正的内容").fill("农村低保");
        visit.follow(() -> page.locator("#answer button").click());
        assertThat(page.locator("#done").textContent()).contains("已收到您的补正");
        assertThat(page.locator("#timeline").textContent()).contains("收到补正", "农村低保");
        assertThat(visit.barriers()).isEmpty();
        assertThat(Looks.stickingOut(page)).isEmpty();
    }

    private void theClerkSeesTheCorrection(Shown shown) {
        try (Visit visit = docket(shown)) {
            Page page = visit.page();
            assertThat(page.locator("#timeline").textContent()).contains("农村低保");
            assertThat(page.locator("#facts").textContent()).contains("身份证.pdf", "网上申请");
            assertThat(page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, holding("下载 身份证.pdf"))
                                    .first()
                                    .click())
                            .suggestedFilename())
                    .isEqualTo("身份证.pdf");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    private Visit docket(Shown shown) {
        Visit visit = signedIn("clerk", Screen.DESKTOP);
        follow(visit, "依申请公开");
        visit.follow(() -> visit.page()
                .getByRole(AriaRole.LINK, holding(shown.number()))
                .first()
                .click());
        return visit;
    }

    private static void withdraw(Visit visit, Shown shown) {
        Page page = visit.page();
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("撤回申请")).click());
        assertThat(page.locator("h1").textContent()).contains("确定撤回申请 " + shown.number());
        assertThat(visit.barriers()).isEmpty();
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("确定撤回")).click());
        assertThat(page.locator("#done").textContent()).contains("申请已经撤回");
        assertThat(page.locator("#sentence").textContent()).isEqualTo("已经办结。");
        assertThat(visit.barriers()).isEmpty();
    }
}
