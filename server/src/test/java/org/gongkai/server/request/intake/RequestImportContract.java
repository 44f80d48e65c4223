package org.gongkai.server.request.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.DossierEntry;
import org.gongkai.server.request.Projections;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestNumber;
import org.gongkai.server.request.RequestStatistics;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Requests that were kept elsewhere are taken over; the same on every database. */
abstract class RequestImportContract {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String HEAD = "登记编号,渠道,收到日期,申请人类别,姓名或者名称,地址,申请内容,补正告知日期,补正期限,补正收到日期,"
            + "延期日期,延期工作日,第三方,征求意见日期,对方收到日期,意见收到日期,答复日期,答复类型,送达日期,送达方式,撤回日期\n";

    private static final String FEES = "登记编号,渠道,收到日期,申请人类别,姓名或者名称,地址,申请内容,收费通知日期,收费金额,缴费日期,答复日期,答复类型\n";

    @Autowired
    private RequestStatistics statistics;

    @Autowired
    private RequestImports imports;

    @Autowired
    private ForgottenImports forgotten;

    @Autowired
    private ImportTemplates templates;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Projections projections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @TempDir
    private Path folder;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void theTrialShowsStateAndDueDateOfEachRequestAndTouchesNothing() throws Exception {
        Trial trial = trial(HEAD + """
                2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保发放情况,,,,,,,,,,,,,,
                2020-118,平信,2020-12-21,企业,某公司,青石路2号,征地补偿,,,,2021-01-08,20,,,,,,,,,
                2020-119,当面,2020-12-21,个人,李某,青石路3号,会议纪要,,,,,,某公司,2020-12-23,2020-12-24,2021-01-08,,,,,
                2020-120,传真,2020/12/1,个人,王某,,预算表,2020-12-03,2020-12-20,2020年12月10日,,,,,,,2020-12-20,予以公开,2020-12-22,邮寄,
                2020-121,当面,2020-12-02,个人,王某,青石路4号,名册,2020-12-04,2020-12-20,,,,,,,,,,,,
                """);
        assertThat(trial.problems()).isEmpty();
        assertThat(trial.good())
                .extracting(one -> one.carried().number() + " " + one.docket().stage() + " "
                        + one.docket().due())
                .containsExactly(
                        "2020-117 IN_HAND 2021-01-19",
                        "2020-118 IN_HAND 2021-02-20",
                        "2020-119 IN_HAND 2021-02-03",
                        "2020-120 CLOSED null",
                        "2020-121 AWAITING_CORRECTION null");
        assertThat(trial.running()).isEqualTo(4);
        assertThat(registered()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithRowColumnValueAndCure() throws Exception {
        register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        Trial trial = trial("某街道登记簿\n" + HEAD + """
                第7号,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                2020-001,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                2021-002,飞鸽,2020-12-21,外星人,,青石路1号,低保,,,,,,,,,,,,,,
                2021-003,网上,2021-02-30,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                2021-003,网上,2021-01-13,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                2021-004,网上,2021-01-04,自然人,张某某,,低保,,,,,,,,,,,,,,
                2021-005,网上,2021-01-04,自然人,张某某,路1号,低保,2021-01-06,,,2021-01-07,三天,,,,,,,,,
                2021-006,网上,2021-01-04,自然人,张某某,路1号,低保,,,,2021-01-07,30,,,,,,,,,
                2021-007,网上,2021-01-04,自然人,张某某,路1号,低保,,,2021-01-07,,,,,,,2021-01-08,不想公开,2021-01-09,,
                2021-008,网上,2021-01-04,自然人,张某某,路1号,低保,,,,,,,,,,2021-01-08,逾期未缴费,,,
                """);
        assertThat(trial.good()).isEmpty();
        assertThat(trial.problems())
                .extracting(one -> one.row() + " " + one.column() + " " + one.value())
                .containsExactly(
                        "3 登记编号 第7号",
                        "4 登记编号 2020-001",
                        "5 登记编号 2021-002",
                        "5 申请人类别 外星人",
                        "5 姓名或者名称 ",
                        "5 渠道 飞鸽",
                        "6 收到日期 2021-02-30",
                        "7 收到日期 2021-01-13",
                        "7 登记编号 2021-003",
                        "8 地址 ",
                        "9 补正期限 ",
                        "9 延期工作日 三天",
                        "10 延期日期 2021-01-07",
                        "11 答复类型 不想公开",
                        "11 送达方式 ",
                        "12 答复类型 逾期未缴费");
        assertThat(trial.problems()).extracting(RowProblem::sentence).allMatch(sentence -> sentence.endsWith("。"));
        assertThat(trial.problems().get(8).sentence()).contains("第 6 行");
        assertThat(trial.problems().get(12).sentence()).contains("1至20个工作日");
    }

    @Test
    void allComesInUnderItsOwnNumbersAndTheCounterGoesOnBehindThem() throws Exception {
        HandedIn handedIn = handIn(HEAD + """
                〔2020〕117号,网上,2020-12-21,自然人,张某某,青石路1号,低保发放情况,,,,,,,,,,,,,,
                〔2020〕9号,传真,2020-03-02,个人,王某,,预算表,,,,,,,,,,2020-03-20,信息不存在,2020-03-22,当面,
                〔2021〕2号,当面,2021-01-05,个人,赵某,,名册,,,,,,,,,,,,,,2021-01-08
                """);
        assertThat(imports.run(clerk, handedIn.id(), ZH)).isEqualTo(3);
        assertThat(registered())
                .extracting(
                        request -> request.number() + " " + request.standing().outcome())
                .containsExactlyInAnyOrder("2020-117 null", "2020-009 unable_not_held", "2021-002 other_misc");
        assertThat(register.register(clerk, TestRequests.receivedOn("2020-12-30"))
                        .number())
                .hasToString("2020-118");
        assertThat(register.register(clerk, TestRequests.receivedOn("2021-01-12"))
                        .number())
                .hasToString("2021-003");
        Request held = registered().stream()
                .filter(one -> one.number().number() == 9)
                .findFirst()
                .orElseThrow();
        assertThat(held.standing().stage()).isEqualTo(Stage.CLOSED);
        assertThat(casework.dossier(clerk, held.id()).entries())
                .extracting(one -> one.entry().kind().id())
                .containsExactly("received", "searched", "replied", "delivered");
        assertThat(register.look(clerk, held.id()).name()).isEqualTo("王某");
        assertThat(ledger.about(office.unit.code(), "request/" + held.id()))
                .extracting(entry -> entry.act().act())
                .contains("request.taken-over");
        assertThat(projections.rebuild(one ->
                        assertThat(one).as("nothing is derived otherwise").isNull()))
                .isPositive();
    }

    @Test
    void aStepOutOfTimeComesInAndIsMarked() throws Exception {
        HandedIn handedIn = handIn(HEAD + "2020-5,网上,2020-03-02,自然人,张某某,,低保,,,,,,,,,,2020-06-20,予以公开,2020-06-22,邮寄,\n");
        imports.run(clerk, handedIn.id(), ZH);
        Request late = registered().get(0);
        assertThat(casework.dossier(clerk, late.id()).docket().late()).containsExactly(3);
        assertThat(casework.dossier(clerk, late.id()).entries())
                .filteredOn(one -> one.entry().lateReason() != null)
                .hasSize(1)
                .allMatch(DossierEntry::stands);
    }

    @Test
    void oneWrongRowKeepsAllOut() throws Exception {
        HandedIn handedIn = handIn(HEAD + """
                2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                2020-118,网上,2020-12-32,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,
                """);
        assertThatThrownBy(() -> imports.run(clerk, handedIn.id(), ZH)).hasMessage("refused.takeover.problems");
        assertThat(registered()).isEmpty();
        assertThat(imports.waiting(clerk)).hasSize(1);
    }

    @Test
    void theSameTableCannotComeInTwice() throws Exception {
        String table = HEAD + "2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,\n";
        HandedIn first = handIn(table);
        HandedIn second = handIn(table);
        imports.run(clerk, first.id(), ZH);
        assertThatThrownBy(() -> imports.run(clerk, first.id(), ZH)).hasMessage("refused.gone");
        assertThatThrownBy(() -> imports.run(clerk, second.id(), ZH)).hasMessage("refused.takeover.problems");
        assertThat(imports.trial(clerk, second.id(), ZH).problems())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("已经有 2020-117"));
        assertThat(registered()).hasSize(1);
    }

    @Test
    void aFeeComesInWithItsNoticeAndItsPaymentAndThePeriodRunsAfresh() throws Exception {
        HandedIn handedIn = handIn(FEES + """
                2020-1,当面,2020-12-21,个人,张某某,路1号,纪要,2021-01-05,"1,080元",2021-01-07,,
                2020-2,当面,2020-12-21,个人,李某,路2号,纪要,2021年1月8日,￥270.00,,,
                2020-3,当面,2020-12-21,个人,王某,路3号,纪要,,0,,,
                """);
        assertThat(imports.trial(clerk, handedIn.id(), ZH).problems()).isEmpty();
        assertThat(imports.trial(clerk, handedIn.id(), ZH).good())
                .extracting(one -> one.docket().stage() + " " + one.docket().due())
                .containsExactly("IN_HAND 2021-02-04", "AWAITING_PAYMENT null", "IN_HAND 2021-01-19");
        imports.run(clerk, handedIn.id(), ZH);
        Request paid = register.byNumber(clerk, new RequestNumber(2020, 1)).orElseThrow();
        assertThat(casework.dossier(clerk, paid.id()).entries())
                .extracting(DossierEntry::entry)
                .extracting(entry -> entry.kind().id(), entry -> Optional.ofNullable(
                                entry.details().amount())
                        .map(BigDecimal::intValueExact)
                        .orElse(0))
                .containsExactly(tuple("received", 0), tuple("fee_noticed", 1080), tuple("paid", 1080));
        assertThat(statistics.feesReceived(office.unit, 2021)).isEqualByComparingTo("1080");
    }

    @Test
    void aFeeThatCannotBeIsToldWithItsCure() throws Exception {
        Trial trial = trial(FEES + """
                2020-1,当面,2020-12-21,个人,张某某,路1号,纪要,2021-01-05,,,,
                2020-2,当面,2020-12-21,个人,张某某,路1号,纪要,,270,2021-01-07,,
                2020-3,当面,2020-12-21,个人,张某某,路1号,纪要,2021-01-05,1万,,,
                2020-4,当面,2020-12-21,个人,张某某,路1号,纪要,,,2021-01-07,,
                2020-5,当面,2020-12-21,个人,张某某,路1号,纪要,2020-12-28,270,,,
                2020-6,当面,2020-12-21,个人,张某某,路1号,纪要,2021-01-05,270,,2021-01-11,逾期未缴费
                """);
        assertThat(trial.good()).isEmpty();
        assertThat(trial.problems())
                .extracting(one -> one.row() + " " + one.column() + " " + one.value())
                .containsExactly(
                        "2 收费金额 ", "3 收费通知日期 ", "4 收费金额 1万", "5 收费通知日期 ", "6 收费通知日期 2020-12-28", "7 答复日期 2021-01-11");
        assertThat(trial.problems().get(2).sentence()).contains("请按元写");
        assertThat(trial.problems().get(4).sentence()).contains("2021-01-01");
        assertThat(trial.problems().get(5).sentence()).contains("过后才能办");
    }

    @Test
    void aWorkbookWithDaysIsReadAsACsvIs() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row head = workbook.createSheet().createRow(0);
            List<String> names = List.of("编号", "申请方式", "收到日期*", "申请人类型", "申请人", "联系电话", "申请事项");
            names.forEach(name -> head.createCell(names.indexOf(name)).setCellValue(name));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            Row row = workbook.getSheetAt(0).createRow(1);
            List<String> values = List.of("2020-11", "挂号信", "", "律所", "某律师事务所", "13800000000", "处罚决定");
            values.forEach(value -> row.createCell(values.indexOf(value)).setCellValue(value));
            row.getCell(2).setCellValue(LocalDate.of(2020, 12, 21));
            row.getCell(2).setCellStyle(day);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Trial trial = imports.trial(clerk, imports.handIn(clerk, "a.xlsx", file).id(), ZH);
        assertThat(trial.problems()).isEmpty();
        assertThat(trial.good())
                .singleElement()
                .satisfies(one -> assertThat(one.docket().due()).isEqualTo("2021-01-19"));
    }

