package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Publishing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The screen in the demonstration office's hall, in a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class HallWalkTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final int HALL_WIDTH = 1920;
    private static final int HALL_HEIGHT = 1080;

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
    void theHallsScreenChangesByItselfAndStaysWhenTheServerIsAway() {
        CatalogueItem item = entered("双阳街道2021年" + "春节期间便民服务".repeat(12) + "安排");
        try (Visit visit = browser.open(address("/sign-in"), Screen.DESKTOP)) {
            Page page = visit.page();
            page.setViewportSize(HALL_WIDTH, HALL_HEIGHT);
            page.clock().install();
            page.navigate(address("/board"));
            assertThat(page.locator("article:visible").count()).isEqualTo(1);
            assertThat(page.locator("article:visible h2").textContent())
                    .isEqualTo(item.record().title());
            assertThat((boolean) page.evaluate("() => [document.documentElement, document.querySelector('nav'),"
                            + " ...document.querySelectorAll('article:not([hidden])')]"
                            + ".every(one => one.scrollHeight <= one.clientHeight + 1)"))
                    .as("no scroll bar, nothing cut off")
                    .isTrue();
            assertIsWell(visit);
            page.clock().fastForward(15_000);
            assertThat(page.locator("article:visible").getAttribute("id")).isEqualTo("item-2");
            page.context().setOffline(true);
            page.clock().fastForward(180_000);
            page.getByText("暂时连不上服务器").waitFor();
            assertThat(page.locator("article:visible h2").textContent()).isNotEmpty();
            page.context().setOffline(false);
            page.clock().fastForward(180_000);
            page.getByText("更新于").waitFor();
        }
    }

    @Test
    void withoutScriptTheHallsScreenIsAListThatIsLoadedAnew() {
        CatalogueItem item = entered("双阳街道停水通知");
        try (Visit visit = browser.open(address("/board"), Screen.PHONE)) {
            assertThat(visit.page().locator("article:visible").count()).isEqualTo(8);
            assertIsWell(visit);
            String page = visit.page().request().get(address("/board")).text();
            assertThat(page)
                    .contains(item.record().title())
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"300\"></noscript>");
        }
    }

    private CatalogueItem entered(String title) {
        Unit unit = offices.own().orElseThrow();
        long account = jdbc.sql("select id from account where sign_in = 'clerk'")
                .query(Long.class)
                .single();
        Actor clerk = new Actor(new Account(account, "clerk", "林晓芸"), unit, offices.dutiesOf(account, unit, TODAY));
        long section = offices.sections(unit).get(0).id();
        return catalogue.enter(clerk, section, Publishing.record(title), "现将有关情况公示如下。", TODAY);
    }

    private static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
        assertThat(visit.requests())
                .allMatch(request -> request.startsWith("http://localhost:") || request.startsWith("data:image/png"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
