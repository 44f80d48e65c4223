package org.gongkai.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.rules.personal.Kind;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.ledger.LedgerProof;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The publication line, the same on every database. */
abstract class PublicationContract {

    private static final PublicationLine.Decision APPROVED =
            new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.PUBLIC, "", "");

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private PreScreen preScreen;

    @Autowired
    private MaskedCopies copies;

    @Autowired
    private Uploads uploads;

    @Autowired
    private WorkQueue queue;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerProof proof;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private TestLine work;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        work = new TestLine(office, line, catalogue);
    }

    @Test
    void aMaterialGoesThroughThreeReviewsIntoTheCatalogue() {
        Material material = work.submitted();
        assertThat(material.dueOn()).isEqualTo(LocalDate.of(2021, 2, 5));
        work.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = work.published(material);
        assertThat(item.indexNumber()).isEqualTo(office.unit.indexPrefix() + "/2021-00001");
        assertThat(item.publishedOn()).isEqualTo(LocalDate.of(2021, 1, 12));
        assertThat(catalogue.versions(item)).singleElement().satisfies(version -> assertThat(version.body())
                .isEqualTo("本月发放城乡低保金。"));
        Summary summary = catalogue.summary(office.unit, 2021);
        assertThat(summary.publishedInYear()).isEqualTo(1);
        assertThat(summary.fullTextRate()).isEqualTo("100%");
    }

    @Test
    void everyStepIsInTheLedgerWithWhoDidIt() {
        Material material = work.submitted();
        work.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        work.published(material);
        assertThat(ledger.entries(office.unit.code(), 0, 100))
                .extracting(entry -> entry.act().act() + " by " + entry.act().role())
                .containsExactly(
                        "material.submitted by LIAISON",
                        "review.approved by SECTION_HEAD",
                        "review.approved by SECRECY_REVIEWER",
                        "review.approved by LEADER",
                        "item.published by CLERK");
        assertThat(proof.prove())
                .filteredOn(result -> result.chain().equals(office.unit.code()))
                .containsExactly(new LedgerProof.Result(office.unit.code(), 5, null));
    }

    @Test
    void aReturnedMaterialGoesBackToItsLiaisonWithReasons() {
        Material material = work.submitted();
        PublicationLine.Decision returned =
                new PublicationLine.Decision(Review.Verdict.RETURNED, Attribute.PUBLIC, "", "金额与附件不一致");
        line.review(office.as(Role.SECTION_HEAD), material.id(), returned, material.version());
        Material after = line.material(office.as(Role.LIAISON), material.id());
        assertThat(after.stage()).isEqualTo(Stage.RETURNED);
        assertThat(queue.of(office.as(Role.LIAISON), 10))
                .extracting(Material::id)
                .containsExactly(material.id());
        assertThat(line.reviews(after)).singleElement().satisfies(review -> assertThat(review.reason())
                .isEqualTo("金额与附件不一致"));
    }

    @Test
    void whatGoesBackNeedsAReasonAndWhatIsKeptBackAnArticle() {
        Material material = work.submitted();
        Actor head = office.as(Role.SECTION_HEAD);
        assertThatThrownBy(() -> line.review(
                        head,
                        material.id(),
                        new PublicationLine.Decision(Review.Verdict.RETURNED, Attribute.PUBLIC, "", " "),
                        0))
                .isInstanceOf(RefusedException.class)
                .hasMessage("refused.reason");
        assertThatThrownBy(() -> line.review(
                        head,
                        material.id(),
                        new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.NOT_PUBLIC, "", ""),
                        0))
                .hasMessage("refused.article");
        assertThat(line.reviews(line.material(head, material.id()))).isEmpty();
    }

    @Test
    void nobodyReviewsWhatTheyHandedInAndNobodyReviewsTwice() {
        Actor liaisonAndHead = office.also(Role.LIAISON, Role.SECTION_HEAD);
        Material material = work.submitted();
        assertThatThrownBy(() -> line.review(liaisonAndHead, material.id(), APPROVED, 0))
                .hasMessage("refused.four-eyes");
        work.approve(material, Role.SECTION_HEAD);
        Actor headAndSecrecy = office.also(Role.SECTION_HEAD, Role.SECRECY_REVIEWER);
        assertThatThrownBy(() -> line.review(headAndSecrecy, material.id(), APPROVED, 1))
                .hasMessage("refused.four-eyes");
        assertThat(line.material(office.as(Role.CLERK), material.id()).stage()).isEqualTo(Stage.SECRECY);
    }

    @Test
    void whatTheFindersMarkedIsDecidedBeforeTheSecrecyReviewPasses() {
        Material material = work.submitted("救助对象王某，电话13805951234，统一社会信用代码91350504MA2Y3KXQ5B。");
        work.approve(material, Role.SECTION_HEAD);
        Actor secrecy = office.as(Role.SECRECY_REVIEWER);
        Material reviewed = line.material(secrecy, material.id());
        assertThat(preScreen.marks(reviewed)).singleElement().satisfies(mark -> {
            assertThat(mark.hit().kind()).isEqualTo(Kind.MOBILE_NUMBER);
            assertThat(mark.isOpen()).isTrue();
        });
        assertThatThrownBy(() -> work.approve(material, Role.SECRECY_REVIEWER)).hasMessage("refused.marks");
        preScreen.decide(secrecy, material.id(), 1, new Mark.Decision(Mark.Verdict.MASKED, ""), reviewed.version());
        work.approve(material, Role.SECRECY_REVIEWER);
        String body = line.material(secrecy, material.id()).draft().body();
        assertThat(body).doesNotContain("13805951234").contains("91350504MA2Y3KXQ5B");
    }

    @Test
    void whatIsMaskedInAnAttachmentIsGoneFromTheFileThatGoesOut() throws IOException {
        Upload roster = uploads.receive(
                "名单.txt", new ByteArrayInputStream("低保名单\n王某 13805951234\n李某 共2人".getBytes(StandardCharsets.UTF_8)));
        Material material = line.submit(
                office.as(Role.LIAISON), office.section, draft("低保名单", LocalDate.of(2021, 1, 8)), List.of(roster));
        work.approve(material, Role.SECTION_HEAD);
        Actor secrecy = office.as(Role.SECRECY_REVIEWER);
        int seen = line.material(secrecy, material.id()).version();
        preScreen.decide(secrecy, material.id(), 1, new Mark.Decision(Mark.Verdict.MASKED, ""), seen);
        assertThatThrownBy(() -> work.approve(material, Role.SECRECY_REVIEWER)).hasMessage("refused.copies");
        copies.make(secrecy, material.id());
        assertThatThrownBy(() -> work.approve(material, Role.SECRECY_REVIEWER))
                .as("nobody has looked at the copy")
                .hasMessage("refused.copies");
        long roll = line.files(material).get(0).id();
        copies.confirm(secrecy, material.id(), roll);
        work.approve(material, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = work.published(material);
        assertThat(catalogue.files(item)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("名单.pdf");
            assertThat(attachments.text(file))
                    .contains("低保名单", "李某 共2人", "138****1234")
                    .doesNotContain("13805951234");
        });
        assertThat(item.machineReadable()).isTrue();
    }

    @Test
    void twoClicksAtOnceSubmitOneMaterial() throws Exception {
        Actor liaison = office.as(Role.LIAISON);
        String form = java.util.UUID.randomUUID().toString();
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Material>> clicked = IntStream.range(0, 2)
                    .mapToObj(click -> clicks.submit(() -> submissions.once(
                            liaison,
                            form,
                            () -> line.submit(
                                    liaison, office.section, draft("一份材料", LocalDate.of(2021, 1, 8)), List.of()))))
                    .toList();
            assertThat(clicked.get(0).get().id()).isEqualTo(clicked.get(1).get().id());
        } finally {
            clicks.shutdown();
        }
        assertThat(queue.submittedBy(liaison, 10)).hasSize(1);
        assertThat(ledger.entries(office.unit.code(), 0, 10)).hasSize(1);
    }

    @Test
    void aWholeRosterIsMaskedAtOnceButForWhatNoMaskCures() {
        Material material = work.submitted("名单：王某13805951234，李某13905954321，陈某13705951111。秘密★5年");
        work.approve(material, Role.SECTION_HEAD);
        Actor secrecy = office.as(Role.SECRECY_REVIEWER);
        int seen = line.material(secrecy, material.id()).version();
        Mark.Decision not = new Mark.Decision(Mark.Verdict.NOT_IT, "");
        preScreen.decide(secrecy, material.id(), 1, not, seen);
        assertThatThrownBy(() -> preScreen.maskRest(secrecy, material.id(), seen + 1))
                .hasMessage("refused.changed");
        preScreen.maskRest(secrecy, material.id(), seen);
        assertThat(preScreen.marks(line.material(secrecy, material.id())))
                .extracting(
                        mark -> mark.decision() == null ? null : mark.decision().verdict())
                .containsExactly(Mark.Verdict.NOT_IT, Mark.Verdict.MASKED, Mark.Verdict.MASKED, null);
    }

    @Test
    void whatIsExplainedGoesOutAsItStands() {
        Material material = work.submitted("咨询请致电林主任13805951234。");
        work.approve(material, Role.SECTION_HEAD);
        Actor secrecy = office.as(Role.SECRECY_REVIEWER);
        int seen = line.material(secrecy, material.id()).version();
        assertThatThrownBy(() -> preScreen.decide(
                        secrecy, material.id(), 1, new Mark.Decision(Mark.Verdict.EXPLAINED, ""), seen))
                .hasMessage("refused.explanation");
        preScreen.decide(secrecy, material.id(), 1, new Mark.Decision(Mark.Verdict.EXPLAINED, "对外公布的办公电话"), seen);
        work.approve(material, Role.SECRECY_REVIEWER);
        assertThat(line.material(secrecy, material.id()).draft().body()).contains("13805951234");
    }

    @Test
    void aSecrecyMarkIsNotCuredByMasking() {
        Material material = work.submitted("机密★3年\n内部测算数据。");
        work.approve(material, Role.SECTION_HEAD);
        Actor secrecy = office.as(Role.SECRECY_REVIEWER);
        int seen = line.material(secrecy, material.id()).version();
        assertThatThrownBy(() ->
                        preScreen.decide(secrecy, material.id(), 1, new Mark.Decision(Mark.Verdict.MASKED, ""), seen))
                .hasMessage("refused.unmaskable");
    }

    @Test
    void onlyTheSecrecyReviewerDecidesAboutMarks() {
        Material material = work.submitted("电话13805951234。");
        work.approve(material, Role.SECTION_HEAD);
        int seen = line.material(office.as(Role.CLERK), material.id()).version();
        assertThatThrownBy(() -> preScreen.decide(
                        office.as(Role.LEADER), material.id(), 1, new Mark.Decision(Mark.Verdict.NOT_IT, ""), seen))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void onlyTheHolderOfAStageMayActAtIt() {
        Material material = work.submitted();
        assertThatThrownBy(() -> line.review(office.as(Role.LEADER), material.id(), APPROVED, 0))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> work.published(material)).hasMessage("refused.changed");
    }

    @Test
    void nobodySeesTheMaterialOfAnotherUnit() {
        Material material = work.submitted();
        TestOffice other = new TestOffice(offices, accounts);
        assertThatThrownBy(() -> line.material(other.as(Role.CLERK), material.id()))
                .hasMessage("refused.gone");
        assertThatThrownBy(() -> line.review(other.as(Role.LEADER), material.id(), APPROVED, 0))
                .hasMessage("refused.gone");
        assertThat(queue.of(other.as(Role.SECTION_HEAD), 10)).isEmpty();
    }

    @Test
    void ofTwoReviewersAtOnceOneIsToldThatTheOtherWasQuicker() throws InterruptedException {
        Material material = work.submitted();
        Actor head = office.as(Role.SECTION_HEAD);
        List<String> ends = atOnce(2, index -> {
            line.review(head, material.id(), APPROVED, 0);
            return "reviewed";
        });
        assertThat(ends).filteredOn("reviewed"::equals).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> !end.equals("reviewed"))
                .singleElement()
                .satisfies(end ->
                        assertThat(end).isIn("refused.changed", "refused.four-eyes", new NotYoursText(head).text()));
        assertThat(line.reviews(material)).hasSize(1);
        assertThat(line.material(head, material.id()).stage()).isEqualTo(Stage.SECRECY);
    }

    @Test
    void indexNumbersHaveNeitherGapsNorDoublesHoweverManyPublishAtOnce() throws InterruptedException {
        Actor clerk = office.as(Role.CLERK);
        List<String> numbers = atOnce(40, index -> catalogue
                .enter(clerk, office.section.id(), TestLine.record("第" + index + "件"), "正文", LocalDate.of(2020, 3, 2))
                .indexNumber());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> "%s/2020-%05d".formatted(office.unit.indexPrefix(), number))
                        .toList());
        assertThat(proof.prove())
                .filteredOn(result -> result.chain().equals(office.unit.code()))
                .containsExactly(new LedgerProof.Result(office.unit.code(), 40, null));
    }

    @Test
    void aFigureAndTheListBehindItCountTheSame() {
        Actor clerk = office.as(Role.CLERK);
        for (LocalDate day : List.of(
                LocalDate.of(2019, 12, 31),
                LocalDate.of(2020, 1, 2),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2021, 1, 4))) {
            catalogue.enter(clerk, office.section.id(), TestLine.record("公开于" + day), "正文", day);
        }
        Summary summary = catalogue.summary(office.unit, 2020);
        assertThat(summary.publishedInYear()).isEqualTo(2);
        assertThat(summary.publishedInAll()).isEqualTo(3);
        assertThat(catalogue.list(office.unit, CatalogueFilter.in(2020), 0, 50))
                .extracting(item -> item.publishedOn().toString())
                .containsExactly("2020-12-31", "2020-01-02");
        assertThat(catalogue.list(office.unit, CatalogueFilter.until(2020), 0, 50))
                .hasSize(3);
    }

    @Test
    void aCorrectionIsANewVersionThatSaysWhatChangedAndCountsNothingTwice() {
        Actor clerk = office.as(Role.CLERK);
        CatalogueItem item =
                catalogue.enter(clerk, office.section.id(), TestLine.record("公示"), "共12户", LocalDate.of(2020, 5, 6));
        Amendments.Correction correction = new Amendments.Correction("户数更正为13", TestLine.record("公示（更正）"), "共13户");
        amendments.correct(clerk, item.id(), correction, 1);
        assertThat(catalogue.versions(item))
                .extracting(version -> version.number() + " " + version.whatChanged() + " " + version.body())
                .containsExactly("2 户数更正为13 共13户", "1  共12户");
        CatalogueItem corrected = catalogue.find(item.id()).orElseThrow();
        assertThat(corrected.record().title()).isEqualTo("公示（更正）");
        assertThat(corrected.indexNumber()).isEqualTo(item.indexNumber());
        assertThat(corrected.publishedOn()).isEqualTo(LocalDate.of(2020, 5, 6));
        assertThat(catalogue.summary(office.unit, 2020).publishedInYear()).isEqualTo(1);
        assertThatThrownBy(() -> amendments.correct(clerk, item.id(), correction, 1))
                .hasMessage("refused.changed");
        Amendments.Correction silent = new Amendments.Correction(" ", TestLine.record("公示"), "共14户");
        assertThatThrownBy(() -> amendments.correct(clerk, item.id(), silent, 2))
                .hasMessage("refused.what-changed");
    }

    @Test
    void aQueueHoldsWhatIsMineHoweverMuchWaitsForOthers() {
        Section other = offices.enter(office.unit, "财政所", Section.Kind.SECTION);
        Actor busy = office.also(Role.LIAISON, Role.LIAISON);
        for (int i = 0; i < 12; i++) {
            line.submit(busy, other, draft("财政公示" + i, LocalDate.of(2020, 12, 1)), List.of());
        }
        Material mine = work.submitted();
        assertThat(queue.of(office.as(Role.SECTION_HEAD), 5))
                .extracting(Material::id)
                .containsExactly(mine.id());
        assertThat(queue.of(office.as(Role.LIAISON), 5)).isEmpty();
    }

    @Test
    void nobodyChangesTheItemOfAnotherUnit() {
        CatalogueItem item = catalogue.enter(
                office.as(Role.CLERK), office.section.id(), TestLine.record("公示"), "正文", LocalDate.of(2020, 5, 6));
        Actor other = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> amendments.withdraw(other, item.id(), "不是我的")).hasMessage("refused.gone");
        assertThatThrownBy(() -> amendments.correct(
                        other, item.id(), new Amendments.Correction("改", TestLine.record("改"), "改"), 1))
                .hasMessage("refused.gone");
    }

    @Test
    void whatIsWithdrawnIsNoLongerCountedAndKeepsItsNumber() {
        Actor clerk = office.as(Role.CLERK);
        CatalogueItem item =
                catalogue.enter(clerk, office.section.id(), TestLine.record("误发"), "正文", LocalDate.of(2020, 5, 6));
        amendments.withdraw(clerk, item.id(), "内容有误");
        assertThat(catalogue.summary(office.unit, 2020).publishedInYear()).isZero();
        assertThat(catalogue.find(item.id()).orElseThrow()).satisfies(withdrawn -> {
            assertThat(withdrawn.isWithdrawn()).isTrue();
            assertThat(withdrawn.withdrawnReason()).isEqualTo("内容有误");
        });
        CatalogueItem next =
                catalogue.enter(clerk, office.section.id(), TestLine.record("更正"), "正文", LocalDate.of(2020, 5, 7));
        assertThat(next.indexNumber()).endsWith("2020-00002");
    }

    @Test
    void anItemWithoutTextCountsAgainstTheFullTextRate() {
        Actor clerk = office.as(Role.CLERK);
        catalogue.enter(clerk, office.section.id(), TestLine.record("有正文"), "正文", LocalDate.of(2020, 5, 6));
        catalogue.enter(clerk, office.section.id(), TestLine.record("扫描件"), "", LocalDate.of(2020, 5, 6));
        assertThat(catalogue.summary(office.unit, 2020).fullTextRate()).isEqualTo("50%");
    }

    private static Draft draft(String title, LocalDate formedOn) {
        return new Draft(title, "正文", "20-7", formedOn, null, Attribute.PUBLIC, null);
    }

    private interface Work {
        String on(int index);
    }

    private record NotYoursText(Actor actor) {
        String text() {
            return actor.account().signIn() + " is not SECRECY_REVIEWER here";
        }
    }

    /** Does something many times at once; gives what each gave, or the message it failed with. */
    private static List<String> atOnce(int times, Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int index = i;
                running.add(threads.submit(() -> work.on(index)));
            }
            List<String> ends = new ArrayList<>();
            for (Future<String> one : running) {
                try {
                    ends.add(one.get());
                } catch (ExecutionException e) {
                    ends.add(String.valueOf(e.getCause().getMessage()));
                }
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
