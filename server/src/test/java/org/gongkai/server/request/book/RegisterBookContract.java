package org.gongkai.server.request.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestKind;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.context.WebApplicationContext;

/** The year's register of requests; the same on every database. */
abstract class RegisterBookContract {

    @Autowired
    private RegisterBook book;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Dockets dockets;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MessageSource messages;

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

    @Test
    void theWorkbookHoldsEveryRequestOfTheYearWithItsStepsAsDays() throws IOException {
        Request first = register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        register.register(clerk, TestRequests.receivedOn("2020-12-22"));
        register.register(clerk, TestRequests.receivedOn("2021-01-04"));
        finish(first);
        try (XSSFWorkbook read = workbook(2020)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            Row row = sheet.getRow(1);
            assertThat(text(row, BookColumn.NUMBER)).isEqualTo("2020-001");
            assertThat(text(row, BookColumn.CHANNEL)).isEqualTo("当面提交");
            assertThat(text(row, BookColumn.APPLICANT)).isEqualTo("张某某");
            assertThat(day(row, BookColumn.RECEIVED)).isEqualTo("2020-12-21");
            assertThat(day(row, BookColumn.CORRECTION_ASKED)).isEqualTo("2020-12-23");
            assertThat(day(row, BookColumn.CORRECTION_UNTIL)).isEqualTo("2021-01-20");
            assertThat(day(row, BookColumn.CORRECTED)).isEqualTo("2020-12-28");
            assertThat(day(row, BookColumn.DUE)).isEqualTo("2021-01-26");
            assertThat(text(row, BookColumn.REPLY)).isEqualTo("予以公开");
            assertThat(day(row, BookColumn.DELIVERED)).isEqualTo("2021-01-12");
            assertThat(text(row, BookColumn.MANNER)).isEqualTo("邮寄");
            assertThat(text(row, BookColumn.STAGE)).isEqualTo("办结");
            assertThat(text(sheet.getRow(2), BookColumn.STAGE)).isEqualTo("办理中");
        }
    }

    @Test
    void whatBeginsLikeAFormulaStaysAText() throws IOException {
        for (String written : List.of("=1+1", "+1", "-1", "@SUM(A1)")) {
            register.register(clerk, asking(written));
        }
        try (XSSFWorkbook read = workbook(2021)) {
            for (int i = 1; i <= 4; i++) {
                for (BookColumn column : List.of(BookColumn.APPLICANT, BookColumn.INFORMATION)) {
                    Cell cell = read.getSheetAt(0).getRow(i).getCell(column.ordinal());
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    assertThat(cell.getStringCellValue())
                            .startsWith(List.of("=1+1", "+1", "-1", "@SUM(A1)").get(i - 1));
                }
            }
        }
    }

    @Test
    void namesAreForTheClerkOnlyAndEachTakingStandsInTheLedger() {
        register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        assertThat(book.take(clerk, 2020)).extracting(BookRow::applicant).containsExactly("张某某");
        assertThat(book.take(office.as(Role.LEADER), 2020))
                .extracting(BookRow::applicant)
                .containsExactly((String) null);
        assertThat(book.look(clerk, 2020)).extracting(BookRow::applicant).containsExactly((String) null);
        assertThat(ledger.about(office.unit.code(), "requests/2020"))
                .extracting(entry -> entry.act().act())
                .containsExactly("request.register-named", "request.register-taken");
        assertThatThrownBy(() -> book.take(office.as(Role.LIAISON), 2020)).isInstanceOf(NotYoursException.class);
    }

    @Test
    void anotherOfficesRequestsAreNotInItAndAnImpossibleYearIsRefused() {
        register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        assertThat(book.take(new TestOffice(offices, accounts).as(Role.CLERK), 2020))
                .isEmpty();
        assertThatThrownBy(() -> book.look(clerk, 20210)).hasMessage("refused.book.year");
    }

    @Test
    void thePageIsPrintedWithoutNamesUntilTheyAreAskedFor(@Autowired WebApplicationContext context) throws Exception {
        Request request = register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        finish(request);
        String shown = page(context, false);
        assertThat(shown).contains("2020-001", "告知补正", "/assets/register.css").doesNotContain("张某某");
        assertThat(page(context, true)).contains("张某某");
    }

    private String page(WebApplicationContext context, boolean named) throws Exception {
        return OfficeBrowser.as(context, clerk)
                .read(named ? "POST" : "GET", "/office/requests/register", "year", "2020");
    }

    private void finish(Request request) {
        Details correction = Details.none().until(LocalDate.of(2021, 1, 20)).text("请明确年度");
        enter(clerk, request, EntryKind.CORRECTION_ASKED, "2020-12-23", correction);
        enter(clerk, request, EntryKind.CORRECTED, "2020-12-28", Details.none());
        Details granted = Details.none().reply(dockets.replies().of("granted").orElseThrow());
        enter(office.as(Role.LEADER), request, EntryKind.REPLIED, "2021-01-11", granted);
        enter(clerk, request, EntryKind.DELIVERED, "2021-01-12", Details.none().manner(Manner.POST));
    }

    private void enter(Actor actor, Request request, EntryKind kind, String day, Details details) {
        long seen = casework.dossier(actor, request.id()).seen();
        casework.enter(actor, request.id(), new Casework.NewEntry(kind, LocalDate.parse(day), details, null, seen));
    }

    private XSSFWorkbook workbook(int year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RegisterWorkbook made = new RegisterWorkbook(new BookWords(messages, Locale.SIMPLIFIED_CHINESE))) {
            made.write("台账", book.take(clerk, year), out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static NewRequest asking(String words) {
        Applicant applicant = new Applicant(ApplicantKind.BUSINESS, words + "公司", "", "", "青石路1号", "", "", false);
        Asked asked = new Asked(words, Asked.Form.PAPER, Asked.Provision.POST);
        return new NewRequest(RequestKind.DISCLOSURE, Channel.FAX, LocalDate.of(2021, 1, 5), applicant, asked);
    }

    private static String text(Row row, BookColumn column) {
        return row.getCell(column.ordinal()).getStringCellValue();
    }

    private static String day(Row row, BookColumn column) {
        Cell cell = row.getCell(column.ordinal());
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
}
