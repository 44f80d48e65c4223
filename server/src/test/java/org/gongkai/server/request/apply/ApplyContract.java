package org.gongkai.server.request.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.Enclosure;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.apply.Applicants.Answer;
import org.gongkai.server.request.apply.Applicants.Paper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applying online, by plain HTTP; the same on every database. */
abstract class ApplyContract extends ApplicantScene {

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Following following;

    @Autowired
    private Settings settings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

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
}
