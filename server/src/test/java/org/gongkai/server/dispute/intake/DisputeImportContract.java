package org.gongkai.server.dispute.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.dispute.Counted;
import org.gongkai.server.dispute.DisputeFilter;
import org.gongkai.server.dispute.DisputeFilter.State;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Running disputes out of a table; the same on every database. Today is 2021-01-12. */
abstract class DisputeImportContract {

    private static final String HEAD = "种类,争议事项,不在本系统,案号,复议机关或者法院,共同被告,所经复议,收到副本之日,审理结果,审结之日,收到决定之日\n";
    private static final String GOOD = HEAD
            + "行政复议,2019年第7号,是,复1号,青石区人民政府,,,2020-09-01,维持,2020-10-30,2020-11-02\n"
            + "复议后起诉,,,行1号,青石区人民法院,OTHER_BODY,复1号,2020/12/07,,,\n"
            + "\n";

    @Autowired
    private DisputeImport imports;

    @Autowired
    private Disputes disputes;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @TempDir
    Path folder;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aTableIsCheckedWithoutATraceAndThenImported() throws Exception {
        assertThat(run(GOOD, true)).isEqualTo(new DisputeImport.Outcome(2, List.of()));
        assertThat(count()).isZero();
        assertThat(run(GOOD, false).problems()).isEmpty();
        assertThat(disputes.countedIn(office.unit, 2020))
                .extracting(Counted::row, Counted::column)
                .containsExactly(tuple("reconsideration", "upheld"), tuple("suit_after", "pending"));
    }

    @Test
    void oneBadRowLeavesEverythingOutAndEachIsNamed() throws Exception {
        String bad = GOOD
                + "复议,x,是,复3号,青石区人民政府,,,2020-12-07,,,\n"
                + "行政复议,x,是,复4号,青石区人民政府,,,2020-02-30,,,\n"
                + "行政复议,2020-099,,复5号,青石区人民政府,,,2020-12-07,,,\n"
                + "复议后起诉,,,行2号,青石区人民法院,,复9号,2020-12-07,,,\n"
                + "行政复议,x,是,复1号,青石区人民政府,,,2020-12-07,,,\n"
                + "行政复议,x,是,复6号,青石区人民政府,,,2020-12-07,维持,,\n";
        assertThat(run(bad, false).problems())
                .extracting(RowProblem::line, RowProblem::key)
                .containsExactly(
                        tuple(5, "refused.dispute.import.word"),
                        tuple(6, "refused.dispute.day"),
                        tuple(7, "refused.dispute.about"),
                        tuple(8, "refused.dispute.import.suit"),
                        tuple(9, "refused.dispute.twice"),
                        tuple(10, "refused.dispute.import.end"));
        assertThat(count()).isZero();
    }

    @Test
    void aTableThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> run("种类,争议事项\n行政复议,x\n", true))
                .isInstanceOfSatisfying(UnreadableTableException.class, e -> {
                    assertThat(e.key()).isEqualTo("import.unreadable.column");
                    assertThat(e.of()).isEqualTo("案号 / 复议机关或者法院 / 收到副本之日");
                });
        assertThatThrownBy(() -> run(HEAD, true)).hasMessage("import.unreadable.empty");
        assertThatThrownBy(() -> run("姓名,电话\n甲,1\n", true)).hasMessage("dispute.import.headless");
    }

    @Test
    void aBrokenQuoteIsTheProblemOfItsRow() throws Exception {
        assertThat(run(GOOD + "\"行政复议,x\n", false).problems())
                .containsExactly(new RowProblem(5, "import.error.quote", List.of()));
        assertThat(count()).isZero();
    }

    @Test
    void aWorkbookIsImportedAsTheSameTableInCsvIsWithTitlesAboveItAndDaysOfItsOwn() throws Exception {
        Path file = Files.write(folder.resolve("a"), workbook("2020-09-01"));
        assertThat(imports.run(clerk, file, true).problems()).isEmpty();
        assertThat(count()).isZero();
        assertThat(imports.run(clerk, file, false)).isEqualTo(new DisputeImport.Outcome(1, List.of()));
        assertThat(disputes.list(clerk, new DisputeFilter(null, State.ALL), 0, 9))
                .singleElement()
                .satisfies(entered -> {
                    assertThat(entered.proceeding().caseNumber()).isEqualTo("复1号");
                    assertThat(entered.received()).isEqualTo("2020-09-01");
                });
    }

    @Test
    void aProblemInAWorkbookIsNamedByItsRow() throws Exception {
        Path file = Files.write(folder.resolve("a"), workbook("2021-09-01"));
        assertThat(imports.run(clerk, file, false).problems())
                .extracting(RowProblem::line, RowProblem::key)
                .containsExactly(tuple(3, "refused.dispute.future"));
    }

    @Test
    void thePageChecksAFileFromWindowsAndImportsWhatItKept() throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String checked = read(browser.upload("/office/disputes/import", "file", "案件.csv", GOOD.getBytes("GBK")));
        assertThat(checked).contains("2 件都没有问题");
        browser.call("POST", "/office/disputes/import/run", "table", kept(checked));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void thePageKeepsAWorkbookToo() throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String checked = read(browser.upload("/office/disputes/import", "file", "案件.xlsx", workbook("2020-09-01")));
        assertThat(checked).contains("1 件都没有问题");
        browser.call("POST", "/office/disputes/import/run", "table", kept(checked));
        assertThat(count()).isEqualTo(1);
        assertThat(read(browser.call("POST", "/office/disputes/import/run", "table", kept(checked))))
                .contains("有问题");
    }

    @Test
    void theTemplatesInBothFormatsAreTablesThatCanBeFilledIn() throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String csv = browser.read("GET", "/office/disputes/import/template.csv");
        assertThat(csv).startsWith("\uFEFF种类,争议事项");
        byte[] xlsx =
                browser.call("GET", "/office/disputes/import/template.xlsx").getContentAsByteArray();
        for (byte[] template : List.of(csv.getBytes(StandardCharsets.UTF_8), xlsx)) {
            Path file = Files.write(folder.resolve("template"), template);
            assertThatThrownBy(() -> imports.run(clerk, file, true))
                    .as("nothing but its header is missing")
                    .hasMessage("import.unreadable.empty");
        }
    }

    /** A title, the columns, and a reconsideration whose day is one to Excel too. */
    private static byte[] workbook(String received) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            sheet.createRow(0).createCell(0).setCellValue("在办案件");
            Row head = sheet.createRow(1);
            Row row = sheet.createRow(2);
            List<String> names = List.of("种类", "争议事项", "不在本系统", "案号", "复议机关或者法院", "收到副本之日");
            List<String> cells = List.of("行政复议", "2019年第7号", "是", "复1号", "青石区人民政府");
            names.forEach(name -> head.createCell(names.indexOf(name)).setCellValue(name));
            cells.forEach(cell -> row.createCell(cells.indexOf(cell)).setCellValue(cell));
            row.createCell(5).setCellValue(LocalDate.parse(received));
            row.getCell(5).setCellStyle(day);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private DisputeImport.Outcome run(String table, boolean dry) throws IOException, UnreadableTableException {
        return imports.run(clerk, Files.writeString(folder.resolve("table.csv"), table), dry);
    }

    private static String read(MockHttpServletResponse answer) throws IOException {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String kept(String page) {
        return page.replaceAll("(?s).*name=\"table\" value=\"([^\"]+)\".*", "$1");
    }

    private long count() {
        return disputes.count(clerk, new DisputeFilter(null, State.ALL));
    }
}
