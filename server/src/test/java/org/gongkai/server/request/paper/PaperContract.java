package org.gongkai.server.request.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.EntryProblem;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.ApplicantPapers;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestIrregularities;
import org.gongkai.server.request.RequestIrregularity;
import org.gongkai.server.request.SameApplicant;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** Letters from draft to docket; the same on every database. */
abstract class PaperContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Papers papers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private EnclosedFiles enclosed;

    @Autowired
    private SentPapers sent;

    @Autowired
    private PaperTasks tasks;

    @Autowired
    private FeeProposal fees;

    @Autowired
    private Register register;

    @Autowired
    private RequestIrregularities irregularities;

    @Autowired
    private SameApplicant sameApplicant;

    @Autowired
    private Casework casework;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Actor leader;
    private Request request;

    @BeforeEach
    void registered() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        leader = office.as(Role.LEADER);
        settings.change(
                office.as(Role.ADMIN), Map.of(Setting.RECONSIDERATION_BODY, "青石区人民政府", Setting.COURT, "青石区人民法院"));
        request = register.register(clerk, TestRequests.receivedOn("2020-12-21"));
    }

    @Test
    void aReplyIsDraftedFromTheDocketApprovedAndEntered() throws IOException {
        long id = papers.begin(clerk, request.id(), "reply_granted", Map.of());
        assertThat(papers.find(clerk, id).fields())
                .containsEntry("applicant", "张某某")
                .containsEntry("received_on", "2020年12月21日")
                .containsEntry("information", "2019年低保发放情况")
                .hasEntrySatisfying("remedies", text -> assertThat(text).contains("向青石区人民政府申请行政复议，或者在6个月内向青石区人民法院"));
        write(id, Map.of("disclosed", "低保发放表一份", "provided_how", "随本答复邮寄", "document_number", "青街公开〔2021〕1号"));
        papers.submit(clerk, id, version(id));
        assertThat(tasks.tasksOf(leader)).singleElement().satisfies(task -> assertThat(task.of())
                .contains("2020-001"));
        approvals.approve(leader, id, version(id), "");
        assertThat(tasks.tasksOf(leader)).isEmpty();
        Dossier dossier = casework.dossier(clerk, request.id());
        assertThat(dossier.docket().stage()).isEqualTo(Stage.REPLIED);
        assertThat(dossier.request().standing().due())
                .as("approval does not stop the clock")
                .isEqualTo("2021-01-19");
        assertThat(pdfText(papers.preview(clerk, papers.find(clerk, id))).replaceAll("\\s", ""))
                .contains("张某某：", "低保发放表一份", "青街公开〔2021〕1号", "青石区人民法院");
        assertThat(docxText(papers.docx(papers.find(clerk, id)))).contains("张某某", "低保发放表一份");
        casework.enter(
                clerk,
                request.id(),
                new Casework.NewEntry(
                        EntryKind.DELIVERED, TODAY, Details.none().manner(Manner.POST), null, dossier.seen()));
        assertThat(register.find(clerk, request.id()).standing().outcome()).isEqualTo("granted");
    }

    @Test
    void aLetterIsTheApplicantsOnceItHasGoneOutAndOneToOthersNever() throws IOException {
        long consultation = papers.begin(clerk, request.id(), "third_party_consultation", Map.of());
        Map<String, String> said =
                new HashMap<>(papers.find(clerk, consultation).fields());
        said.replaceAll((field, value) -> value.isEmpty() ? "某公司" : value);
        write(consultation, said);
        papers.submit(clerk, consultation, version(consultation));
        approvals.approve(leader, consultation, version(consultation), "");
        long id = papers.begin(clerk, request.id(), "reply_granted", Map.of());
        write(id, Map.of("disclosed", "低保发放表一份", "provided_how", "随本答复邮寄", "document_number", "1号"));
        papers.submit(clerk, id, version(id));
        approvals.approve(leader, id, version(id), "");
        assertThat(sent.of(request)).isEmpty();
        long seen = casework.dossier(clerk, request.id()).seen();
        Details online = Details.none().manner(Manner.ONLINE);
        casework.enter(clerk, request.id(), new Casework.NewEntry(EntryKind.DELIVERED, TODAY, online, null, seen));
        ApplicantPapers.Copy shown = sent.of(request).get(0);
        assertThat(sent.of(request)).hasSize(1);
        assertThat(shown.day()).isEqualTo(TODAY);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        sent.write(request, shown, pdf);
        assertThat(pdfText(pdf.toByteArray()).replaceAll("\\s", "")).contains("低保发放表一份");
    }

    @Test
    void whatGoesOutWithALetterIsFrozenWhenItIsSubmittedAndReachesTheApplicantWithIt() throws IOException {
        long id = papers.begin(clerk, request.id(), "reply_granted", Map.of());
        write(id, Map.of("disclosed", "低保发放表一份", "provided_how", "随本答复在线提供", "document_number", "1号"));
        int seen = version(id);
        int now = enclosed.change(clerk, papers.find(clerk, id), uploads("发放表.txt", "每月680元"));
        assertThat(now).isEqualTo(seen + 1);
        assertThatThrownBy(() -> papers.submit(clerk, id, seen)).hasMessage("refused.paper.changed");
        papers.submit(clerk, id, now);
        assertThatThrownBy(() -> enclosed.change(clerk, papers.find(clerk, id), uploads("又一份.txt", "别的")))
                .hasMessage("refused.paper.changed");
        approvals.approve(leader, id, version(id), "");
        assertThat(sent.of(request)).isEmpty();
        long entries = casework.dossier(clerk, request.id()).seen();
        Details online = Details.none().manner(Manner.ONLINE);
        casework.enter(clerk, request.id(), new Casework.NewEntry(EntryKind.DELIVERED, TODAY, online, null, entries));
        assertThat(sent.of(request))
                .extracting(ApplicantPapers.Copy::fileName)
                .containsExactly("答复（予以公开）.pdf", "发放表.txt");
        ApplicantPapers.Copy along = sent.of(request).get(1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sent.write(request, along, file);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("每月680元");
    }

    @Test
    void aFileTakenOutOfADraftGoesNowhereAndAnEmptyOneIsNamed() throws IOException {
        long id = papers.begin(clerk, request.id(), "reply_granted", Map.of());
        enclosed.change(clerk, papers.find(clerk, id), uploads("发放表.txt", "每月680元"));
        Paper paper = papers.find(clerk, id);
        EnclosedFile kept = enclosed.of(paper).get(0);
        assertThat(kept.digest()).isEqualTo(FileStore.digest("每月680元".getBytes(StandardCharsets.UTF_8)));
        enclosed.change(clerk, paper, new EnclosedFiles.Change(List.of(), List.of(), List.of(kept.id())));
        assertThat(enclosed.of(paper)).isEmpty();
        assertThatThrownBy(() -> enclosed.change(clerk, papers.find(clerk, id), uploads("空.txt", "")))
                .hasMessage("refused.paper.file-empty")
                .satisfies(e -> assertThat(((RefusedException) e).of()).containsExactly("空.txt"));
    }

    private static EnclosedFiles.Change uploads(String name, String text) {
        MultipartFile file = new MockMultipartFile("files", name, null, text.getBytes(StandardCharsets.UTF_8));
        return new EnclosedFiles.Change(List.of(file), List.of(), List.of());
    }

    @Test
    void whoeverDraftsDoesNotApproveAloneWithoutAReason() {
        Actor both = office.also(Role.CLERK, Role.LEADER);
        long id = papers.begin(both, request.id(), "reply_already_public", Map.of());
        write(id, Map.of("where", "门户网站", "document_number", "1号"));
        papers.submit(both, id, version(id));
        assertThatThrownBy(() -> approvals.approve(both, id, version(id), " ")).hasMessage("refused.paper.alone");
        approvals.approve(both, id, version(id), "分管领导住院");
        assertThat(jdbc.sql("select alone_because from paper where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("分管领导住院");
        assertThat(irregularities.list(clerk.unit(), RequestIrregularity.LETTER_ALONE, 2021, 0, 10))
                .extracting(RequestIrregularities.Found::request, RequestIrregularities.Found::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(request.id(), "分管领导住院"));
    }

    @Test
    void aLetterThatLacksSomethingIsNotSubmittedAndNamesIt() {
        long id = papers.begin(clerk, request.id(), "reply_granted", Map.of());
        assertThatThrownBy(() -> papers.submit(clerk, id, version(id)))
                .hasMessage("refused.paper.missing")
                .satisfies(e -> assertThat(((RefusedException) e).of()).isNotEmpty());
    }

    @Test
    void aReplyThatTheDocketDoesNotAllowIsNotApprovedAndNothingIsKept() {
        long id = papers.begin(clerk, request.id(), "reply_unable_not_held", Map.of());
        write(id, Map.of("search", "查了档案室，没有", "reasons", "不存在", "document_number", "1号"));
        papers.submit(clerk, id, version(id));
        assertThatExceptionOfType(ImpossibleEntryException.class)
                .isThrownBy(() -> approvals.approve(leader, id, version(id), ""))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EntryProblem.NO_SEARCH));
        assertThat(papers.find(clerk, id).stage()).isEqualTo(PaperStage.SUBMITTED);
        assertThat(papers.find(clerk, id).files()).isNull();
    }

    @Test
    void aNoticeMakesItsEntryOutOfWhatItSaysWhenItGoesOut() {
        long id = papers.begin(clerk, request.id(), "correction_notice", Map.of());
        write(id, Map.of("corrections", "请写明年度", "correct_by", "2021年1月20日", "document_number", "1号"));
        papers.submit(clerk, id, version(id));
        assertThatThrownBy(() -> papers.wentOut(clerk, id, LocalDate.of(2020, 12, 28), "", null))
                .hasMessage("refused.paper.changed");
        approvals.approve(leader, id, version(id), "");
        papers.wentOut(clerk, id, LocalDate.of(2020, 12, 28), "", null);
        Dossier dossier = casework.dossier(clerk, request.id());
        assertThat(dossier.docket().stage()).isEqualTo(Stage.AWAITING_CORRECTION);
        Details said = dossier.entries().get(1).entry().details();
        assertThat(said.until()).isEqualTo("2021-01-20");
        assertThat(said.text()).isEqualTo("请写明年度");
        assertThatThrownBy(() -> papers.wentOut(clerk, id, LocalDate.of(2020, 12, 29), "", null))
                .hasMessage("refused.paper.changed");
    }

    @Test
    void aLetterSentBackGoesToItsDraftWithTheReasonAndOnlyTheLeaderDecides() {
        long id = papers.begin(clerk, request.id(), "reply_already_public", Map.of());
        write(id, Map.of("where", "门户网站", "document_number", "1号"));
        papers.submit(clerk, id, version(id));
        assertThatThrownBy(() -> approvals.approve(clerk, id, version(id), "")).isInstanceOf(NotYoursException.class);
        approvals.sendBack(leader, id, version(id), "写明栏目");
        assertThat(papers.find(clerk, id)).satisfies(paper -> {
            assertThat(paper.stage()).isEqualTo(PaperStage.DRAFT);
            assertThat(paper.returnedBecause()).isEqualTo("写明栏目");
        });
    }

    @Test
    void nobodyDecidesOnWhatHasChangedMeanwhile() {
        long id = papers.begin(clerk, request.id(), "reply_already_public", Map.of());
        int seen = version(id);
        write(id, Map.of("where", "门户网站"));
        assertThatThrownBy(() -> papers.write(clerk, id, seen, Map.of("where", "别处")))
                .hasMessage("refused.paper.changed");
        assertThat(papers.find(clerk, id).fields()).containsEntry("where", "门户网站");
    }

    @Test
    void aFeeNoticeSaysHowItWasReckoned() {
        long id = papers.begin(clerk, request.id(), "fee_notice", fees.fields("pages", "119"));
        assertThat(papers.find(clerk, id).fields())
                .containsEntry("fee_sum", "1080元")
                .hasEntrySatisfying("fee_count", text -> assertThat(text).contains("第31至100页，每页10元，计700元"));
        assertThatThrownBy(() -> fees.fields("pages", "-1")).hasMessage("refused.fee.quantity");
        assertThatThrownBy(() -> fees.fields("weight", "1")).hasMessage("refused.fee.basis");
    }

    @Test
    void byItemTheApplicantsRequestsOfTheCalendarMonthCountAndNobodyElses() {
        register.register(clerk, TestRequests.receivedOn("2020-12-01"));
        register.register(clerk, TestRequests.receivedOn("2020-12-31"));
        register.register(clerk, TestRequests.receivedOn("2021-01-04"));
        register.register(clerk, TestRequests.of("李某某", "110101198001010010", "2020-12-22"));
        assertThat(sameApplicant.inMonthOf(request)).isEqualTo(3);
    }

    @Test
    void whatLettersSayIsSealed() {
        long id = papers.begin(clerk, request.id(), "reply_already_public", Map.of());
        assertThat(papers.of(clerk, request.id())).extracting(Paper::id).containsExactly(id);
        for (String table : List.of("paper")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain("张某某", "低保");
        }
    }

    private void write(long id, Map<String, String> fields) {
        papers.write(clerk, id, version(id), new HashMap<>(fields));
    }

    private int version(long id) {
        return papers.find(clerk, id).version();
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String docxText(byte[] docx) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        }
    }
}
