package org.gongkai.server.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/** The pages of disputes as different people meet them. Today is 2026-03-02. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DisputeCasesTest.InMarch2026.class)
class DisputePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private OfficeBrowser clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = OfficeBrowser.as(context, office.as(Role.CLERK));
    }

    @Test
    void aDisputeOverAPublicationWithHearingAndLaterDecisionIsSeenByTheInspectorWhoCanDoNothing() throws Exception {
        CatalogueItem item = published();
        String page = entered(item.indexNumber(), "extendedTo", "2026-05-01");
        clerk.call("POST", page + "/hearings", "day", "2026-03-20");
        clerk.upload(page + "/papers", "file", "申请书.txt", bytes("张某某"));
        String seen = OfficeBrowser.as(context, office.as(Role.INSPECTOR)).read("GET", page);
        assertThat(seen)
                .contains(item.indexNumber(), "2026-03-20", "由 2026-04-03 延长", "第六十二条")
                .doesNotContain("申请书.txt", page + "/end", page + "/hearings");
        assertThat(clerk.read("GET", page)).contains("申请书.txt", page + "/end", page + "/hearings");
        assertThat(clerk.read("GET", page, "lang", "en")).doesNotContain("??");
    }

    @Test
    void thePageOfAnItemLeadsToItsDisputesAndToAnotherWithItsNumberFilledIn() throws Exception {
        CatalogueItem item = published();
        String page = entered(item.indexNumber(), "caseNumber", "复7号");
        String seen = clerk.read("GET", "/office/items/" + item.id());
        assertThat(seen).contains("行政复议 复7号：尚未审结", "href=\"" + page + "\"", "登记复议、诉讼");
        String blank = seen.replaceAll("(?s).*href=\"(/office/disputes/new[^\"]*)\".*", "$1");
        assertThat(clerk.read("GET", URLDecoder.decode(blank, StandardCharsets.UTF_8)))
                .contains("value=\"" + item.indexNumber() + "\"");
        assertThat(OfficeBrowser.as(context, office.as(Role.INSPECTOR)).read("GET", "/office/items/" + item.id()))
                .contains("复7号")
                .doesNotContain("/office/disputes/new");
        assertThat(OfficeBrowser.as(context, office.as(Role.LIAISON)).read("GET", "/office/items/" + item.id()))
                .doesNotContain("复7号", "/office/disputes");
    }

    @Test
    void aPaperIsGivenToKeepAndNeverShownByTheBrowser() throws Exception {
        String page = entered("2019年第7号", "earlier", "true");
        clerk.upload(page + "/papers", "file", "a.html", bytes("<script>"));
        String address = clerk.read("GET", page).replaceAll("(?s).*href=\"(" + page + "/papers/\\d+)\".*", "$1");
        MockHttpServletResponse paper = clerk.call("GET", address);
        assertThat(paper.getContentAsByteArray()).isEqualTo(bytes("<script>"));
        assertThat(paper.getContentType()).isEqualTo("application/octet-stream");
        assertThat(paper.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(OfficeBrowser.as(context, office.as(Role.INSPECTOR))
                        .call("GET", address)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoPartInItIsTurnedAwayAndAStrangerFindsNothing() throws Exception {
        String page = entered("2019年第7号", "earlier", "true");
        Actor head = office.as(Role.SECTION_HEAD);
        assertThat(OfficeBrowser.as(context, head).call("GET", page).getStatus())
                .isEqualTo(403);
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThat(OfficeBrowser.as(context, stranger).call("GET", page).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theListShowsWhatIsDueNextAndTableFourOfItsYear() throws Exception {
        String page = entered("2019年第7号", "earlier", "true");
        assertThat(clerk.read("GET", "/office/disputes", "year", "2026"))
                .contains(page, "2026-02-24", "答复超期", "2026年度报告表四");
        clerk.call("POST", page + "/end", "seen", "0", "result", "WITHDRAWN", "endedOn", "2026-02-23");
        assertThat(clerk.read("GET", "/office/disputes", "year", "2026")).doesNotContain(page);
        assertThat(clerk.read("GET", "/office/disputes", "year", "2026", "state", "ENDED"))
                .contains(page, "撤回");
    }

    /** A reconsideration accepted and received before the Spring Festival of 2026. */
    private String entered(String about, String field, String value) throws Exception {
        MockHttpServletResponse answer = clerk.call(
                "POST",
                "/office/disputes",
                "kind",
                "RECONSIDERATION",
                "about",
                about,
                "body",
                "青石区人民政府",
                "acceptedOn",
                "2026-02-02",
                "copyOn",
                "2026-02-03",
                field,
                value);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private CatalogueItem published() {
        LocalDate day = LocalDate.of(2025, 12, 1);
        CatalogueRecord record =
                new CatalogueRecord("公告", "", "20-2", "公告", "", null, day, CatalogueRecord.Validity.IN_FORCE);
        return catalogue.enter(office.as(Role.CLERK), office.section.id(), record, "公告全文。", day);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
