package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.gongkai.report.browser.Browser;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.office.SetUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A new office, from the first start to a second person who signs in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=new")
@ContextConfiguration(initializers = OnSqlite.class)
class SetUpWalkTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SetUp setUp;

    @Test
    void aNewOfficeIsSetUpAndTakesItsPeopleOn() {
        try (Browser browser = Browser.start();
                Visit visit = browser.open(address("/set-up?code=" + setUp.code()), Screen.PHONE)) {
            Page page = visit.page();
            assertIsWell(visit);
            page.navigate(address("/set-up?code=guess"));
            fillOffice(page);
            fill(page, "密码", "guessing in the dark");
            press(visit, "完成");
            assertThat(setUp.isNeeded()).as("set up with a guessed code").isTrue();
            page.navigate(address("/set-up?code=" + setUp.code()));
            fillOffice(page);
            fill(page, "密码", "fang");
            press(visit, "完成");
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("密码至少要 10 个字符");
            assertThat(page.getByLabel("单位全称").inputValue()).isEqualTo("青溪区人民政府石桥街道办事处");
            fill(page, "密码", "rain on stone bridges");
            press(visit, "完成");
            signIn(visit, "fang", "rain on stone bridges");
            Page.GetByRoleOptions people = new Page.GetByRoleOptions().setName("人员");
            page.getByText("更多").click();
            visit.follow(() -> page.getByRole(AriaRole.LINK, people).click());
            assertIsWell(visit);
            fill(page, "姓名", "何平");
            fill(page, "登录名", "he");
            fill(page, "初始密码", "somewhat long password");
            page.getByLabel("职责").selectOption("LIAISON");
            page.getByLabel("股室、社区").selectOption(new SelectOption().setLabel("社会事务办公室"));
            press(visit, "添加人员");
            assertThat(page.locator("tbody").textContent()).contains("何平", "信息员", "社会事务办公室");
            press(visit, "退出");
            signIn(visit, "he", "somewhat long password");
            assertThat(page.locator("h1").textContent()).contains("今天");
            assertThat(page.locator("nav").textContent()).contains("报送材料").doesNotContain("人员");
        }
    }

    private static void fillOffice(Page page) {
        fill(page, "单位全称", "青溪区人民政府石桥街道办事处");
        fill(page, "单位简称", "石桥街道");
        fill(page, "单位代码", "350599001");
        fill(page, "股室、社区", "党政办公室\n社会事务办公室");
        fill(page, "姓名", "方小雨");
        fill(page, "登录名", "fang");
    }

    private void signIn(Visit visit, String name, String password) {
        Page page = visit.page();
        page.navigate(address("/sign-in"));
        fill(page, "登录名", name);
        fill(page, "密码", password);
        press(visit, "登录");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void press(Visit visit, String name) {
        Page.GetByRoleOptions button = new Page.GetByRoleOptions().setName(name).setExact(true);
        visit.follow(() -> visit.page().getByRole(AriaRole.BUTTON, button).click());
    }

    private static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
