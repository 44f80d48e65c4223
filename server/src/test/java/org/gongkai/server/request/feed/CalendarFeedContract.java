package org.gongkai.server.request.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Staff;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The calendar of due dates; the same on every database. */
abstract class CalendarFeedContract {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Register register;

    @Autowired
    private Staff staff;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void registered() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        register.register(clerk, TestRequests.receivedOn("2020-12-21"));
    }

    @Test
    void anOpenRequestStandsThereWithItsDueDateAndNeitherApplicantNorWhatIsAsked() {
        String calendar = feeds.calendar(feeds.make(clerk), ZH).orElseThrow();
        assertThat(calendar)
                .contains("UID:request-2020-001@" + office.unit.code() + ".gongkai\r\n")
                .contains("DTSTART;VALUE=DATE:20210119\r\n")
                .doesNotContain("张", "低保", "青石路");
        assertThat(calendar.replace("\r\n ", "")).contains("申请 2020-001 答复期限（办理中）");
    }

    @Test
    void onlyADigestOfTheSecretIsKeptAndANewOneEndsTheOld() {
        String first = feeds.make(clerk);
        assertThat(jdbc.sql("select * from calendar_feed").query().listOfRows().toString())
                .doesNotContain(first);
        String second = feeds.make(clerk);
        assertThat(feeds.calendar(first, ZH)).isEmpty();
        assertThat(feeds.calendar(second, ZH)).isPresent();
        feeds.revoke(clerk);
        assertThat(feeds.calendar(second, ZH)).isEmpty();
        assertThat(feeds.madeAt(clerk.account().id())).isNull();
        assertThat(ledger.about(office.unit.code(), "account/" + clerk.account().id()))
                .extracting(entry -> entry.act().act())
                .containsExactly("calendar-feed.made", "calendar-feed.made", "calendar-feed.revoked");
    }

    @Test
    void ofSomebodyWithoutTheRoleAnyMoreItIsEmpty() {
        String secret = feeds.make(clerk);
        staff.letGo(office.as(Role.ADMIN), clerk.account().id(), null);
        assertThat(feeds.calendar(secret, ZH).orElseThrow())
                .contains("END:VCALENDAR")
                .doesNotContain("VEVENT");
        assertThatThrownBy(() -> feeds.make(office.as(Role.LIAISON))).isInstanceOf(NotYoursException.class);
    }

    @Test
    void anotherOfficesRequestsAreNotInIt() {
        Actor stranger = new TestOffice(offices, accounts).as(Role.LEADER);
        assertThat(feeds.calendar(feeds.make(stranger), ZH).orElseThrow()).doesNotContain("VEVENT");
    }

    @Test
    void thePersonMakesTheAddressOnTheirPageAndItOpensWithoutSigningIn(@Autowired WebApplicationContext context)
            throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String page = "/office/people/" + clerk.account().id();
        assertThat(browser.read("GET", page)).contains("生成订阅地址");
        String secret = feeds.make(clerk);
        assertThat(browser.read("GET", page)).contains("换一个地址").doesNotContain(secret);
        MockHttpServletResponse served = served(context, "/office-calendar/" + secret + ".ics");
        assertThat(served.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(served.getContentAsString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT");
        assertThat(served(context, "/office-calendar/" + secret + "x.ics").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theAddressIsTheOneThatIsServed(@Autowired WebApplicationContext context) throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String address = browser.flashed("/office/me/calendar", "feedAddress");
        Matcher path = Pattern.compile("https?://[^/]+(/office-calendar/[A-Za-z0-9_-]{43}\\.ics)")
                .matcher(address);
        assertThat(path.matches()).as(address).isTrue();
        assertThat(served(context, path.group(1)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse served(WebApplicationContext context, String path) throws Exception {
        MockMvc anybody = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return anybody.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }
}
