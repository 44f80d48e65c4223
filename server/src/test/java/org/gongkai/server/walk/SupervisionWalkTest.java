package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.report.browser.Browser;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Offices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The inspector of the demonstration office looks around, in a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class SupervisionWalkTest {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Offices offices;

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

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theInspectorSeesNumbersTrailAndProof(Screen screen) {
        failToSignIn();
        try (Visit visit = signedIn("inspector", screen)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, link("监督")).click());
            assertThat(page.locator("main").textContent()).contains("密码不对");
            assertIsWell(visit);
            visit.follow(() -> page.locator("#OVERDUE").click());
            assertThat(page.locator("h1").textContent()).contains("逾期仍未公开");
            assertIsWell(visit);
            page.navigate(address("/office/supervision"));
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("现在校验台账")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("台账完整");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, link("查阅行为台账")).click());
            page.getByLabel("办理对象").selectOption("item");
            page.getByLabel("经办人").selectOption("林晓芸");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("查找")).click());
            assertThat(page.locator("tbody").textContent()).contains("录入早先公开的信息", "林晓芸", "政务公开专员");
            assertIsWell(visit);
            visit.follow(() -> page.locator("tbody a").first().click());
            assertThat(page.locator("h1").textContent()).contains("350504002/");
        }
    }

    @Test
    void aClerkIsNotLetIn() {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(page.navigate(address("/office/supervision")).status()).isEqualTo(403);
            assertThat(page.locator("main").textContent()).contains("您没有办理这件事的职责");
        }
    }

    private void failToSignIn() {
        try (Visit visit = browser.open(address("/sign-in"), Screen.DESKTOP)) {
            fill(visit.page(), "secrecy", "not the password");
            visit.follow(
                    () -> visit.page().getByRole(AriaRole.BUTTON, button("登录")).click());
        }
    }

    private static void fill(Page page, String person, String password) {
        page.getByLabel("登录名").fill(person);
        page.getByLabel("密码").fill(password);
    }

    private static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
    }

    private Visit signedIn(String person, Screen screen) {
        Visit visit = browser.open(address("/sign-in"), screen);
        fill(visit.page(), person, demo.password());
        visit.follow(() -> visit.page().getByRole(AriaRole.BUTTON, button("登录")).click());
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
