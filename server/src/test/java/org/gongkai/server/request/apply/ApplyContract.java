package org.gongkai.server.request.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.TestPost;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Enclosure;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestErased;
import org.gongkai.server.request.RequestNumber;
import org.gongkai.server.request.apply.Applicants.Answer;
import org.gongkai.server.request.apply.Applicants.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Applying online and following a request, by plain HTTP; the same on every database. */
abstract class ApplyContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final AtomicInteger ADDRESS = new AtomicInteger(10);
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final GreenMail POST = TestPost.open();

    @LocalServerPort
    private int port;

    @Autowired
    private Register register;

    @Autowired
    private Satisfactions satisfactions;

    @Autowired
    private Casework casework;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private Dockets dockets;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Following following;

    @Autowired
    private Settings settings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private FileStore files;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<Chore> chores;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Applicants applicant;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        TestPost.set(properties, POST);
    }

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        applicant = from("127.0.1." + ADDRESS.incrementAndGet());
    }

    private Applicants from(String address) {
        return new Applicants(port, address, "/units/" + office.unit.code());
    }

    @Test
    void whoeverAppliesIsShownNumberReceiptDueDateAndACodeThatIsKeptAsADigestOnly() throws Exception {
        Answer sent = applicant.apply(Applicants.typed(), new Paper("身份证.pdf", PDF));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text("number")).isEqualTo("2021-001");
        assertThat(sent.body()).contains("2021年1月12日", "第三十一条", "datetime=\"2021-02-08\"");
        Request request = only();
        assertThat(request.channel()).isEqualTo(Channel.ONLINE);
        assertThat(request.receivedOn()).isEqualTo(TODAY);
        assertThat(request.registeredBy()).isNull();
        assertThat(ledger.about(office.unit.code(), request.subject()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().act()).isEqualTo("request.received");
                    assertThat(entry.act().role()).isEqualTo("APPLICANT");
                });
        String code = sent.text("code");
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}");
        String kept =
                jdbc.sql("select * from request_code").query().listOfRows().toString();
        assertThat(kept).doesNotContain(code, code.replace("-", ""));
        assertThat(applicant.apply(Applicants.typed()).text("number")).isEqualTo("2021-002");
    }

    @Test
    void aPaperIsSealedAndTheClerkOpensItAndThatStandsInTheLedger() throws Exception {
        applicant.apply(Applicants.typed(), new Paper("王小明身份证.pdf", PDF));
        Enclosure paper = enclosures.of(clerk, only().id()).get(0);
        assertThat(paper.name()).isEqualTo("王小明身份证.pdf");
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        enclosures.write(enclosures.look(clerk, only().id(), paper.id()), opened);
        assertThat(opened.toByteArray()).isEqualTo(PDF);
        assertThat(jdbc.sql("select * from enclosure").query().listOfRows().toString())
                .doesNotContain("王小明");
        assertThat(ledger.about(office.unit.code(), only().subject()))
                .extracting(entry -> entry.act().act())
                .contains("request.enclosure-seen");
        assertThat(enclosures.of(office.as(Role.INSPECTOR), only().id())).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceIsOneRequestWithTheSameNumber() throws Exception {
        Map<String, String> typed = Applicants.typed();
        typed.put("code", applicant.post("/requests/check", typed).code());
        assertThat(applicant.post("/requests/sent", typed, new Paper[0]).text("number"))
                .isEqualTo("2021-001");
        assertThat(applicant.post("/requests/sent", typed, new Paper[0]).text("number"))
                .isEqualTo("2021-001");
        typed.put("code", applicant.post("/requests/check", typed).code());
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> clicks.submit(() -> applicant.post("/requests/sent", typed, new Paper[0])))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get().text("number"))
                    .isEqualTo("2021-002"));
        } finally {
            clicks.shutdownNow();
        }
        assertThat(applicant.apply(Applicants.typed()).text("number")).isEqualTo("2021-003");
    }

    @Test
    void whatIsMissingIsNamedWhatWasTypedStaysAndNoNumberIsUsed() throws Exception {
        Map<String, String> typed = Applicants.typed();
        typed.put("applicantKind", "LEGAL");
        typed.put("address", "");
        typed.put("email", "王小明在公司");
        Answer answer = applicant.post("/requests/check", typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#contactPerson\"", "href=\"#address\"", "href=\"#email\"")
                .contains("“王小明在公司”不是邮箱地址", "孔雀河清淤工程合同", "value=\"13800000000\"");
        assertThat(answer.body()).containsPattern("value=\"LEGAL\" checked");
        typed.put("information", "长".repeat(4001));
        assertThat(applicant.post("/requests/sent", typed, new Paper[0]).body()).contains("最多 4000 个字");
        assertThat(all()).isEmpty();
        assertThat(applicant.apply(Applicants.typed()).text("number")).isEqualTo("2021-001");
    }

    @Test
    void thePagesAreThereInBothLanguagesAndLeaveNothingInTheBrowser() throws Exception {
        for (String path : List.of("/requests/new", "/en/requests/new", "/requests/status", "/en/requests/status")) {
            Answer page = applicant.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.head())
                    .as(path)
                    .doesNotContainIgnoringCase("set-cookie")
                    .contains("no-store");
        }
        assertThat(applicant.get("/en/requests/new").body()).contains("Ask for government information online");
        assertThat(applicant.get("/requests/check").head())
                .startsWith("HTTP/1.1 303")
                .contains("/units/" + office.unit.code() + "/requests/new");
        assertThat(applicant
                        .get("/requests/new?about=%E5%AD%94%E9%9B%80%E6%B2%B3")
                        .body())
                .contains(">孔雀河</textarea>");
    }

    @Test
    void anOfficeWhoseGuideNamesNoRequestsOnlineSaysHowToAskInsteadAndTakesNone() throws Exception {
        String code = applicant.post("/requests/check", Applicants.typed()).code();
        settings.change(office.as(Role.ADMIN), Map.of(Setting.ONLINE_REQUESTS, "no"));
        assertThat(applicant.get("/en/requests/new").head())
                .startsWith("HTTP/1.1 303")
                .contains("/en/units/" + office.unit.code() + "/requests\r\n");
        Answer check = applicant.post("/requests/check", Applicants.typed());
        assertThat(check.status()).isEqualTo(400);
        assertThat(check.body()).contains("本单位不接受网上申请", "孔雀河清淤工程合同</textarea>");
        Map<String, String> typed = Applicants.typed();
        typed.put("code", code);
        assertThat(applicant.post("/requests/sent", typed, new Paper[0]).body())
                .contains("本单位不接受网上申请", "孔雀河清淤工程合同</textarea>");
        assertThat(all()).isEmpty();
        assertThat(applicant.get("/requests/status").status()).isEqualTo(200);
    }

    @Test
    void whatIsPublicAlreadyIsOfferedBeforeSending() throws Exception {
        CatalogueRecord record = new CatalogueRecord(
                "孔雀河清淤工程合同公示", "", "20-11", "公示", "", null, TODAY, CatalogueRecord.Validity.IN_FORCE);
        long id =
                catalogue.enter(clerk, office.section.id(), record, "合同", TODAY).id();
        following.catchUp();
        Answer check = applicant.post("/requests/check", Applicants.typed());
        assertThat(check.body()).contains("这可能已经公开", "/items/" + id, "孔雀河清淤工程合同公示");
        Answer changing = applicant.post("/requests/new", Applicants.typed());
        assertThat(changing.status()).isEqualTo(200);
        assertThat(changing.body()).contains("2020 年孔雀河清淤工程合同</textarea>");
    }

    @Test
    void whatAMachineFillsInIsNotTakenAndAPersonLosesNothing() throws Exception {
        Map<String, String> typed = Applicants.typed();
        typed.put("code", applicant.post("/requests/check", typed).code());
        typed.put("website", "https://spam.example");
        Answer answer = applicant.post("/requests/sent", typed, new Paper[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("不该填的栏目", "孔雀河清淤工程合同");
        assertThat(all()).isEmpty();
    }

    @Test
    void aFileOfAnotherSortOrTooLargeIsNamedAndNothingIsRegistered() throws Exception {
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
        assertThat(applicant
                        .apply(Applicants.typed(), new Paper("看图.pdf", program))
                        .body())
                .contains("文件“看图.pdf”不是 PDF", "孔雀河清淤工程合同");
        byte[] large = java.util.Arrays.copyOf(PDF, PaperCheck.LARGEST + 1);
        assertThat(applicant
                        .apply(Applicants.typed(), new Paper("扫描.pdf", large))
                        .body())
                .contains("文件“扫描.pdf”超过 10 MB");
        Paper[] many = IntStream.range(0, PaperCheck.MOST + 1)
                .mapToObj(i -> new Paper(i + ".pdf", PDF))
                .toArray(Paper[]::new);
        assertThat(applicant.apply(Applicants.typed(), many).body()).contains("一次最多 5 个文件");
        assertThat(all()).isEmpty();
    }

    @Test
    void manyRequestsFromOneAddressAreToldOfTheCounterWithNothingLost() throws Exception {
        Applicants flood = from("127.0.2.1");
        int taken = 0;
        for (int i = 0; i < 15; i++) {
            Answer answer = flood.apply(Applicants.typed());
            taken += answer.status() == 200 ? 1 : 0;
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.body()).contains("请到窗口当面提交或者邮寄", "孔雀河清淤工程合同");
            }
        }
        assertThat(taken).isEqualTo(ApplyLimits.REQUESTS / ApplyLimits.WITHOUT_PROOF);
        assertThat(all()).hasSize(taken);
        assertThat(from("127.0.2.2").apply(Applicants.typed()).text("number")).isEqualTo("2021-011");
    }

    @Test
    void whoeverSendsFormsTooOftenOrTooMuchIsToldInASentence() throws Exception {
        Applicants guessing = from("127.0.3.1");
        for (int i = 0; i < ApplyLimits.FORMS; i++) {
            guessing.post("/requests/status", Map.of("number", "2021-001", "code", "A".repeat(26)));
        }
        Answer answer = guessing.post("/requests/status", Map.of());
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("请过十分钟再试");
        Answer large = applicant.post("/requests/check", Map.of("information", "a".repeat(300_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("提交的内容太大", "您填写的内容还在");
    }

    @Test
    void aWrongPairSaysOnlyThatThePairIsWrong() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        String number = sent.text("number");
        String code = sent.text("code");
        Answer wrongNumber = look("2021-999", code);
        Answer wrongCode = look(number, LookUpCode.random().shown());
        assertThat(wrongNumber.status()).isEqualTo(wrongCode.status()).isEqualTo(404);
        assertThat(wrongCode.body()).contains("登记编号和查询码不相符").doesNotContain("孔雀河");
        assertThat(wrongNumber.body().replace("2021-999", "").replace(code, ""))
                .isEqualTo(wrongCode.body().replace(number, "").replaceAll("value=\"[0-9A-Z-]{32}\"", "value=\"\""));
        assertThat(look("２０２１－００１", code.toLowerCase().replace("-", " ")).body())
                .contains("正在办理", "datetime=\"2021-02-08\"", "孔雀河清淤工程合同");
        Applicants stranger =
                new Applicants(port, "127.0.1.9", "/units/" + new TestOffice(offices, accounts).unit.code());
        assertThat(stranger.post("/requests/status", Map.of("number", number, "code", code))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theApplicantCorrectsWhatTheClerkAskedAndTheClockStartsAnew() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Request request = only();
        Details asked = Details.none().until(LocalDate.of(2021, 1, 20)).text("请写明是哪一标段");
        enter(clerk, request, EntryKind.CORRECTION_ASKED, asked);
        Answer page = look(sent);
        assertThat(page.body()).contains("请您补正", "请写明是哪一标段", "datetime=\"2021-01-20\"");
        Answer empty = step("/requests/status/answer", sent, Map.of("to", "correction", "seen", "2"));
        assertThat(empty.body()).contains("请填写内容");
        Map<String, String> answer = pair(sent);
        answer.putAll(Map.of("to", "correction", "seen", "2", "text", "二标段"));
        Answer done = applicant.post("/requests/status/answer", answer, new Paper("标段.pdf", PDF));
        assertThat(done.body()).contains("已收到您的补正", "二标段", "正在办理");
        Dossier after = casework.dossier(clerk, request.id());
        assertThat(after.docket().stage()).isEqualTo(Stage.IN_HAND);
        assertThat(after.entries().get(2).entry().kind()).isEqualTo(EntryKind.CORRECTED);
        assertThat(after.entries().get(2).entry().date()).isEqualTo(TODAY);
        assertThat(after.entries().get(2).enteredBy()).isNull();
        assertThat(enclosures.of(clerk, request.id()))
                .extracting(Enclosure::name)
                .containsExactly("标段.pdf");
        Answer again = applicant.post("/requests/status/answer", answer, new Paper("标段.pdf", PDF));
        assertThat(again.status()).isEqualTo(409);
        assertThat(casework.dossier(clerk, request.id()).entries()).hasSize(3);
        assertThat(enclosures.of(clerk, request.id())).hasSize(1);
    }

    @Test
    void aLateCorrectionGivesItsReason() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Request request = only();
        jdbc.sql("update docket_entry set on_day = '2020-12-21' where request_id = :id")
                .param("id", request.id())
                .update();
        Details asked = Details.none().until(LocalDate.of(2021, 1, 8)).text("请写明标段");
        enter(clerk, request, EntryKind.CORRECTION_ASKED, LocalDate.of(2020, 12, 23), asked);
        assertThat(look(sent).body()).contains("为什么晚了");
        Map<String, String> step = Map.of("to", "correction", "seen", "2", "text", "二标段");
        assertThat(step("/requests/status/answer", sent, step).body()).contains("请写明为什么晚了", ">二标段</textarea>");
        Map<String, String> late = new LinkedHashMap<>(step);
        late.put("lateReason", "住院");
        assertThat(step("/requests/status/answer", sent, late).body()).contains("已收到您的补正");
        assertThat(casework.dossier(clerk, request.id())
                        .entries()
                        .get(2)
                        .entry()
                        .lateReason())
                .isEqualTo("住院");
    }

    @Test
    void whatAnApplicantMayNotKnowStandsNotOnTheirPage() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        enter(clerk, only(), EntryKind.SEARCHED, Details.none().text("在档案室查过三遍"));
        enter(clerk, only(), EntryKind.THIRD_PARTY_ASKED, Details.none().party("琥珀清淤公司"));
        assertThat(look(sent).body()).contains("正在征求意见").doesNotContain("琥珀清淤公司", "档案室", "某CLERK");
    }

    @Test
    void withdrawingAsksOnceMoreAndThenClosesTheRequest() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Answer asked = step("/requests/status/withdraw", sent, Map.of());
        assertThat(asked.body()).contains("确定撤回申请 2021-001 吗");
        assertThat(only().closed()).isFalse();
        Answer done = step("/requests/status/withdraw", sent, Map.of("sure", "yes", "seen", "1"));
        assertThat(done.body()).contains("申请已经撤回", "已经办结");
        assertThat(only().standing().outcome()).isEqualTo("other_misc");
        assertThat(ledger.about(office.unit.code(), only().subject()))
                .extracting(entry -> entry.act().act() + " " + entry.act().role())
                .contains("request.withdrawn APPLICANT");
    }

    @Test
    void aPaymentIsTheOfficesToEnterAndTheFeeIsShownWhileItWaits() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Details fee = Details.none().amount(new java.math.BigDecimal("270")).text("按页计收，57 页");
        enter(clerk, only(), EntryKind.FEE_NOTICED, fee);
        assertThat(look(sent).body()).contains("270.00 元", "按页计收，57 页", "请您缴费");
        Casework.NewEntry paid = new Casework.NewEntry(
                EntryKind.PAID, TODAY, Details.none().amount(new java.math.BigDecimal("270")), null, 2);
        assertThatThrownBy(() -> casework.byApplicant(only().id(), paid)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReplyThatWasSentShowsItsRemedyAndTakesAnOpinion() throws Exception {
        Actor admin = office.as(Role.ADMIN);
        settings.change(admin, Map.of(Setting.RECONSIDERATION_BODY, "测试区人民政府", Setting.COURT, "测试区人民法院"));
        Answer sent = applicant.apply(Applicants.typed());
        Details granted = Details.none().reply(dockets.replies().of("granted").orElseThrow());
        enter(office.as(Role.LEADER), only(), EntryKind.REPLIED, granted);
        assertThat(look(sent).body()).contains("正在送达").doesNotContain("行政复议法", "满意程度");
        enter(clerk, only(), EntryKind.DELIVERED, Details.none().manner(Manner.ONLINE));
        assertThat(look(sent).body()).contains("已经答复", "向测试区人民政府申请行政复议", "向测试区人民法院提起行政诉讼", "满意程度");
        assertThat(step("/requests/status/opinion", sent, Map.of("score", "6")).status())
                .isEqualTo(400);
        step("/requests/status/opinion", sent, Map.of("score", "2", "words", "太慢"));
        Answer better = step("/requests/status/opinion", sent, Map.of("score", "4", "words", "后来解释清楚了"));
        assertThat(better.body()).contains("谢谢您的评价", "您评价过：满意", "后来解释清楚了");
        assertThat(jdbc.sql("select * from satisfaction where request_id = :id")
                        .param("id", only().id())
                        .query()
                        .listOfRows()
                        .toString())
                .contains("score=4")
                .doesNotContain("解释");
    }

    @Test
    void whatAnApplicantThinksStandsOnTheDocketAndIsCountedByYear(@Autowired WebApplicationContext context)
            throws Exception {
        rated("4", "后来解释清楚了");
        rated("1", "");
        applicant.apply(Applicants.typed());
        Request first = register.byNumber(clerk, new RequestNumber(2021, 1)).orElseThrow();
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        assertThat(browser.read("GET", "/office/requests/" + first.id()))
                .containsPattern("id=\"satisfaction\">满意<span[^>]*>后来解释清楚了");
        String page = browser.read("GET", "/office/requests/satisfaction");
        assertThat(page).contains("2021-001", "2021-002", "后来解释清楚了", ">2.5<").doesNotContain("2021-003");
        assertThat(browser.read("GET", "/office/requests/satisfaction", "year", "2021", "score", "1"))
                .contains("2021-002")
                .doesNotContain("2021-001", "后来解释清楚了");
        assertThat(satisfactions.years(clerk)).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2021);
            assertThat(year.counts()).isEqualTo(Map.of(4, 1L, 1, 1L));
        });
        OfficeBrowser inspector = OfficeBrowser.as(context, office.as(Role.INSPECTOR));
        assertThat(inspector.read("GET", "/office/requests/satisfaction"))
                .contains("2021-001")
                .doesNotContain("后来解释清楚了");
        assertThat(satisfactions.years(new TestOffice(offices, accounts).as(Role.CLERK)))
                .isEmpty();
        assertThatThrownBy(() -> satisfactions.years(office.as(Role.LIAISON))).isInstanceOf(NotYoursException.class);
    }

    /** Somebody applies, is answered, and says what they think. */
    private void rated(String score, String words) throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Request request = all().stream()
                .filter(one -> one.number().toString().equals(sent.text("number")))
                .findFirst()
                .orElseThrow();
        Details granted = Details.none().reply(dockets.replies().of("granted").orElseThrow());
        enter(office.as(Role.LEADER), request, EntryKind.REPLIED, granted);
        enter(clerk, request, EntryKind.DELIVERED, Details.none().manner(Manner.ONLINE));
        step("/requests/status/opinion", sent, Map.of("score", score, "words", words));
    }

    @Test
    void whoLeavesAnAddressGetsAReceiptAndIsToldOfNewsButNeverTheCode() throws Exception {
        Map<String, String> typed = Applicants.typed();
        String to = "wang" + office.unit.code() + "@example.cn";
        typed.put("email", to);
        Answer sent = applicant.apply(typed);
        assertThat(sent.body()).contains("回执已经交给邮件系统");
        assertThat(jdbc.sql("select * from mail").query().listOfRows().toString())
                .doesNotContain(to);
        runChores();
        enter(clerk, only(), EntryKind.EXTENDED, Details.none().days(10).party("某负责人"));
        runChores();
        List<String> letters = java.util.Arrays.stream(POST.getReceivedMessagesForDomain("example.cn"))
                .filter(letter -> isTo(letter, to))
                .map(ApplyContract::text)
                .toList();
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0)).contains("登记编号 2021-001", "2021-01-12", office.unit.name());
        assertThat(letters.get(1)).contains("有新的进展");
        assertThat(String.join("", letters)).doesNotContain(sent.text("code"), "王小明", "孔雀河");
        runChores();
        assertThat(POST.getReceivedMessages())
                .filteredOn(letter -> isTo(letter, to))
                .hasSize(2);
    }

    @Test
    void whenTheApplicantIsErasedCodeAndPapersGoAndTheScoreStays() throws Exception {
        Answer sent = applicant.apply(Applicants.typed(), new Paper("身份证.pdf", PDF));
        Request request = only();
        Enclosure paper = enclosures.of(clerk, request.id()).get(0);
        jdbc.sql("insert into satisfaction (request_id, score, words, given_at) values (:id, 5, 'sealed', 0)")
                .param("id", request.id())
                .update();
        assertThat(files.path(paper.digest())).exists();
        transaction.executeWithoutResult(status -> events.publishEvent(new RequestErased(request.id())));
        assertThat(files.path(paper.digest())).doesNotExist();
        assertThat(enclosures.of(clerk, request.id())).isEmpty();
        assertThat(look(sent).status()).isEqualTo(404);
        assertThat(jdbc.sql("select * from satisfaction where request_id = :id")
                        .param("id", request.id())
                        .query()
                        .singleRow())
                .containsEntry("score", 5)
                .containsEntry("words", null);
    }

    private void runChores() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().startsWith("MailChore"))
                .forEach(Chore::run);
    }

    private static boolean isTo(MimeMessage letter, String to) {
        return GreenMailUtil.getAddressList(recipients(letter)).equals(to);
    }

    private static jakarta.mail.Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Request> all() {
        return register.list(clerk, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 100);
    }

    private Request only() {
        return all().get(0);
    }

    private Answer look(Answer sent) throws Exception {
        return look(sent.text("number"), sent.text("code"));
    }

    private Answer look(String number, String code) throws Exception {
        return applicant.post("/requests/status", Map.of("number", number, "code", code));
    }

    private Answer step(String path, Answer sent, Map<String, String> fields) throws Exception {
        Map<String, String> all = pair(sent);
        all.putAll(fields);
        return applicant.post(path, all);
    }

    private static Map<String, String> pair(Answer sent) {
        return new LinkedHashMap<>(Map.of("number", sent.text("number"), "code", sent.text("code")));
    }

    private void enter(Actor actor, Request request, EntryKind kind, Details details) {
        enter(actor, request, kind, TODAY, details);
    }

    private void enter(Actor actor, Request request, EntryKind kind, LocalDate day, Details details) {
        long seen = casework.dossier(actor, request.id()).seen();
        casework.enter(actor, request.id(), new Casework.NewEntry(kind, day, details, null, seen));
    }
}
