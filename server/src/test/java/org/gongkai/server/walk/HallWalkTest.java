package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen in the demonstration office's hall, in a browser. */
class HallWalkTest extends DemoWalk {

    private static final int HALL_WIDTH = 1920;
    private static final int HALL_HEIGHT = 1080;

    @Autowired
    private Catalogue catalogue;

    @Test
    void theHallsScreenChangesByItselfAndStaysWhenTheServerIsAway() {
        CatalogueItem item = entered("双阳街道2021年" + "春节期间便民服务".repeat(12) + "安排");
        try (Visit visit = opened("/sign-in", Screen.DESKTOP)) {
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
        try (Visit visit = opened("/board", Screen.PHONE)) {
            assertThat(visit.page().locator("article:visible").count()).isEqualTo(8);
            assertIsWell(visit);
            String page = visit.page().request().get(address("/board")).text();
            assertThat(page)
                    .contains(item.record().title())
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"300\"></noscript>");
        }
    }

    private CatalogueItem entered(String title) {
        Actor clerk = actor(Role.CLERK);
        long section = offices.sections(clerk.unit()).get(0).id();
        return catalogue.enter(clerk, section, TestLine.bareRecord(title), "现将有关情况公示如下。", TODAY);
    }
}
