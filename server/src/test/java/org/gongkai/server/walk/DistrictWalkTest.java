package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demonstration's district in a browser: who has sent for 2020, and what is wrong in two of the reports. */
class DistrictWalkTest extends DemoWalk {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void thePersonAboveSeesWhoHasSentAndWhatIsWrong(Screen size) {
        try (Visit visit = signedIn("district", size)) {
            Page page = visit.page();
            assertIsWell(visit);
            page.navigate(address("/office/rollup"));
            assertIsWell(visit);
            page.navigate(address("/office/rollup/2020"));
            assertThat(page.locator("#in").textContent()).isEqualTo("26 / 30");
            assertThat(page.locator(".gongkai-units tbody tr").count()).isGreaterThanOrEqualTo(30);
            assertIsWell(visit);
            page.navigate(address("/office/rollup/2020?state=RETURNED"));
            assertThat(page.locator("main").textContent()).contains("南浦街道");
            mistake(visit, "350504004", "之和");
            mistake(visit, "350504108", "上年");
            page.navigate(address("/office/rollup/2020/levels"));
            assertIsWell(visit);
            page.navigate(address("/office/rollup/2020/cells/requests.new.total"));
            assertIsWell(visit);
        }
    }

    /** How many drawings have something drawn on them. */
    private static final String DARK = """
            () => [...document.querySelectorAll('.gongkai-plot canvas')].filter(one => one.width > 0 && one
                .getContext('2d').getImageData(0, 0, one.width, one.height).data.some(byte => byte > 0)).length""";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theReportsRequestsAreDrawnByYearByApplicantAndByOutcome(Screen size) {
        try (Visit visit = signedIn("clerk", size)) {
            Page page = visit.page();
            page.navigate(address("/office/annual/2020"));
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("申请的图表")).click());
            assertThat(page.locator("#annual-chart-years tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("#annual-chart-kinds tbody tr").count()).isEqualTo(6);
            assertThat(page.locator("#annual-chart-outcomes tbody").textContent())
                    .contains("部分公开", "属于国家秘密");
            assertThat(page.locator(".gongkai-plot canvas").count()).isEqualTo(3);
            assertThat(page.evaluate(DARK)).isEqualTo(3);
            assertIsWell(visit);
            visit.follow(() -> page.locator("#annual-chart-years tbody a").click());
            assertThat(page.locator("#figure").textContent()).isEqualTo("0");
        }
    }

    private void mistake(Visit visit, String code, String word) {
        Page page = visit.page();
        page.navigate(address("/office/rollup/2020"));
        visit.follow(() -> page.locator("#u-" + code + " a").click());
        assertThat(page.locator(".gongkai-findings").textContent()).contains("错误", word);
        assertIsWell(visit);
    }
}
