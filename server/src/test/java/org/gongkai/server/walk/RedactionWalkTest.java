package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.TestPdf;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RequestKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document is disclosed in part: the clerk marks words and draws boxes, the reviewer and the leader look. */
class RedactionWalkTest extends DemoWalk {

    @Autowired
    private Register register;

    private long request;

    @Test
    void aDocumentIsOpenedMarkedAndMadeAndWhatIsMarkedIsGone() throws IOException {
        request = registered();
        String copy;
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            copy = opened(visit);
            marksWhatIsProposed(visit);
            marksWords(visit);
            drawsABox(visit);
            assertIsWell(visit);
            isMade(visit, copy);
            theAnnexSaysWhereAndWhyButNotWhat(visit, copy);
        }
        theReviewerFindsItOnceItIsADraftAgain(copy);
        try (Visit visit = signedIn("leader", Screen.PHONE)) {
            visit.page().navigate(address(copy));
            assertThat(visit.page().locator("#box, #words, #make").count()).isZero();
            assertIsWell(visit);
        }
        try (Visit visit = signedIn("clerk", Screen.PHONE)) {
            for (String page : new String[] {copy, copy + "/annex", copy.replaceFirst("/\\d+$", "")}) {
                visit.page().navigate(address(page));
                assertIsWell(visit);
            }
        }
    }

    private String opened(Visit visit) throws IOException {
        Page page = visit.page();
        page.navigate(address("/office/requests/" + request));
        visit.follow(() -> page.locator("#redactions").click());
        assertIsWell(visit);
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("说明.txt", "text/plain", "不是".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, exactly("打开文件")).click();
        page.getByText("“说明.txt”不是 PDF，也不是 DOCX").waitFor();
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "名单.pdf", "application/pdf", TestPdf.of("申请人张三丰，手机13805951234。", "会上有人建议缓办。", "合计12户。")));
        page.getByRole(AriaRole.BUTTON, exactly("打开文件")).click();
        page.getByText("文件已打开，加密保存").waitFor();
        assertThat(page.locator("#page-1 img").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(826);
        assertIsWell(visit);
        return page.url().substring(address("").length());
    }

    private void marksWhatIsProposed(Visit visit) {
        Page page = visit.page();
        assertThat(page.locator("#proposals").textContent()).contains("13805951234", "手机号码");
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("标记选中的")).click());
        assertThat(page.locator("#proposals").count()).isZero();
        assertThat(page.locator("main").textContent()).contains("已标记 1 处");
    }

    private void marksWords(Visit visit) {
        Page page = visit.page();
        Locator form = page.locator("#words");
        form.getByLabel("要遮盖的词语").fill("张三丰\n李四");
        form.getByLabel("不公开的理由").selectOption("PRIVACY");
        visit.follow(() -> form.getByRole(AriaRole.BUTTON).click());
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("文件的文字里没有“李四”");
        assertThat(form.getByLabel("要遮盖的词语").inputValue()).isEqualTo("张三丰\n李四");
        form.getByLabel("要遮盖的词语").fill("张三丰");
        visit.follow(() -> form.getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("#page-1 rect").count()).isEqualTo(2);
    }

    /** The second line, from 12 to 15 per cent of the page. */
    private void drawsABox(Visit visit) {
        Page page = visit.page();
        Locator sheet = page.locator("#page-1 svg");
        sheet.scrollIntoViewIfNeeded();
        BoundingBox box = sheet.boundingBox();
        page.mouse().move(box.x + box.width * 0.05, box.y + box.height * 0.12);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.14);
        page.mouse().move(box.x + box.width * 0.9, box.y + box.height * 0.15);
        page.mouse().up();
        Locator form = page.locator("#box");
        assertThat(form.getByLabel("页", new Locator.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("1");
        assertThat(Double.parseDouble(form.getByLabel("左边起（%）").inputValue())).isBetween(4.8, 5.2);
        assertThat(Double.parseDouble(form.getByLabel("高（%）").inputValue())).isBetween(2.8, 3.2);
        form.getByLabel("不公开的理由").selectOption("PROCESS");
        form.getByLabel("说明").fill("讨论记录");
        visit.follow(() -> form.getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("#page-1 rect").count()).isEqualTo(3);
    }

    private void isMade(Visit visit, String copy) throws IOException {
        Page page = visit.page();
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("生成遮盖件")).click());
        assertThat(page.locator("#state").textContent()).isEqualTo("遮盖件已生成");
        assertIsWell(visit);
        try (PDDocument made =
                Loader.loadPDF(page.request().get(address(copy + "/result")).body())) {
            assertThat(new PDFTextStripper().getText(made).replaceAll("\\s", ""))
                    .isEqualTo("申请人，手机。合计12户。");
        }
    }

    private void theAnnexSaysWhereAndWhyButNotWhat(Visit visit, String copy) {
        Page page = visit.page();
        page.navigate(address(copy + "/annex"));
        assertThat(page.locator("#log").textContent())
                .contains("第三方的个人隐私", "条例第十五条", "过程性信息", "条例第十六条", "讨论记录")
                .doesNotContain("张三丰", "13805951234");
        assertIsWell(visit);
    }

    private void theReviewerFindsItOnceItIsADraftAgain(String copy) {
        try (Visit visit = signedIn("secrecy", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address(copy));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("撤销第 1 号标记")).click());
            assertThat(page.locator("#state").textContent()).isEqualTo("标记中");
            follow(visit, "部分公开遮盖");
            assertIsWell(visit);
            visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("名单.pdf")).click());
            assertThat(page.url()).endsWith(copy);
        }
    }

    private long registered() {
        Applicant applicant = new Applicant(ApplicantKind.PERSON, "王某某", "", "", "青石路1号", "13800000000", "", false);
        Asked asked = new Asked("2019年城乡低保发放名单", Asked.Form.PAPER, Asked.Provision.POST);
        return register.register(
                        actor(Role.CLERK),
                        new NewRequest(RequestKind.DISCLOSURE, Channel.IN_PERSON, TODAY.minusDays(1), applicant, asked))
                .id();
    }
}
