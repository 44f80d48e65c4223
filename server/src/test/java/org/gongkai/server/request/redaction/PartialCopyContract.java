package org.gongkai.server.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.server.TestOffice;
import org.gongkai.server.TestPdf;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.redaction.Area;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.platform.vault.KeyDestroyedException;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RequestErased;
import org.gongkai.server.request.RequestKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of which a part is disclosed; the same on every database. */
abstract class PartialCopyContract {

    private static final Reason PRIVACY = new Reason(Ground.PRIVACY, "");
    private static final String LINE = "申请人张三丰，手机13805951234，住青石路。";

    @Autowired
    private PartialCopies copies;

    @Autowired
    private Marking marking;

    @Autowired
    private Register register;

    @Autowired
    private Vault vault;

    @Autowired
    private FileStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private long request;

    @BeforeEach
    void registerRequest() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        request = asked(clerk);
    }

    @Test
    void aPdfIsMarkedByWordsAndBoxesAndWhatIsMarkedIsGoneFromTheCopy() throws IOException {
        byte[] file = TestPdf.of(LINE, "第二行的秘密", "第三行");
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", file);
        assertThat(copies.proposals(copy)).extracting(Proposal::quote).containsExactly("13805951234");

        marking.proposals(clerk, request, copy.id(), List.of(0), PRIVACY, copy.revision());
        words(copy, "张三丰");
        Area second = new Area(1, 5, 100 * 105 / 842.0, 90, 100 * 30 / 842.0);
        marking.box(clerk, request, copy.id(), second, new Reason(Ground.PROCESS, "讨论稿"), revision(copy));
        PartialCopy made = copies.make(clerk, request, copy.id(), revision(copy));

        assertThat(made.state()).isEqualTo(State.MADE);
        assertThat(text(copies.result(made))).isEqualTo("申请人，手机，住青石路。第三行");
        assertThat(FileStore.digest(copies.result(made)))
                .isEqualTo(made.result().digest());
        assertThat(copies.original(made)).isEqualTo(file);
        assertThat(copies.proposals(made)).isEmpty();
        assertThat(copies.marks(made)).extracting(Mark::number).containsExactly(1, 2, 3);
        assertThat(copies.marks(made)).extracting(Mark::words).containsExactly("张三丰", "13805951234", null);
        assertThat(copies.marks(made)).extracting(Mark::pages).containsOnly(List.of(1));
        assertThat(copies.marks(made).get(2).note()).isEqualTo("讨论稿");
    }

    @Test
    void aWordDocumentBecomesAPdfFirst() throws IOException {
        byte[] file = docx(LINE);
        PartialCopy copy = copies.open(clerk, request, "名单.docx", file);
        words(copy, "张三丰");
        PartialCopy made = copies.make(office.as(Role.SECRECY_REVIEWER), request, copy.id(), revision(copy));

        assertThat(made.format()).isEqualTo(Format.DOCX);
        assertThat(text(copies.result(made))).contains("申请人").contains("住青石路").doesNotContain("张三丰");
        assertThat(copies.original(made)).isEqualTo(file);
    }

    @Test
    void whenMarksChangeTheCopyStandsNoMoreUntilItIsMadeAgain() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        words(copy, "张三丰");
        String first =
                copies.make(clerk, request, copy.id(), revision(copy)).result().digest();
        String former = jdbc.sql("select result from partial_copy where id = :id")
                .param("id", copy.id())
                .query(String.class)
                .single();
        words(copy, "青石路");

        PartialCopy changed = copies.find(clerk, request, copy.id());
        assertThat(changed.state()).isEqualTo(State.DRAFT);
        assertThat(changed.result()).isNull();
        refused("partial.refused.no-result", () -> copies.result(changed));

        long mark = copies.marks(changed).get(0).id();
        marking.remove(clerk, request, copy.id(), mark, changed.revision());
        PartialCopy again = copies.make(clerk, request, copy.id(), revision(copy));
        assertThat(again.result().digest()).isNotEqualTo(first);
        assertThat(store.path(former)).doesNotExist();
        assertThat(text(copies.result(again))).contains("张三丰").doesNotContain("青石路");
    }

    @Test
    void nothingIsMarkedOrMadeOnWhatHasChangedMeanwhile() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        words(copy, "张三丰");

        refused(
                "partial.refused.changed",
                () -> marking.words(clerk, request, copy.id(), List.of("青石路"), PRIVACY, copy.revision()));
        refused("partial.refused.changed", () -> copies.make(clerk, request, copy.id(), copy.revision()));
        assertThat(copies.marks(copy)).hasSize(1);
        assertThat(copies.find(clerk, request, copy.id()).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aDocumentThatWasGivenUpIsNotWorkedOn() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        words(copy, "张三丰");
        copies.make(clerk, request, copy.id(), revision(copy));
        copies.discard(clerk, request, copy.id(), revision(copy));

        PartialCopy discarded = copies.find(clerk, request, copy.id());
        assertThat(discarded.state()).isEqualTo(State.DISCARDED);
        assertThat(discarded.result()).isNull();
        refused("partial.refused.changed", () -> words(copy, "青石路"));
        refused("partial.refused.changed", () -> copies.make(clerk, request, copy.id(), revision(copy)));
        assertThat(copies.drafts(clerk)).isEmpty();
    }

    @Test
    void wordsThatTheDocumentLacksAreRefusedAndNothingOfTheListIsMarked() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));

        assertThatThrownBy(() -> words(copy, "张三丰", "李四")).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.key()).isEqualTo("partial.refused.not-found");
            assertThat(e.of()).containsExactly("李四");
        });
        assertThat(copies.marks(copy)).isEmpty();
        words(copy, "张三丰");
        refused("partial.refused.marked", () -> words(copy, "张三丰"));
        refused("partial.refused.nothing", () -> words(copy, "  ", "\u200b"));
        refused(
                "partial.refused.page",
                () -> marking.box(clerk, request, copy.id(), new Area(2, 1, 1, 5, 5), PRIVACY, revision(copy)));
    }

    @Test
    void aScannedPageTakesBoxesAndSaysThatWordsAreNotSeenInIt() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "扫描.pdf", scan());
        assertThat(copy.scans()).containsExactly(1);
        assertThatThrownBy(() -> words(copy, "张三丰")).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.key()).isEqualTo("partial.refused.not-found-scan");
            assertThat(e.of()).containsExactly("张三丰", "1");
        });

        marking.box(clerk, request, copy.id(), new Area(1, 10, 10, 30, 10), PRIVACY, copy.revision());
        assertThat(copies.make(clerk, request, copy.id(), revision(copy)).state())
                .isEqualTo(State.MADE);
    }

    @Test
    void whatCannotBeOpenedIsToldByItsReason() throws IOException {
        byte[] locked = locked();
        byte[] cut = java.util.Arrays.copyOf("%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII), 30);
        byte[] text = "just text".getBytes(StandardCharsets.UTF_8);
        refused("partial.refused.ENCRYPTED", () -> copies.open(clerk, request, "a.pdf", locked));
        refused("partial.refused.DAMAGED", () -> copies.open(clerk, request, "a.pdf", cut));
        refused("partial.refused.UNKNOWN_FORMAT", () -> copies.open(clerk, request, "a.pdf", text));
        refused("partial.refused.EMPTY", () -> copies.open(clerk, request, "a.pdf", new byte[0]));
        assertThat(copies.of(clerk, request)).isEmpty();
    }

    @Test
    void aNoteSaysWhyButNotWhatIsHidden() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        refused("partial.refused.note", () -> new Reason(Ground.OTHER, " "));
        refused(
                "partial.refused.note-tells",
                () -> marking.words(
                        clerk, request, copy.id(), List.of("张三丰"), new Reason(Ground.PRIVACY, "张 三丰的隐私"), 0));
    }

    @Test
    void clerkAndSecrecyReviewerWorkTheLeaderSeesAndNobodyElse() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        Actor reviewer = office.as(Role.SECRECY_REVIEWER);
        Actor leader = office.as(Role.LEADER);
        assertThat(copies.drafts(reviewer)).extracting(PartialCopy::name).containsExactly("名单.pdf");
        assertThat(copies.find(leader, request, copy.id()).name()).isEqualTo("名单.pdf");
        marking.words(reviewer, request, copy.id(), List.of("张三丰"), PRIVACY, copy.revision());
        notTheirs(() -> marking.words(leader, request, copy.id(), List.of("青石路"), PRIVACY, revision(copy)));
        notTheirs(() -> copies.make(leader, request, copy.id(), revision(copy)));
        notTheirs(() -> copies.open(leader, request, "名单.pdf", TestPdf.of(LINE)));
        notTheirs(() -> copies.of(office.as(Role.LIAISON), request));

        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        refused("refused.gone", () -> copies.find(stranger, request, copy.id()));
        refused("refused.gone", () -> copies.open(stranger, request, "名单.pdf", TestPdf.of(LINE)));
        assertThat(copies.drafts(stranger)).isEmpty();
        long other = asked(clerk);
        refused("refused.gone", () -> copies.find(clerk, other, copy.id()));
    }

    @Test
    void eachActStandsInTheLedger() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        words(copy, "张三丰");
        marking.box(clerk, request, copy.id(), new Area(1, 1, 1, 5, 5), PRIVACY, revision(copy));
        marking.remove(clerk, request, copy.id(), copies.marks(copy).get(0).id(), revision(copy));
        String digest =
                copies.make(clerk, request, copy.id(), revision(copy)).result().digest();
        copies.discard(clerk, request, copy.id(), revision(copy));

        assertThat(jdbc.sql(
                                "select act from ledger_entry where chain = :chain and act like 'partial.%' order by number")
                        .param("chain", office.unit.code())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "partial.opened",
                        "partial.words-marked",
                        "partial.box-marked",
                        "partial.mark-removed",
                        "partial.made",
                        "partial.discarded");
        assertThat(jdbc.sql("select after_digest from ledger_entry where chain = :chain and act = 'partial.made'")
                        .param("chain", office.unit.code())
                        .query(String.class)
                        .single())
                .isEqualTo(digest);
    }

    @Test
    void withTheApplicantsKeyEverythingIsErased() throws IOException {
        PartialCopy copy = copies.open(clerk, request, "名单.pdf", TestPdf.of(LINE));
        words(copy, "张三丰");
        String original = jdbc.sql("select original from partial_copy where id = :id")
                .param("id", copy.id())
                .query(String.class)
                .single();
        String kept = new String(Files.readAllBytes(store.path(original)), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("%PDF");
        assertThat(jdbc.sql("select sealed from partial_mark where copy_id = :id")
                        .param("id", copy.id())
                        .query(String.class)
                        .single())
                .doesNotContain("张三丰");

        vault.destroy(
                new KeyId(jdbc.sql("""
                        select p.vault_key from request r join applicant p on p.id = r.applicant_id where r.id = :id""").param("id", request).query(String.class).single()));

        assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> copies.original(copy));
        assertThatExceptionOfType(KeyDestroyedException.class).isThrownBy(() -> copies.marks(copy));
        jdbc.sql("update request set asked = null where id = :id")
                .param("id", request)
                .update();
        refused("refused.applicant-erased", () -> copies.of(clerk, request));
        transaction.executeWithoutResult(status -> events.publishEvent(new RequestErased(request)));
        assertThat(store.path(original)).doesNotExist();
        assertThat(jdbc.sql("select count(*) from partial_copy where id = :id")
                        .param("id", copy.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void words(PartialCopy copy, String... words) {
        marking.words(clerk, request, copy.id(), List.of(words), PRIVACY, revision(copy));
    }

    private int revision(PartialCopy copy) {
        return copies.find(clerk, request, copy.id()).revision();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act).withMessage(key);
    }

    private static void notTheirs(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(act);
    }

    private long asked(Actor actor) {
        Applicant applicant =
                new Applicant(ApplicantKind.PERSON, "王某某", "110101199003070011", "", "青石路1号", "13800000000", "", false);
        Asked asked = new Asked("2019年低保发放名单", Asked.Form.PAPER, Asked.Provision.POST);
        return register.register(
                        actor,
                        new NewRequest(
                                RequestKind.DISCLOSURE, Channel.IN_PERSON, LocalDate.of(2021, 1, 11), applicant, asked))
                .id();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture = new java.awt.image.BufferedImage(200, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
            }
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] docx(String line) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(line);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
