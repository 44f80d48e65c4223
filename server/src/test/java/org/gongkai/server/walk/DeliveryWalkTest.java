package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The clerk of the demonstration office delivers a year to the archives, in a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class DeliveryWalkTest {

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

    @Test
    void aYearGoesToTheArchivesAndIsOwedNoMore() throws IOException {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("移送")).click());
            assertIsWell(visit);
            int owed = owed(page);
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("生成移送清单")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请填写接收单位名称");
            page.getByLabel("接收单位名称").fill("青石区档案馆");
            page.getByLabel("发布日期从").fill("2020-01-01");
            page.getByLabel("到", new Page.GetByLabelOptions().setExact(true)).fill("2020-12-31");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("生成移送清单")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("共 110 件");
            assertIsWell(visit);
            Download bag = page.waitForDownload(() -> page.locator("#bag").click());
            try (ZipFile zip = new ZipFile(bag.path().toFile())) {
                assertThat(zip.stream().filter(entry -> entry.getName().endsWith("/record.json")))
                        .hasSize(110);
            }
            Download list = page.waitForDownload(() -> page.locator("#pdf").click());
            assertThat(Files.readString(list.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            page.getByLabel("交接日期").fill("2021-01-12");
            page.getByLabel("接收人").fill("王某");
            page.getByLabel("回执号").fill("档收〔2021〕3号");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, button("登记交接")).click());
            assertThat(page.locator("#state").textContent()).isEqualTo("已交接");
            assertThat(page.locator("main").textContent()).contains("档收〔2021〕3号");
            page.navigate(address("/office/deliveries"));
            assertThat(owed(page)).isEqualTo(owed - 110);
            visit.follow(() -> page.locator("#missing-ARCHIVES").click());
            assertThat(page.locator("#count").textContent()).isEqualTo("共 " + (owed - 110) + " 条");
            assertThat(page.locator("tbody").textContent()).doesNotContain("2020-");
            assertIsWell(visit);
        }
        try (Visit visit = signedIn("clerk", Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(address("/office/deliveries"));
            assertIsWell(visit);
            visit.follow(
                    () -> page.getByRole(AriaRole.LINK, link("移送 ")).first().click());
            assertIsWell(visit);
        }
    }

    private static int owed(Page page) {
        return Integer.parseInt(page.locator("#missing-ARCHIVES").textContent());
    }

    private static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
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

    private static Page.GetByRoleOptions exactly(String name) {
        return link(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