    @Test
    void theTemplatesOwnRowCanComeIn() throws Exception {
        for (String name : List.of("t.csv", "t.xlsx")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (name.endsWith("csv")) {
                templates.template().csv(out);
            } else {
                templates.template().xlsx(out);
            }
            Path file = Files.write(folder.resolve(name), out.toByteArray());
            Trial trial = imports.trial(clerk, imports.handIn(clerk, name, file).id(), ZH);
            assertThat(trial.problems()).as(name).isEmpty();
            assertThat(trial.good()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoTableOfRequestsIsRefusedAsAWhole() throws IOException {
        assertThatThrownBy(() -> handIn("索引号,名称\nX-1,公示\n"))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("takeover.unreadable.header");
        assertThatThrownBy(() -> handIn("登记编号,收到日期\n2020-1,2020-12-21\n"))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("import.unreadable.column");
        assertThat(imports.waiting(clerk)).isEmpty();
    }

    @Test
    void whatWaitsIsSealedAndForgottenWithItsKey() throws Exception {
        handIn(HEAD + "2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,\n");
        assertThat(jdbc.sql("select * from request_import").query().listOfRows().toString())
                .doesNotContain("张某某", "青石路");
        forgotten.forgetBefore(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(imports.waiting(clerk)).hasSize(1);
        forgotten.forgetBefore(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(imports.waiting(clerk)).isEmpty();
    }

    @Test
    void onlyTheClerkImportsAndAnotherOfficeSeesNothing() throws Exception {
        HandedIn handedIn = handIn(HEAD + "2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,\n");
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> imports.run(stranger, handedIn.id(), ZH)).hasMessage("refused.gone");
        assertThatThrownBy(() -> imports.trial(office.as(Role.LEADER), handedIn.id(), ZH))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void theClerkUploadsSeesWhatComesOfItAndImports(@Autowired WebApplicationContext context) throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        byte[] table =
                (HEAD + "2020-117,网上,2020-12-21,自然人,张某某,青石路1号,低保,,,,,,,,,,,,,,\n").getBytes(Charset.forName("GB18030"));
        assertThat(browser.read("GET", "/office/requests/import")).contains("template.xlsx");
        String trial = browser.upload("/office/requests/import", "table", "C:\\登记\\2020.csv", table)
                .getRedirectedUrl();
        assertThat(browser.read("GET", trial)).contains("2020.csv", "2020-117", "2021-01-19", "导入 1 件申请");
        assertThat(browser.call("POST", trial + "/run").getRedirectedUrl()).isEqualTo("/office/requests?state=ALL");
        assertThat(browser.read("GET", "/office/requests")).contains("2020-117");
    }

    private Trial trial(String csv) throws Exception {
        return imports.trial(clerk, handIn(csv).id(), ZH);
    }

    private HandedIn handIn(String csv) throws Exception {
        Path file = Files.write(folder.resolve("requests.csv"), csv.getBytes(StandardCharsets.UTF_8));
        return imports.handIn(clerk, "requests.csv", file);
    }

    private List<Request> registered() {
        return register.list(clerk, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 100);
    }
}
