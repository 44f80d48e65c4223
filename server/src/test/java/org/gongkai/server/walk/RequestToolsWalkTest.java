package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk takes requests over, prints the year's register, subscribes to due dates and looks at the holidays. */
class RequestToolsWalkTest extends DemoWalk {

    private static final String TABLE = """
            登记编号,渠道,收到日期,申请人类别,姓名或者名称,地址,申请内容,补正告知日期,补正期限,补正收到日期
            %1$s-901,网上,%1$s-12-21,自然人,张某某,青石路1号,低保发放情况,%1$s-12-23,2021-01-20,%1$s-12-28
            %1$s-902,平信,%1$s-12-%2$s,企业,=某公司,青石路2号,征地补偿标准,,,
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTableIsTriedMendedAndTakenOver(Screen screen) {
        String year = screen == Screen.values()[0] ? "2019" : "2018";
        try (Visit visit = signedIn("clerk", screen)) {
            Page page = visit.page();
            follow(visit, "依申请公开");
            visit.follow(
                    () -> page.getByRole(AriaRole.LINK, exactly("导入以前登记的申请")).click());
            assertIsWell(visit);
            upload(visit, TABLE.formatted(year, "32"));
            assertThat(page.locator("#problems + div").textContent()).contains("收到日期", year + "-12-32", "不是日期");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("另选文件")).click());
            assertIsWell(visit);
            upload(visit, TABLE.formatted(year, "22").replace("2021-01-20", year + "-12-31"));
            assertThat(page.locator("#outcome").textContent()).contains(year + "-901", "办理中");
            assertIsUsable(visit);
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("导入 2 件申请")).click());
            assertThat(page.locator("#said").textContent()).contains("已导入 2 件申请");
            visit.page().navigate(address("/office/requests/register?year=" + year));
            assertThat(page.locator("#register").textContent())
                    .contains(year + "-902", "收到补正")
                    .doesNotContain("张某某");
            assertIsUsable(visit);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theRegisterIsPrintedOnA4AcrossAndTakenOutAsAWorkbook(Screen screen) throws IOException {
        String year = screen == Screen.values()[0] ? "2017" : "2016";
        try (Visit visit = signedIn("clerk", screen)) {
            Page page = visit.page();
            page.navigate(address("/office/requests/import"));
            upload(visit, TABLE.formatted(year, "22").replace("2021-01-20", year + "-12-31"));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("导入 2 件申请")).click());
            page.navigate(address("/office/requests/register?year=" + year));
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, holding("下载表格")).click());
            Path workbook = folder.resolve("register.xlsx");
            download.saveAs(workbook);
            try (XSSFWorkbook read = new XSSFWorkbook(workbook.toFile())) {
                assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
                throw new IOException(e);
            }
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, holding("显示姓名")).click());
            assertIsUsable(visit);
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(printed)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(840f, 844f);
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(593f, 597f);
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("张某某", "征地补偿标准")
                        .doesNotContain("下载表格");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void thePersonSubscribesAndSeesTheHolidays(Screen screen) {
        try (Visit visit = signedIn("clerk", screen)) {
            Page page = visit.page();
            page.navigate(address("/office/me"));
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, holding("地址")).click());
            String address = page.getByLabel("订阅地址").inputValue();
            assertIsWell(visit);
            assertThat(page.request().get(address).text()).startsWith("BEGIN:VCALENDAR\r\n");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("停用")).click());
            assertThat(page.request().get(address).status()).isEqualTo(404);
            follow(visit, "节假日安排");
            assertThat(page.locator("#years").textContent()).contains("2021", "程序自带");
            assertIsWell(visit);
        }
    }

    /** A table that is wider than a telephone scrolls in its own box. */
    private static void assertIsUsable(Visit visit) {
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(Looks.outOfReach(visit.page())).isEmpty();
    }

    private static void upload(Visit visit, String csv) {
        Page page = visit.page();
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);
        page.getByLabel("申请登记表").setInputFiles(new FilePayload("登记簿.csv", "text/csv", content));
        page.getByRole(AriaRole.BUTTON, exactly("试导入")).click();
        page.getByText("登记簿.csv").first().waitFor();
    }
}
