package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inspector of the demonstration office looks around, in a browser. */
class SupervisionWalkTest extends DemoWalk {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theInspectorSeesNumbersTrailAndProof(Screen screen) {
        failToSignIn();
        try (Visit visit = signedIn("inspector", screen)) {
            Page page = visit.page();
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("监督")).click());
            assertThat(page.locator("main").textContent()).contains("密码不对");
            assertIsWell(visit);
            visit.follow(() -> page.locator("#OVERDUE").click());
            assertThat(page.locator("h1").textContent()).contains("逾期仍未公开");
            assertIsWell(visit);
            page.navigate(address("/office/supervision"));
            visit.follow(() -> page.locator("#REQUEST_OVERDUE").click());
            assertThat(page.locator("h1").textContent()).contains("逾期未答复");
            assertIsWell(visit);
            page.navigate(address("/office/supervision"));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("现在校验台账")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("台账完整");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("查阅行为台账")).click());
            page.getByLabel("办理对象").selectOption("item");
            page.getByLabel("经办人").selectOption("林晓芸");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("查找")).click());
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
        try (Visit visit = opened("/sign-in", Screen.DESKTOP)) {
            signIn(visit, "secrecy", "not the password");
        }
    }
}
