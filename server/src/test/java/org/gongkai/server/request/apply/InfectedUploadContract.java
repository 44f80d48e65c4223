package org.gongkai.server.request.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.server.OfficeBrowser.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Entry;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.scan.TestClamd;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestRequests;
import org.gongkai.server.request.apply.Applicants.Answer;
import org.gongkai.server.request.apply.Applicants.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** A file with a virus comes in nowhere, nor does any while nobody can tell; the same on every database. */
abstract class InfectedUploadContract {

    private static final AtomicInteger ADDRESS = new AtomicInteger(10);
    private static final TestClamd CLAMD = new TestClamd();
    private static final byte[] TEXT = "清单".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Installation installation;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Applicants applicant;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("gongkai.clamav", CLAMD::address);
    }

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        applicant = new Applicants(port, "127.0.5." + ADDRESS.incrementAndGet(), "/units/" + office.unit.code());
    }

    @AfterEach
    void clamdIsThereAgain() {
        CLAMD.hangUp(false);
    }

    @Test
    void theApplicantIsToldFileAndVirusAndLosesNothingTyped() throws Exception {
        long before = kept();
        Answer answer =
                applicant.apply(Applicants.typed(), new Paper("身份证.txt", TEXT), new Paper("材料.txt", TestClamd.EICAR));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("文件“材料.txt”有病毒（" + TestClamd.SIGNATURE + "）", "孔雀河清淤工程合同", "value=\"13800000000\"")
                .doesNotContain("身份证.txt");
        assertThat(requests()).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.role()).isEqualTo("APPLICANT");
            assertThat(act.accountId()).isNull();
            assertThat(act.subject()).isEqualTo("upload/" + TestClamd.SIGNATURE);
            assertThat(act.before()).startsWith("275a021b");
        });
        assertThat(applicant
                        .apply(Applicants.typed(), new Paper("身份证.txt", TEXT))
                        .text("number"))
                .isEqualTo("2021-001");
    }

    @Test
    void whileTheScannerIsAwayTheApplicantIsAskedToTryLaterAndMaySendWithout() throws Exception {
        CLAMD.hangUp(true);
        long before = kept();
        Answer answer = applicant.apply(Applicants.typed(), new Paper("身份证.txt", TEXT));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("不能检查文件“身份证.txt”", "请稍后再试", "孔雀河清淤工程合同")
                .doesNotContain(CLAMD.address());
        assertThat(requests()).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(acts()).isEmpty();
        assertThat(applicant.apply(Applicants.typed()).text("number")).isEqualTo("2021-001");
    }

    @Test
    void anAnswerWithAnInfectedPaperIsNotEnteredAndWhatWasTypedStays() throws Exception {
        Answer sent = applicant.apply(Applicants.typed());
        Request request = register.list(clerk, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 1)
                .get(0);
        Details asked = Details.none().until(LocalDate.of(2021, 1, 20)).text("请写明是哪一标段");
        casework.enter(
                clerk,
                request.id(),
                new Casework.NewEntry(EntryKind.CORRECTION_ASKED, LocalDate.of(2021, 1, 12), asked, null, 1));
        Map<String, String> answer = Map.of(
                "number",
                sent.text("number"),
                "code",
                sent.text("code"),
                "to",
                "correction",
                "seen",
                "2",
                "text",
                "二标段");
        Answer refused = applicant.post("/requests/status/answer", answer, new Paper("标段.txt", TestClamd.EICAR));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("文件“标段.txt”有病毒", ">二标段</textarea>");
        assertThat(casework.dossier(clerk, request.id()).entries()).hasSize(2);
        assertThat(applicant
                        .post("/requests/status/answer", answer, new Paper("标段.txt", TEXT))
                        .body())
                .contains("已收到您的补正");
    }

    @Test
    void whoDoesNotShowThatTheyAreTheApplicantHasNothingScanned() throws Exception {
        int before = CLAMD.seen().size();
        Answer answer = applicant.post(
                "/requests/status/answer",
                Map.of("number", "2021-001", "code", "A".repeat(26), "text", "补正"),
                new Paper("材料.txt", TestClamd.EICAR));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(CLAMD.seen()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/office/import, table",
        "/office/requests/import, table",
        "/office/requests/REQUEST/redactions, file",
        "/office/letters/reply_granted, file",
        "/office/disputes/import, file",
        "/office/disputes/1/papers, file",
        "/office/rollup/2020/files, files",
        "/office/calendar, file"
    })
    void theClerkIsToldToo(String path, String field) throws Exception {
        String address = path.replace(
                "REQUEST",
                String.valueOf(register.register(clerk, TestRequests.receivedOn("2021-01-11"))
                        .id()));
        long before = kept();
        MockHttpServletResponse infected = browser().upload(address, field, "表.csv", TestClamd.EICAR);
        assertThat(infected.getStatus()).isEqualTo(422);
        assertThat(infected.getContentAsString(StandardCharsets.UTF_8))
                .contains("文件“表.csv”有病毒（" + TestClamd.SIGNATURE + "）");
        assertThat(acts()).singleElement().satisfies(act -> assertThat(act.accountId())
                .isEqualTo(clerk.account().id()));
        CLAMD.hangUp(true);
        MockHttpServletResponse away = browser().upload(address, field, "表.csv", TEXT);
        assertThat(away.getStatus()).isEqualTo(422);
        assertThat(away.getContentAsString(StandardCharsets.UTF_8)).contains("病毒扫描服务（" + CLAMD.address() + "）现在连不上");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aSectionThatHandsMaterialInLosesNothingTyped() throws Exception {
        Actor liaison = office.as(Role.LIAISON);
        long before = kept();
        MvcResult answer = OfficeBrowser.as(context, liaison)
                .uploaded(
                        "/office/materials/new",
                        List.of(file("files", "名单.txt", TestClamd.EICAR)),
                        "section",
                        String.valueOf(office.section.id()),
                        "title",
                        "低保公示名单",
                        "body",
                        "正文",
                        "category",
                        "20-11",
                        "formedOn",
                        "2021-01-11",
                        "attribute",
                        "PUBLIC");
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("文件“名单.txt”有病毒（" + TestClamd.SIGNATURE + "）", "低保公示名单");
        assertThat(kept()).isEqualTo(before);
        assertThat(acts()).singleElement().satisfies(act -> assertThat(act.role())
                .isEqualTo("LIAISON"));
    }

    @Test
    void healthTellsOfTheScannerButIsReadyWithoutIt() throws Exception {
        Applicants anybody = new Applicants(port, "127.0.5.1", "");
        assertThat(anybody.get("/health").body()).contains("{\"status\":\"ready\",\"scanner\":\"ready\"}");
        CLAMD.hangUp(true);
        Answer away = anybody.get("/health");
        assertThat(away.status()).isEqualTo(200);
        assertThat(away.body()).contains("{\"status\":\"ready\",\"scanner\":\"away\"}");
    }

    private OfficeBrowser browser() {
        return OfficeBrowser.as(context, clerk);
    }

    private long requests() {
        return register.count(clerk, new RegisterFilter(null, RegisterFilter.State.ALL));
    }

    private List<Act> acts() {
        return ledger.entries(office.unit.code(), 0, 100).stream()
                .map(Entry::act)
                .filter(act -> act.act().equals("upload.infected"))
                .toList();
    }

    /** How many files the store holds. */
    private long kept() throws IOException {
        Path files = Files.createDirectories(installation.files());
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
