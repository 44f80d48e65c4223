package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.TestLine;
import org.gongkai.server.publication.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a citizen searches, in a browser. */
class SearchWalkTest extends DemoWalk {

    @Autowired
    private Following following;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Uploads uploads;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCitizenFindsADocumentByItsTitle(Screen screen) {
        following.catchUp();
        try (Visit visit = opened("/search", screen)) {
            Page page = visit.page();
            assertIsWell(visit);
            page.getByLabel("要找什么").fill("领导班子分工");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("查找")).click());
            assertThat(page.locator("#count").textContent()).contains("找到");
            assertThat(page.locator(".gongkai-results a").first().textContent()).contains("领导班子成员分工");
            assertIsWell(visit);
            visit.follow(() -> page.locator(".gongkai-results a").first().click());
            assertThat(page.locator("h1").textContent()).contains("领导班子成员分工");
        }
    }

    @Test
    void aCitizenFindsADocumentByItsNumberWithTheKeyboardAlone() {
        following.catchUp();
        try (Visit visit = opened("/search", Screen.DESKTOP)) {
            Page page = visit.page();
            page.getByLabel("要找什么").focus();
            page.keyboard().insertText("350504002 2019 00012");
            visit.follow(() -> page.keyboard().press("Enter"));
            assertThat(page.locator(".gongkai-results li").first().textContent())
                    .contains("350504002/2019-00012");
        }
    }

    @Test
    void aCitizenFindsAWordInAnAttachment() throws IOException {
        Section section = offices.sections(offices.own().orElseThrow()).stream()
                .filter(one -> one.name().equals("社会事务办公室"))
                .findFirst()
                .orElseThrow();
        byte[] roster = "户主 司徒碧玉 三人".getBytes(StandardCharsets.UTF_8);
        Draft draft = new Draft("一月份补贴名单", "名单见附件。", "20-11", LocalDate.of(2021, 1, 8), null, Attribute.PUBLIC, null);
        Material material = line.submit(
                actor(Role.LIAISON),
                section,
                draft,
                List.of(uploads.receive("名单.txt", new ByteArrayInputStream(roster))));
        TestLine along = new TestLine(section, this::actor, line, catalogue);
        along.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = along.published(material);
        following.catchUp();
        try (Visit visit = opened("/search?q=司徒碧玉", Screen.PHONE)) {
            assertThat(visit.page().locator(".gongkai-results mark").allTextContents())
                    .contains("司徒", "碧玉");
            assertThat(visit.page().locator(".gongkai-results a").first().getAttribute("href"))
                    .isEqualTo("/items/" + item.id());
        }
    }

    @Test
    void aCitizenNarrowsASearchOnAPhoneAndIsHelpedOnWhereNothingIsFound() {
        following.catchUp();
        try (Visit visit = opened("/search?q=公示", Screen.PHONE)) {
            Page page = visit.page();
            page.getByText("缩小范围").click();
            page.getByLabel("发布年份").selectOption("2019");
            visit.follow(
                    () -> page.getByRole(AriaRole.BUTTON, exactly("按此范围查找")).click());
            assertThat(page.locator(".gongkai-results .gongkai-figure:nth-child(2)")
                            .allTextContents())
                    .isNotEmpty()
                    .allMatch(day -> day.startsWith("2019"));
            page.getByLabel("要找什么").fill("飞机场 低保");
            visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("查找")).click());
            assertThat(page.locator("#count").textContent()).contains("没有找到");
            assertThat(page.getByRole(AriaRole.BUTTON, exactly("申请公开")).getAttribute("href"))
                    .startsWith("/requests/new?about=");
            assertIsWell(visit);
        }
    }

    @Test
    void whoeverTypesIsOfferedTitles() {
        following.catchUp();
        try (Visit visit = opened("/search", Screen.DESKTOP)) {
            Page page = visit.page();
            page.getByLabel("要找什么").pressSequentially("优待证");
            Locator offered = page.locator("#titles option").first();
            offered.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(offered.getAttribute("value")).contains("老年人优待证");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theSearchPageSpeaksEnglishAndTheAdministratorSeesTheIndex() {
        following.catchUp();
        try (Visit visit = opened("/en/search?q=pm2.5", Screen.DESKTOP)) {
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertIsWell(visit);
        }
        try (Visit visit = signedIn("clerk", Screen.DESKTOP)) {
            follow(visit, "检索索引");
            assertThat(visit.page().locator("#state").textContent()).contains("一致");
            assertIsWell(visit);
        }
    }
}
