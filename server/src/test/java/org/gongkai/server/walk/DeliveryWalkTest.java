package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.Test;

/** The clerk of the demonstration office delivers a year to the archives, in a browser. */
class DeliveryWalkTest extends DemoWalk {

    @Test
    void aYearGoesToTheArchivesAndIsOwedNoMore() throws IOException {
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "移送");
            assertIsWell(visit);
            int owed = owed(page);
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("生成移送清单")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("请填写接收单位名称");
            page.getByLabel("接收单位名称").fill("青石区档案馆");
            page.getByLabel("发布日期从").fill("2020-01-01");
            page.getByLabel("到", new Page.GetByLabelOptions().setExact(true)).fill("2020-12-31");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("生成移送清单")).click());
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
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("登记交接")).click());
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
                    () -> page.getByRole(AriaRole.LINK, holding("移送 ")).first().click());
            assertIsWell(visit);
        }
    }

    private static int owed(Page page) {
        return Integer.parseInt(page.locator("#missing-ARCHIVES").textContent());
    }
}
