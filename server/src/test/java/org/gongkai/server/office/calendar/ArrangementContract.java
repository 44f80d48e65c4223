package org.gongkai.server.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.report.HolidayFolder;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.calendar.ArrangedYear.Origin;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.Standing;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Holiday arrangements that come while the program runs, on 5 December 2026; the same on every database. */
abstract class ArrangementContract {

    private static final String YEAR_2027 = """
            date,kind,name
            2027-01-01,off,元旦
            2027-01-02,off,元旦
            2027-01-03,off,元旦
            2027-05-01,off,劳动节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            """;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Installation installation;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @AfterEach
    void takeAway() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(installation.data(), "holidays*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        calendars.reload();
    }

    @Test
    void aRequestThatWaitsForTheArrangementHasItsDateOnceThatIsUploaded() {
        Request request = register.register(clerk, TestRequests.receivedOn("2026-12-04"));
        assertThat(request.standing().due()).isNull();
        assertThat(request.standing().needsYear()).isEqualTo(2027);
        assertThat(arrangements.missing()).isEqualTo(2027);

        assertThat(arrangements.take(clerk, utf8(YEAR_2027))).isEqualTo(2027);

        Standing standing = register.find(clerk, request.id()).standing();
        assertThat(standing.due()).isEqualTo("2027-01-04");
        assertThat(standing.needsYear()).isNull();
        assertThat(casework.dossier(clerk, request.id()).docket().due()).isEqualTo("2027-01-04");
        assertThat(register.moved(clerk)).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isNull();
            assertThat(moved.after()).isEqualTo("2027-01-04");
        });
        assertThat(arrangements.missing()).isNull();
        assertThat(ledger.about(office.unit.code(), "calendar/2027")).hasSize(1);
    }

    @Test
    void anArrangementThatChangesMovesTheDateAgainAndTheClerkSeesIt() {
        Request request = register.register(clerk, TestRequests.receivedOn("2026-12-04"));
        arrangements.take(clerk, utf8(YEAR_2027));
        register.movedSeen(clerk);
        arrangements.take(clerk, utf8(YEAR_2027 + "2026-12-27,work,元旦\n"));
        assertThat(register.find(clerk, request.id()).standing().due()).isEqualTo("2026-12-31");
        assertThat(register.moved(clerk)).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isEqualTo("2027-01-04");
            assertThat(moved.after()).isEqualTo("2026-12-31");
        });
    }

    @Test
    void theFileIsKeptWhereTheCommandLineReadsItToo() throws IOException {
        arrangements.take(office.as(Role.ADMIN), YEAR_2027.getBytes(Charset.forName("GB18030")));
        assertThat(HolidayFolder.calendar(installation.data()).isLoaded(2027)).isTrue();
        assertThat(installation.data().resolve("holidays-2027.csv")).content().contains("2027-01-01,off,元旦\n");
        assertThat(arrangements.years().get(0)).isEqualTo(new ArrangedYear(2027, Origin.UPLOADED, "holidays-2027.csv"));
        assertThat(arrangements.years().get(1)).isEqualTo(new ArrangedYear(2026, Origin.BUILT_IN, ""));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(installation.data(), "holidays*")) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFileThatSomebodyPutIntoTheFolderIsToldApart() throws IOException {
        Files.writeString(installation.data().resolve("holidays-own.csv"), YEAR_2027);
        calendars.reload();
        assertThat(arrangements.years().get(0)).isEqualTo(new ArrangedYear(2027, Origin.FOLDER, "holidays-own.csv"));
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndChangesNothing() {
        assertRefused(
                YEAR_2027.replace("2027-05-01,off", "2027-05-32,off"), "refused.calendar.DATE", "5", "2027-05-32");
        assertRefused(YEAR_2027.replace("2027-05-01,off", "2027-05-01,free"), "refused.calendar.KIND", "5", "free");
        assertRefused(YEAR_2027 + "2027-10-03,off,国庆节\n", "refused.calendar.TWICE", "9", "2027-10-03");
        assertRefused(YEAR_2027 + "2027-10-04,off\n", "refused.calendar.FIELDS", "9", "2027-10-04,off");
        assertRefused("date,kind,name\n", "refused.calendar.EMPTY", "1", "");
        assertRefused(YEAR_2027.replace("2027-01-01,off,元旦\n", ""), "refused.calendar.no-year");
        assertRefused(YEAR_2027 + "2028-01-01,off,元旦\n", "refused.calendar.years", "2027, 2028");
        assertRefused(YEAR_2027 + "2026-11-30,off,元旦\n", "refused.calendar.outside", "2026-11-30", "2027");
        assertRefused(
                YEAR_2027.replace("2027-10-02,off", "2027-10-02,work").replace("2027-05-01,off,劳动节\n", ""),
                "refused.calendar.missing",
                "2027-05-01, 2027-10-02");
        assertThat(calendars.now().isLoaded(2027)).isFalse();
        assertThat(installation.data().resolve("holidays-2027.csv")).doesNotExist();
    }

    @Test
    void besideABrokenFileNothingIsLoadedAndWhatWasThereStays() throws IOException {
        arrangements.take(clerk, utf8(YEAR_2027));
        Files.writeString(installation.data().resolve("holidays-x.csv"), "1月1日,off,元旦\n");
        assertThatThrownBy(() -> arrangements.take(clerk, utf8(YEAR_2027 + "2026-12-27,work,元旦\n")))
                .hasMessage("refused.calendar.other-file");
        assertThat(installation.data().resolve("holidays-2027.csv"))
                .content()
                .contains("2027-01-01")
                .doesNotContain("2026-12-27");
        assertThat(calendars.now().kindOf(LocalDate.of(2026, 12, 27)).worked()).isFalse();
        assertThat(ledger.about(office.unit.code(), "calendar/2027")).hasSize(1);
    }

    @Test
    void onlyClerkAndAdministratorUpload() {
        assertThatThrownBy(() -> arrangements.take(office.as(Role.LEADER), utf8(YEAR_2027)))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void theWaitingDateLinksToThePageWhereTheArrangementIsUploaded(@Autowired WebApplicationContext context)
            throws Exception {
        Request request = register.register(clerk, TestRequests.receivedOn("2026-12-04"));
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String docket = "/office/requests/" + request.id();
        for (String page : new String[] {"/office/requests", docket}) {
            assertThat(browser.read("GET", page)).contains("href=\"/office/calendar\">待2027年节假日安排");
        }
        assertThat(browser.read("GET", "/office/calendar")).contains("2027年的节假日安排还没有加载", "程序自带");
        MockHttpServletResponse uploaded = browser.upload("/office/calendar", "file", "2027.csv", utf8(YEAR_2027));
        assertThat(uploaded.getRedirectedUrl()).isEqualTo("/office/calendar");
        assertThat(browser.read("GET", "/office/calendar")).contains("网页上传", "holidays-2027.csv");
        assertThat(browser.read("GET", docket)).contains("2027-01-04").doesNotContain("待2027年");
    }

    private void assertRefused(String csv, String key, String... of) {
        assertThatThrownBy(() -> arrangements.take(clerk, utf8(csv)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key)
                .satisfies(e -> assertThat(((RefusedException) e).of()).containsExactly(of));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
