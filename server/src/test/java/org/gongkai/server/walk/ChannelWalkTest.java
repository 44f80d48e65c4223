package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.notification.StubRobot;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.TestLine;
import org.gongkai.server.publication.channel.QrReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A published item on its way to people: group, poster, notice board, hall and feed, in a browser. */
class ChannelWalkTest extends DemoWalk {

    private static final int DPI = 100;

    @Autowired
    private Settings settings;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private List<Chore> chores;

    @Test
    void aPublishedItemGoesToTheGroupTheBoardAndTheFeed() throws IOException, ReaderException {
        String title = "双阳街道2021年临时救助对象公示";
        try (StubRobot group = new StubRobot();
                Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            follow(visit, "群消息");
            page.getByLabel("群的名称").fill("信息员工作群");
            page.getByLabel("Webhook 地址").fill(group.address());
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("添加机器人")).click());
            assertIsWell(visit);
            CatalogueItem item = published(title);
            chores.forEach(Chore::run);
            assertThat(group.heard()).singleElement().asString().contains(title, "2021年1月12日（星期二）");

            page.navigate(address("/office/items/" + item.id()));
            visit.follow(() -> page.getByRole(AriaRole.LINK, holding("公开渠道")).click());
            assertThat(page.locator("#receipts").textContent()).contains("网站", "2021-01-12", "送达");
            assertThat(page.locator("main").textContent()).contains("信息员工作群", "已发送", "还没有张贴过");
            assertIsWell(visit);
            assertIsThePoster(page, item);

            page.getByLabel("从哪天起").fill("2021-01-04");
            page.getByLabel("几天").fill("3");
            page.getByLabel("怎么算").selectOption("WORKING");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("换成这个张贴期")).click());
            assertThat(page.locator("#period").textContent()).contains("2021年1月6日（星期三）");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("已张贴")).click());
            assertThat(page.locator("#postings").textContent()).contains("张贴期已满", "2021-01-06", "由林晓芸张贴");
            assertIsWell(visit);
            follow(visit, "公告栏");
            assertThat(page.locator("#due").textContent()).contains(title, "张贴期已满");
            assertIsWell(visit);
            visit.follow(() ->
                    page.getByRole(AriaRole.BUTTON, exactly("已撤下 " + title)).click());
            assertThat(page.locator("#due").count()).isZero();
            page.navigate(address("/office/items/" + item.id() + "/channels"));
            assertThat(page.locator("#postings").textContent()).contains("由林晓芸撤下");
            assertThat(page.request().get(address("/feed.atom")).text()).contains("<title>" + title + "</title>");

            page.navigate(address("/office/robots"));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("停用 信息员工作群")).click());
            assertThat(page.locator("main").textContent()).contains("已停用");
        }
    }

    @Test
    void aPeriodThatCannotBeIsSaidAndTheUsualOneOffered() {
        long item = published("双阳街道春节值班安排").id();
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            Page page = visit.page();
            page.navigate(address("/office/items/" + item + "/channels"));
            page.getByLabel("从哪天起").fill("明天");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("换成这个张贴期")).click());
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("张贴期不对");
            assertThat(page.getByLabel("从哪天起").inputValue()).isEqualTo("明天");
            assertThat(page.locator("#period").textContent()).contains("2021年1月12日");
            assertIsWell(visit);
        }
    }

    @Test
    void thePagesOfTheChannelsAreWellOnAPhone() {
        long item = published("双阳街道老旧小区改造进展").id();
        try (StubRobot group = new StubRobot();
                Visit visit = signedIn("clerk", Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(address("/office/robots"));
            page.getByLabel("群的名称").fill("网格员群");
            page.getByLabel("Webhook 地址").fill(group.address());
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("添加机器人")).click());
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("试发一条 网格员群")).click());
            chores.forEach(Chore::run);
            assertThat(group.heard()).singleElement().asString().contains("测试消息");
            for (String path : List.of("/office/robots", "/office/board", "/office/items/" + item + "/channels")) {
                page.navigate(address(path));
                assertIsWell(visit);
            }
            page.navigate(address("/office/robots"));
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("停用 网格员群")).click());
        }
    }

    private void assertIsThePoster(Page page, CatalogueItem item) throws IOException, ReaderException {
        String href = Objects.requireNonNull(page.locator("#poster").getAttribute("href"));
        APIResponse answer = page.request().get(address(href));
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument poster = Loader.loadPDF(answer.body())) {
            assertThat(poster.getNumberOfPages()).isEqualTo(1);
            assertThat(poster.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1192f);
            String text = new PDFTextStripper().getText(poster).replaceAll("\\s*\\R", "");
            assertThat(text).contains(item.record().title(), "2021年1月21日");
            String site = settings.of(offices.own().orElseThrow(), Setting.SITE_ADDRESS);
            assertThat(QrReader.read(new PDFRenderer(poster).renderImageWithDPI(0, DPI)))
                    .isEqualTo((site.isEmpty() ? address("") : site) + "/items/" + item.id());
        }
    }

    private CatalogueItem published(String title) {
        Unit unit = offices.own().orElseThrow();
        Actor liaison = actor(Role.LIAISON);
        Section section = offices.sections(unit).stream()
                .filter(one -> liaison.duty(Role.LIAISON, one.id()).isPresent())
                .findFirst()
                .orElseThrow();
        return new TestLine(section, this::actor, line, catalogue).published(title);
    }
}
