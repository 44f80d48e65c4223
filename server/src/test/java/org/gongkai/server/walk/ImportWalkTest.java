package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk brings a catalogue along that was kept in a spreadsheet, in a browser. */
class ImportWalkTest extends DemoWalk {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCatalogueIsTriedMendedInSightAndImported(Screen screen) {
        try (Visit visit = signedIn("clerk", screen)) {
            Page page = visit.page();
            follow(visit, "导入目录");
            assertIsWell(visit);
            page.getByLabel("目录表格").setInputFiles(table(screen));
            page.getByRole(AriaRole.BUTTON, exactly("试导入")).click();
            page.waitForURL("**/office/import/*");
            page.locator("#state").getByText("已检查，待导入").waitFor();
            assertThat(page.locator("#good").textContent()).isEqualTo("300");
            assertThat(page.locator("#bad").textContent()).isEqualTo("1");
            assertThat(page.locator("#errors ~ .gongkai-wide").textContent()).contains("302", "发布日期", "不是日期");
            assertIsWell(visit);
            page.getByRole(AriaRole.BUTTON, exactly("导入 300 行")).click();
            page.locator("#state").getByText("已完成").waitFor();
            assertThat(page.locator("#imported").textContent()).isEqualTo("300");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("导入别的文件")).click());
            assertThat(page.locator("tbody").textContent()).contains("已完成", "301");
            assertIsWell(visit);
        }
    }

    /** Another for each screen, for the catalogue is the same. */
    private static FilePayload table(Screen screen) {
        StringBuilder table = new StringBuilder("名称,公开类别,发布日期,正文\n");
        IntStream.rangeClosed(1, 300)
                .forEach(n -> table.append("双阳街道%s%d号公示,20-11,2021年1月4日,正文\n".formatted(screen, n)));
        table.append("没有日期的公示,20-11,春节前,正文\n");
        return new FilePayload("目录.csv", "text/csv", table.toString().getBytes(Charset.forName("GBK")));
    }
}
