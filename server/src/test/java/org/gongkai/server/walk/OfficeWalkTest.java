package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office does beside the line itself, in a browser: calls, returns, deputies, settings, emergencies. */
class OfficeWalkTest extends DemoWalk {

    private static final List<String> PAGES = List.of(
            "/office/settings",
            "/office/people",
            "/office/me",
            "/office/units/new",
            "/office/leading-group",
            "/office/calls",
            "/office/re-examination",
            "/office/take-downs");

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyPageOfTheOfficeIsWellOnEveryScreen(Screen screen) {
        try (Visit visit = signedIn("clerk", screen)) {
            for (String path : PAGES) {
                visit.page().navigate(address(path));
                visit.page().evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                assertThat(visit.page().locator("h1").count()).as(path).isEqualTo(1);
                assertIsWell(visit);
            }
        }
    }

    @Test
    void aCallIsAnsweredByTheLiaisonAndSeenByTheClerk() {
        String what = "2021年1月高龄补贴发放情况";
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "材料征集");
            page.getByLabel("征集什么").fill(what);
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发出")).click());
            assertThat(page.locator("h1").textContent()).contains("0/11");
            assertIsWell(visit);
        }
        try (Visit visit = signedIn("liaison", Screen.PHONE)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding(what)).click());
            assertIsWell(visit);
            page.getByLabel("这次没有的，写明原因").fill("本月没有新增人员");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("这次没有")).click());
            assertThat(page.locator("tbody").textContent()).contains("这次没有：本月没有新增人员");
        }
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/calls"));
            assertThat(page.locator("tbody").first().textContent()).contains(what, "1/11");
        }
    }

    @Test
    void whatCameBackIsMendedInSightOfTheReason() {
        String title = "双阳街道医疗救助公示（待补）";
        try (Visit visit = signedIn("liaison", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/materials/new"));
            page.getByLabel("标题").fill(title);
            page.getByLabel("正文").fill("救助情况。");
            page.getByLabel("公开类别").selectOption("20-11");
            page.getByLabel("成文日期").fill("2021-01-08");
            page.getByRole(AriaRole.BUTTON, exactly("报送")).click();
            page.getByText("材料已报送").waitFor();
        }
        try (Visit visit = signedIn("head", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding(title)).click());
            page.getByLabel("理由").fill("请补上救助人数");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("退回")).click());
        }
        try (Visit visit = signedIn("liaison", Screen.PHONE)) {
            Page page = visit.page();
            visit.follow(
                    () -> page.getByRole(AriaRole.LINK, holding(title)).first().click());
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("修改后再报")).click());
            assertThat(page.locator("main").textContent()).contains("请补上救助人数");
            assertIsWell(visit);
            page.getByLabel("正文").fill("救助情况，共12人。");
            page.getByRole(AriaRole.BUTTON, exactly("再次报送")).click();
            page.getByText("材料已报送").waitFor();
            assertThat(page.locator("h1").textContent()).contains("股室审核");
        }
    }

    @Test
    void aDeputyIsNamedForAPeriodAndCalledOff() {
        try (Visit visit = signedIn("leader", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("郑志远")).click());
            page.getByLabel("由谁代办").selectOption(new SelectOption().setLabel("黄丽珍"));
            page.getByLabel("到哪天止（含）").fill("2021-01-15");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("指定代理人")).click());
            assertThat(page.locator("main").textContent()).contains("黄丽珍", "2021-01-12 至 2021-01-15");
            assertIsWell(visit);
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("取消 黄丽珍")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("已取消");
        }
    }

    @Test
    void aSettingThatCannotBeIsToldAndWhatWasTypedStays() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "单位设置");
            page.getByLabel("联系电话").fill("0595-22600000");
            page.getByLabel("索引号规则").fill("随便");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("索引号规则里要有 YEAR");
            assertThat(page.getByLabel("联系电话").inputValue()).isEqualTo("0595-22600000");
            page.getByLabel("索引号规则").fill("UNIT/YEAR-NNNNN");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("已保存");
        }
    }

    @Test
    void whatLooksLikeAScriptIsTextToEverybody() {
        String script = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">";
        CatalogueItem item = catalogue.enter(
                actor(Role.CLERK),
                offices.sections(offices.own().orElseThrow()).get(0).id(),
                TestLine.bareRecord("公示" + script),
                "正文" + script,
                TODAY);
        for (String path : List.of("/items/" + item.id(), "/board")) {
            try (Visit visit = opened(path, Screen.DESKTOP)) {
                assertThat(visit.page().locator("main").textContent()).contains("正文" + script);
                assertThat(visit.page().title()).doesNotStartWith("taken");
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void whatLeakedIsGoneAtOnceAndShowsNothingOfItself() {
        String title = "双阳街道某某补贴名单（误发）";
        CatalogueItem item = catalogue.enter(
                actor(Role.CLERK),
                offices.sections(offices.own().orElseThrow()).get(0).id(),
                TestLine.bareRecord(title),
                "名单内容。",
                TODAY);
        String path = "/items/" + item.id();
        try (Visit visit = signedIn("secrecy", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office" + path));
            page.locator("#take-down summary").click();
            page.getByLabel("发现了什么").fill("名单里有身份证号");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("立即撤下")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("已撤下");
            assertIsWell(visit);
        }
        try (Visit visit = opened(path, Screen.PHONE)) {
            Page page = visit.page();
            assertThat(page.request().get(address(path)).status()).isEqualTo(410);
            assertThat(page.locator("html").textContent())
                    .contains("正在核查", item.indexNumber())
                    .doesNotContain(title, "名单");
            assertThat(page.request().get(address("/feed.atom")).text()).doesNotContain(title);
        }
        try (Visit visit = signedIn("leader", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("复核紧急撤下的")).click());
            page.getByLabel("复核意见").fill("含有不应公开的个人信息");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("维持撤下")).click());
            assertThat(page.locator("main").textContent()).contains("已维持撤下");
        }
    }
}
