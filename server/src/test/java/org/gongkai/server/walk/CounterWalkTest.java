package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request comes over the counter with its scans; its applicant takes a receipt home and follows it online. */
class CounterWalkTest extends DemoWalk {

    private static final FilePayload[] SCANS = {
        new FilePayload("申请书.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
        new FilePayload("身份证.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII))
    };

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theApplicantFollowsWhatTheClerkRegistered(Screen screen) throws IOException {
        try (Visit clerk = signedIn("clerk", screen);
                Visit applicant = opened("/requests/status", screen)) {
            register(clerk);
            String number = clerk.page().locator("h1 .gongkai-figure").textContent();
            String code = clerk.page().locator("#code").textContent();
            assertThat(clerk.page().locator("#facts").textContent()).contains("申请书.pdf", "身份证.pdf");
            assertIsWell(clerk);
            receipt(clerk, number, code);
            assertThat(lookUp(applicant, number, code)).isEqualTo("申请 " + number);
            String renewed = renew(clerk);
            applicant.page().navigate(address("/requests/status"));
            assertThat(lookUp(applicant, number, code)).isNotEqualTo("申请 " + number);
            applicant.page().navigate(address("/requests/status"));
            assertThat(lookUp(applicant, number, renewed)).isEqualTo("申请 " + number);
            addScan(clerk);
            clerk.page().navigate(address("/office/requests/satisfaction"));
            assertIsWell(clerk);
        }
    }

    private static void register(Visit clerk) {
        Page page = clerk.page();
        follow(clerk, "依申请公开");
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("登记申请")).click());
        assertIsWell(clerk);
        page.getByLabel("姓名或者名称").fill("张某某");
        page.getByLabel("联系电话").fill("13800000000");
        page.getByLabel("政府信息的名称").fill("2020年农村低保发放汇总表");
        page.getByLabel("扫描件").setInputFiles(SCANS);
        page.getByRole(AriaRole.BUTTON, exactly("登记")).click();
        page.locator("#code").waitFor();
    }

    /** A paper that came later, such as a correction by mail. */
    private static void addScan(Visit clerk) {
        Page page = clerk.page();
        page.locator("#papers summary").click();
        page.getByLabel("后来收到的").setInputFiles(new FilePayload("补正.pdf", "application/pdf", SCANS[0].buffer));
        assertIsWell(clerk);
        page.getByRole(AriaRole.BUTTON, exactly("添加")).click();
        page.locator("#said").getByText("扫描件已添加").waitFor();
        assertThat(page.locator("#papers").textContent()).contains("申请书.pdf", "补正.pdf");
    }

    /** Opens in a window of its own, with the code; one sheet of paper without what is for the screen. */
    private static void receipt(Visit clerk, String number, String code) throws IOException {
        Page receipt = clerk.page().waitForPopup(() -> clerk.page()
                .getByRole(AriaRole.BUTTON, holding("打印登记回执"))
                .first()
                .click());
        assertThat(receipt.locator("#receipt").textContent()).contains(number, code, "张某某", "2021年2月8日");
        assertThat(Looks.stickingOut(receipt)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(receipt.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(code).doesNotContain("回到申请", "退出");
        }
        receipt.close();
    }

    private static String lookUp(Visit applicant, String number, String code) {
        Page page = applicant.page();
        page.getByLabel("登记编号").fill(number);
        page.getByLabel("查询码").fill(code);
        applicant.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("查询")).click());
        return page.locator("h1").textContent();
    }

    private static String renew(Visit clerk) {
        Page page = clerk.page();
        Locator another = page.locator("details:has(form[action$='/code'])");
        another.locator("summary").click();
        clerk.follow(() -> another.getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("#said").textContent()).contains("已发新的查询码");
        return page.locator("#code").textContent();
    }
}
