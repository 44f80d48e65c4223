package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exchange between two installations in a browser, each end by its own address: entered, sent up, seen above. */
class ExchangeWalkTest extends DemoWalk {

    private static final String PASSWORD = "long enough to pass";

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theOfficeAboveEntersAUnitWhichSendsItsReportAndBothSeeWhatCameOfIt(Screen size) {
        Unit district = district(size == Screen.DESKTOP ? "360901" : "360911");
        try (Visit above = opened("/sign-in", size);
                Visit street = signedIn("clerk", size)) {
            signIn(above, "district-" + district.code(), PASSWORD);
            follow(above, "年报汇总");
            above.follow(
                    () -> above.page().getByRole(AriaRole.BUTTON, exactly("开启")).click());
            String token = entered(above);
            send(street, token);
            above.page().reload();
            assertThat(above.page().locator("main").textContent()).contains("对方送来");
            above.follow(
                    () -> above.page().getByRole(AriaRole.BUTTON, exactly("取报")).click());
            assertThat(above.page().locator("main").textContent()).contains("等待取报");
            assertIsWell(above);
        }
    }

    /** Enters the street and gives the token that it is shown. */
    private String entered(Visit visit) {
        Page page = visit.page();
        follow(visit, "年报交换");
        assertIsWell(visit);
        String key = page.locator("#key + p").textContent().strip();
        page.getByLabel("对方系统地址").fill("http://gk.example.cn");
        page.getByLabel("对方的公钥").fill(key);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登记")).click());
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("https://");
        page.getByLabel("对方系统地址").fill(address(""));
        page.getByLabel("对方的公钥").fill(key);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登记")).click());
        assertThat(page.locator("main").textContent()).contains("未发");
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("发新令牌")).click());
        assertIsWell(visit);
        return page.locator("#token code").textContent();
    }

    private void send(Visit visit, String token) {
        Page page = visit.page();
        follow(visit, "年报交换");
        assertIsWell(visit);
        page.getByLabel("上级系统地址").fill(address(""));
        page.getByLabel("令牌").fill(token);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("保存")).click());
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("送报")).click());
        assertThat(page.locator("main").textContent()).contains("已收到");
        assertIsWell(visit);
    }

    /** The demonstration's street below a district of the test's own. */
    private Unit district(String code) {
        Unit district = offices.enter(code, "测试市" + code + "区人民政府", code + "区", code, false);
        long account = accounts.open("district-" + code, "周敏", PASSWORD);
        offices.appoint(account, district, null, Role.DISTRICT, TODAY.minusYears(1));
        jdbc.sql("update unit set parent_id = :above where own = :own")
                .param("above", district.id())
                .param("own", true)
                .update();
        return district;
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update unit set parent_id = null where own = :own")
                .param("own", true)
                .update();
    }
}
