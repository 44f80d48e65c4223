package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Visit;

/** A clerk and the leader in charge at work on one request, each before a screen of their own. */
final class RequestDesk {

    private final DemoWalk walk;
    private final Visit clerk;
    private final Visit leader;
    private final boolean careful;
    private String docket = "";
    private String letter = "";

    /**
     * @param careful whether each page is looked at for barriers too, which one walk does for all
     */
    RequestDesk(DemoWalk walk, Visit clerk, Visit leader, boolean careful) {
        this.walk = walk;
        this.clerk = clerk;
        this.leader = leader;
        this.careful = careful;
    }

    /** The clerk registers what came over the counter. */
    void register(String receivedOn, String information) {
        Page page = clerk.page();
        DemoWalk.follow(clerk, "依申请公开");
        clerk.follow(
                () -> page.getByRole(AriaRole.LINK, DemoWalk.exactly("登记申请")).click());
        page.getByLabel("收到日期").fill(receivedOn);
        page.getByLabel("姓名或者名称").fill("张某某");
        page.getByLabel("联系电话").fill("13800000000");
        page.getByLabel("政府信息的名称").fill(information);
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("登记")).click());
        docket = page.url();
    }

    /** The clerk takes a step that the docket offers. */
    void step(String kind, String date, Map<String, String> fields) {
        Page page = clerk.page();
        page.navigate(docket);
        Locator choice = page.locator("details:has(input[value=" + kind + "])");
        choice.locator("summary").click();
        page.locator("#" + kind + "-date").fill(date);
        fields.forEach((field, value) -> {
            Locator input = page.locator("#" + kind + "-" + field);
            if (input.evaluate("e => e.tagName").equals("SELECT")) {
                input.selectOption(value);
            } else {
                input.fill(value);
            }
        });
        clerk.follow(() -> choice.getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("[role=alert]").textContent()).contains("已记入");
    }

    /** The clerk drafts a letter and submits it; the leader finds it on the first page and approves it. */
    void letter(String kind, Map<String, String> fields) {
        draft(kind);
        fill(fields);
        approve();
    }

    /** The same with a file that goes out with it, chosen before the one press that submits. */
    void letterWithFile(String kind, Map<String, String> fields, String name) {
        draft(kind);
        clerk.page()
                .locator("#files")
                .setInputFiles(new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8)));
        fill(fields);
        approve();
        assertThat(leader.page().locator("#along").textContent()).contains(name);
    }

    /** The clerk masks a document: what is proposed, and some words besides. */
    void mask(String name, byte[] pdf, String words) {
        Page page = clerk.page();
        page.navigate(docket);
        clerk.follow(() -> page.locator("#redactions").click());
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", pdf));
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("打开文件")).click());
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("标记选中的")).click());
        Locator form = page.locator("#words");
        form.getByLabel("要遮盖的词语").fill(words);
        form.getByLabel("不公开的理由").selectOption("PRIVACY");
        clerk.follow(() -> form.getByRole(AriaRole.BUTTON).click());
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("生成遮盖件")).click());
        look(clerk);
        clerk.follow(() -> page.locator("#to-letter").click());
    }

    /** The text of what the leader has approved to go out with the last letter, without blanks. */
    String along() throws IOException {
        Page page = leader.page();
        String file = page.locator("#along a").getAttribute("href");
        byte[] pdf = page.request().get(walk.address(file)).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** The clerk has a fee reckoned and drafts its notice; the leader approves it. */
    void feeNotice(String pages, Map<String, String> fields) {
        Page page = clerk.page();
        page.navigate(docket + "/papers");
        page.getByLabel("件数或者页数").fill(pages);
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("算费并起草")).click());
        fill(fields);
        approve();
    }

    private void draft(String kind) {
        Page page = clerk.page();
        page.navigate(docket + "/papers");
        page.locator("#kind").selectOption(kind);
        clerk.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("起草")).click());
    }

    private void fill(Map<String, String> fields) {
        Page page = clerk.page();
        fields.forEach((field, value) -> page.locator("#f-" + field).fill(value));
        for (Locator copy : page.locator("#along input[name=copies]").all()) {
            copy.check();
        }
        look(clerk);
        page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("保存并送审")).click();
        page.locator("[role=alert]").getByText("已送审").waitFor(); // files are sent by the page's script
        letter = page.url();
    }

    private void approve() {
        Page page = leader.page();
        page.navigate(walk.address("/office"));
        leader.follow(() ->
                page.getByRole(AriaRole.LINK, DemoWalk.holding("审批")).first().click());
        assertThat(page.url()).isEqualTo(letter);
        look(leader);
        leader.follow(
                () -> page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("同意")).click());
        assertThat(page.locator("[role=alert]").textContent()).contains("已批准");
    }

    /** The clerk enters that the approved letter has gone out. */
    void sent(String date, Map<String, String> fields) {
        Page page = clerk.page();
        page.navigate(letter);
        page.locator("#date").fill(date);
        fields.forEach((field, value) -> page.locator("#" + field).fill(value));
        clerk.follow(() ->
                page.getByRole(AriaRole.BUTTON, DemoWalk.exactly("已发出，记入")).click());
        assertThat(page.locator("[role=alert]").textContent()).contains("已记入");
    }

    /** The clerk enters that the reply was posted. */
    void delivered(String date) {
        step("delivered", date, Map.of("manner", "post"));
    }

    /** What the last letter says, without blanks. */
    String says() throws IOException {
        byte[] pdf = clerk.page().request().get(letter + "/preview.pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private void look(Visit visit) {
        if (careful) {
            DemoWalk.assertIsWell(visit);
        }
    }

    /** A part of the docket as it stands now. */
    String docket(String part) {
        clerk.page().navigate(docket);
        look(clerk);
        return clerk.page().locator(part).textContent().strip();
    }
}
