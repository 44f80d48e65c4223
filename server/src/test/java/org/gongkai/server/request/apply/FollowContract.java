package org.gongkai.server.request.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Enclosure;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestErased;
import org.gongkai.server.request.RequestNumber;
import org.gongkai.server.request.apply.Applicants.Answer;
import org.gongkai.server.request.apply.Applicants.Paper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Following a request by its number and code, by plain HTTP; the same on every database. */
abstract class FollowContract extends ApplicantScene {

    @Autowired
    private Satisfactions satisfactions;

    @Autowired
    private Enclosures enclosures;

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
                .map(FollowContract::text)
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
}
