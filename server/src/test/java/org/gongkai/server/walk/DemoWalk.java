package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.gongkai.report.browser.Browser;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A walk through the demonstration office in a browser; all of them walk through the same one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
abstract class DemoWalk {

    static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    Offices offices;

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

    /** Somebody's first page. */
    Visit signedIn(String person, Screen screen) {
        Visit visit = browser.open(address("/sign-in"), screen);
        signIn(visit, person, demo.password());
        return visit;
    }

    /** What comes of trying to sign in. */
    static void signIn(Visit visit, String person, String password) {
        Page page = visit.page();
        page.getByLabel("登录名").fill(person);
        page.getByLabel("密码").fill(password);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登录")).click());
    }

    /** A page for everybody. */
    Visit opened(String path, Screen screen) {
        return browser.open(address(path), screen);
    }

    /** Follows an entry of the menu, behind the others where it is not for every day. */
    static void follow(Visit visit, String entry) {
        Locator link = visit.page().getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK, within(entry));
        if (link.count() == 0) {
            visit.page().locator(".gongkai-more > summary").click();
        }
        visit.follow(link::click);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The person of the demonstration who has a role. */
    Actor actor(Role role) {
        Unit unit = offices.own().orElseThrow();
        return jdbc.sql("select account_id from appointment where unit_id = :unit and role = :role order by id limit 1")
                .param("unit", unit.id())
                .param("role", role.name())
                .query((row, index) -> {
                    long account = row.getLong("account_id");
                    return new Actor(
                            new Account(account, role.name(), role.name()),
                            unit,
                            offices.dutiesOf(account, unit, TODAY));
                })
                .single();
    }

    static void assertIsWell(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.stickingOut(visit.page())).isEmpty();
        assertThat(visit.requests())
                .allMatch(request -> request.startsWith("http://localhost:") || request.startsWith("data:image/png"));
    }

    static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Page.GetByRoleOptions holding(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
