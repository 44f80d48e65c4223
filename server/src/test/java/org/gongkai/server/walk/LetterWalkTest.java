package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk puts the office's own template of a letter in place, in a browser. */
class LetterWalkTest extends DemoWalk {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTemplateIsDownloadedMendedUploadedAndTakenBack(Screen screen) throws IOException {
        try (Visit visit = signedIn("clerk", screen)) {
            Page page = visit.page();
            follow(visit, "文书模板");
            assertThat(page.locator("main").textContent()).contains("{{申请人}}");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("补正告知书")).click());
            assertThat(page.locator("main").textContent()).contains("不得写救济途径（国办函〔2021〕132号）");
            assertIsWell(visit);

            byte[] template = downloaded(page, "/office/letters/correction_notice/current.docx");
            upload(visit, with(template, "对{{申请人名}}的答复，可以申请行政复议。"), "程序不认识");
            assertThat(page.locator("[role=alert]").textContent())
                    .contains("占位符 {{申请人名}} 程序不认识，您要的可能是 {{申请人}}", "不得写“行政复议”");
            assertThat(page.locator("#now").textContent()).contains("内置");
            assertIsWell(visit);

            upload(visit, with(template, "补正请到街道办事处一楼办理。"), "现在用的是本单位的模板");
            assertThat(page.locator("#now").textContent()).contains("本单位的模板", "补正.docx", "林晓芸");
            assertThat(downloaded(page, "/office/letters/correction_notice/sample.pdf"))
                    .startsWith('%', 'P', 'D', 'F');
            assertIsWell(visit);

            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("改回内置模板")).click());
            assertThat(page.locator("#now").textContent()).contains("现在用的是内置模板");
            assertThat(page.locator("#versions").textContent()).contains("补正.docx", "改回内置模板");
            assertIsWell(visit);
        }
    }

    private static void upload(Visit visit, byte[] docx, String answer) {
        Page page = visit.page();
        page.getByLabel("模板文件").setInputFiles(new FilePayload("补正.docx", WORD, docx));
        page.getByRole(AriaRole.BUTTON, exactly("上传并检查")).click();
        page.getByText(answer).waitFor();
    }

    private byte[] downloaded(Page page, String path) {
        APIResponse response = page.request().get(address(path));
        assertThat(response.status()).isEqualTo(200);
        return response.body();
    }

    private static byte[] with(byte[] docx, String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        }
    }
}
