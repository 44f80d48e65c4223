package org.gongkai.server.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.TestOffice;
import org.gongkai.server.dispute.DisputeClock.Purpose;
import org.gongkai.server.dispute.paper.DisputePaper;
import org.gongkai.server.dispute.paper.DisputePapers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Related;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestErased;
import org.gongkai.server.request.TestRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reconsiderations and suits; the same on every database. Today is 2021-01-12. */
abstract class DisputeContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Disputes disputes;

    @Autowired
    private DisputeSteps steps;

    @Autowired
    private DisputeClocks clocks;

    @Autowired
    private DisputeTasks tasks;

    @Autowired
    private RelatedDisputes related;

    @Autowired
    private DisputePapers papers;

    @Autowired
    private FileStore store;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Request request;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        request = register.register(clerk, TestRequests.receivedOn("2020-11-02"));
    }

    @Test
    void aReconsiderationHangsOnItsRequestAndItsAnswerIsDueByTheLawOfItsAcceptance() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2021-01-05")));
        assertThat(dispute.subject()).isEqualTo(new DisputeSubject.OfRequest(request.id(), request.number()));
        DisputeClock answer = clock(dispute, Purpose.ANSWER);
        assertThat(answer.due()).as("ten calendar days before 2024").isEqualTo("2021-01-15");
        assertThat(answer.period().name()).isEqualTo(PeriodName.RECONSIDERATION_ANSWER);
        assertThat(answer.reckoning().days()).hasSize(11);
        assertThat(answer.late()).isFalse();
        assertThat(tasks.tasksOf(clerk)).singleElement().satisfies(task -> {
            assertThat(task.label()).isEqualTo("task.dispute.answer");
            assertThat(task.dueOn()).isEqualTo("2021-01-15");
        });
        assertThat(related.about(clerk, request))
                .extracting(Related::label)
                .contains("dispute.related.RECONSIDERATION.pending");
    }

    @Test
    void anAnswerOutOfTimeIsMarkedBeforeAndAfterItIsSent() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-28")));
        assertThat(clock(dispute, Purpose.ANSWER).late()).isTrue();
        assertThat(tasks.tasksOf(clerk)).extracting(Task::label).containsExactly("task.dispute.answer-late");
        steps.answered(clerk, dispute.id(), LocalDate.of(2021, 1, 8), dispute.version());
        Dispute answered = disputes.find(clerk, dispute.id());
        assertThat(clock(answered, Purpose.ANSWER).late()).isTrue();
        assertThat(tasks.tasksOf(clerk)).isEmpty();
    }

    @Test
    void whatWasWithdrawnBeforeItsAnswerWasDueIsNotLate() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-01")));
        end(dispute, DisputeResult.WITHDRAWN, "2020-12-04", null, null);
        assertThat(clock(disputes.find(clerk, dispute.id()), Purpose.ANSWER).late())
                .isFalse();
    }

    @Test
    void aReconsiderationIsDeemedAcceptedWhenFiveWorkingDaysOfReviewHavePassed() {
        Dispute dispute = filed(LocalDate.of(2025, 9, 23), null);
        Acceptance acceptance =
                clocks.acceptance(dispute, LocalDate.of(2025, 10, 9)).orElseThrow();
        assertThat(acceptance.day()).as("Sunday the 28th was worked").isEqualTo("2025-09-29");
        assertThat(acceptance.basis()).isEqualTo(Acceptance.Basis.DEEMED);
        assertThat(clocks.acceptance(dispute, LocalDate.of(2025, 9, 28))).isEmpty();
        assertThat(clocks.next(dispute, LocalDate.of(2025, 10, 9)).orElseThrow().due())
                .isEqualTo("2025-11-28");
    }

    @Test
    void noCopyGoesOutBeforeAcceptance() {
        Dispute dispute = filed(LocalDate.of(2025, 9, 23), LocalDate.of(2025, 9, 26));
        assertThat(clocks.acceptance(dispute, LocalDate.of(2025, 10, 9)))
                .contains(new Acceptance(LocalDate.of(2025, 9, 26), Acceptance.Basis.COPY));
    }

    @Test
    void underTheLawOf2017AReconsiderationWasAcceptedAsItWasReceived() {
        Dispute dispute = filed(LocalDate.of(2023, 12, 28), LocalDate.of(2024, 1, 4));
        assertThat(clocks.acceptance(dispute, LocalDate.of(2024, 1, 5)))
                .contains(new Acceptance(LocalDate.of(2023, 12, 28), Acceptance.Basis.RECEIVED));
        assertThat(clocks.next(dispute, LocalDate.of(2024, 1, 5)).orElseThrow().due())
                .as("ten calendar days, though the copy came under the new law")
                .isEqualTo("2024-01-15");
    }

    @Test
    void theSimplifiedProcedureDoesNotExistBefore2024() {
        NewDispute simplified = new NewDispute(
                DisputeKind.RECONSIDERATION,
                request.number().toString(),
                false,
                new Proceeding("1号", "青石区人民政府", true, CoDefendant.NONE, null),
                course("2021-01-05"));
        assertThatThrownBy(() -> disputes.enter(clerk, simplified)).hasMessage("refused.dispute.simplified");
    }

    @Test
    void aDecisionIsPutOffByThirtyDaysAtMost() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-07")));
        LocalDate due = clock(dispute, Purpose.DECISION).due();
        assertThat(due).isEqualTo("2021-02-05");
        assertThatThrownBy(() -> disputes.amend(
                        clerk, dispute.id(), dispute.proceeding(), extended("2021-03-08"), dispute.version()))
                .hasMessage("refused.dispute.extension");
        Dispute extended =
                disputes.amend(clerk, dispute.id(), dispute.proceeding(), extended("2021-03-07"), dispute.version());
        assertThat(clock(extended, Purpose.DECISION).due()).isEqualTo("2021-03-07");
    }

    @Test
    void aCorrectedResultReopensTheDocketOnceWithTheTermOfTheDecision() {
        replied();
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-07")));
        end(dispute, DisputeResult.REVOKED, "2021-01-06", "2021-01-08", "2021-01-29");
        Dispute ended = disputes.find(clerk, dispute.id());
        assertThat(steps.mayReopen(clerk, ended)).isTrue();
        assertThat(tasks.tasksOf(clerk)).extracting(Task::label).containsExactly("task.dispute.reopen");
        steps.reopen(clerk, dispute.id(), "青石区人民政府 1号：撤销", ended.version());
        Dossier reopened = casework.dossier(clerk, request.id());
        assertThat(reopened.docket().stage()).isEqualTo(Stage.IN_HAND);
        assertThat(reopened.docket().due()).isEqualTo("2021-01-29");
        assertThat(reopened.request().standing().outcome())
                .as("its first outcome stays")
                .isEqualTo("other_misc");
        Dispute after = disputes.find(clerk, dispute.id());
        assertThat(steps.mayReopen(clerk, after)).isFalse();
        assertThatThrownBy(() -> steps.reopen(clerk, dispute.id(), "再", after.version()))
                .hasMessage("refused.dispute.not-reopened");
        assertThatThrownBy(() -> steps.goesOn(clerk, dispute.id(), after.version()))
                .hasMessage("refused.dispute.reopened");
        casework.strike(clerk, request.id(), 3, "记错", reopened.seen());
        assertThat(steps.mayReopen(clerk, after))
                .as("once its entry was struck")
                .isTrue();
    }

    @Test
    void withoutATermTheNewReplyIsDueInTwentyWorkingDays() {
        replied();
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-07")));
        end(dispute, DisputeResult.ORDERED_TO_PERFORM, "2021-01-06", "2021-01-08", null);
        steps.reopen(
                clerk, dispute.id(), "责令履行", disputes.find(clerk, dispute.id()).version());
        assertThat(casework.dossier(clerk, request.id()).docket().due()).isEqualTo("2021-02-05");
    }

    @Test
    void aRequestStillInHandIsNotReopened() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2020-12-07")));
        end(dispute, DisputeResult.ORDERED_TO_PERFORM, "2021-01-06", null, null);
        assertThat(steps.mayReopen(clerk, disputes.find(clerk, dispute.id()))).isFalse();
    }

    @Test
    void aSuitAfterReconsiderationNamesItAndIsOverTheSame() {
        Dispute first = disputes.enter(clerk, reconsideration("1号", course("2020-11-16")));
        end(first, DisputeResult.MAINTAINED, "2020-12-25", "2020-12-28", null);
        assertThatThrownBy(() -> disputes.enter(clerk, suit("2号", null, CoDefendant.NONE)))
                .hasMessage("refused.dispute.reconsideration");
        Dispute suit = disputes.enter(clerk, suit("2号", first.id(), CoDefendant.OTHER_BODY));
        assertThat(suit.subject()).isEqualTo(first.subject());
        assertThat(disputes.after(clerk, first)).extracting(Dispute::id).containsExactly(suit.id());
        assertThat(clock(suit, Purpose.ANSWER).due())
                .as("fifteen calendar days")
                .isEqualTo("2021-01-25");
        DisputeClock sue = clocks.of(disputes.find(clerk, first.id()), suit.received(), TODAY).stream()
                .filter(one -> one.purpose() == Purpose.SUE)
                .findFirst()
                .orElseThrow();
        assertThat(sue.due()).isEqualTo("2021-01-12");
        assertThat(sue.late()).isFalse();
    }

    @Test
    void aPublishedItemIsDisputedByItsIndexNumberAndOtherThingsByTheNumberTheyHad() {
        CatalogueRecord record = new CatalogueRecord(
                "青石路拓宽公告", "", "20-2", "公告", "", null, LocalDate.of(2020, 10, 9), CatalogueRecord.Validity.IN_FORCE);
        CatalogueItem item = catalogue.enter(clerk, office.section.id(), record, "公告全文。", LocalDate.of(2020, 10, 12));
        NewDispute over = direct("1号", item.indexNumber(), false);
        Dispute dispute = disputes.enter(clerk, over);
        assertThat(dispute.subject()).isEqualTo(new DisputeSubject.OfItem(item.id(), item.indexNumber()));
        assertThat(related.about(clerk, item))
                .extracting(Related::label)
                .containsExactly("dispute.related.SUIT_DIRECT.pending", "dispute.related.new");
        assertThat(related.about(office.as(Role.LIAISON), item)).isEmpty();
        assertThatThrownBy(() -> disputes.enter(clerk, direct("2号", "2018年第3号", false)))
                .hasMessage("refused.dispute.about");
        assertThat(disputes.enter(clerk, direct("2号", "2018年第3号", true)).subject())
                .isEqualTo(new DisputeSubject.Earlier("2018年第3号"));
    }

    @Test
    void eachDisputeCountsByItsResultInTheYearItEndedAndElseAsPending() {
        Dispute upheld = disputes.enter(clerk, reconsideration("1号", course("2020-11-16")));
        end(upheld, DisputeResult.REJECTED, "2020-12-31", null, null);
        Dispute corrected = disputes.enter(clerk, direct("2号", request.number().toString(), false));
        end(corrected, DisputeResult.HELD_UNLAWFUL, "2021-01-04", null, null);
        Dispute suit = disputes.enter(clerk, suit("3号", upheld.id(), CoDefendant.OTHER_BODY));
        NewDispute beside = new NewDispute(
                DisputeKind.SUIT_AFTER,
                "外单位",
                true,
                new Proceeding("4号", "青石区人民法院", false, CoDefendant.OURSELVES, null),
                course("2020-12-07"));
        disputes.enter(clerk, beside);
        assertThat(disputes.countedIn(office.unit, 2020))
                .extracting(Counted::row, Counted::column, Counted::dispute)
                .containsExactly(
                        tuple("reconsideration", "upheld", upheld.id()),
                        tuple("suit_direct", "pending", corrected.id()));
        assertThat(disputes.countedIn(office.unit, 2021))
                .extracting(Counted::row, Counted::column, Counted::dispute)
                .containsExactly(
                        tuple("suit_direct", "corrected", corrected.id()), tuple("suit_after", "pending", suit.id()));
    }

    @Test
    void everyResultHasItsColumn() {
        assertThat(List.of(DisputeResult.values()))
                .extracting(result -> result.column().id())
                .containsExactly(
                        "upheld",
                        "upheld",
                        "corrected",
                        "corrected",
                        "corrected",
                        "corrected",
                        "other",
                        "other",
                        "other",
                        "other");
    }

    @Test
    void impossibleDaysAndDoublesAreRefused() {
        assertThatThrownBy(() -> disputes.enter(clerk, reconsideration("1号", course("2021-01-13"))))
                .hasMessage("refused.dispute.future");
        Course none = new Course(null, null, null, null, null, null);
        assertThatThrownBy(() -> disputes.enter(clerk, reconsideration("1号", none)))
                .hasMessage("refused.dispute.received");
        Dispute entered = disputes.enter(clerk, reconsideration("1号", course("2021-01-05")));
        assertThatThrownBy(() -> disputes.enter(clerk, reconsideration("1号", course("2021-01-05"))))
                .hasMessage("refused.dispute.twice");
        assertThatThrownBy(() -> steps.answered(clerk, entered.id(), LocalDate.of(2021, 1, 4), 0))
                .hasMessage("refused.dispute.order");
        assertThatThrownBy(() -> end(entered, DisputeResult.REJECTED, "2021-01-06", null, "2021-01-20"))
                .hasMessage("refused.dispute.term");
    }

    @Test
    void twoClerksDoNotWriteOverEachOther() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2021-01-05")));
        steps.answered(clerk, dispute.id(), LocalDate.of(2021, 1, 8), dispute.version());
        assertThatThrownBy(() -> end(dispute, DisputeResult.WITHDRAWN, "2021-01-11", null, null))
                .hasMessage("refused.dispute.changed");
    }

    @Test
    void aHearingIsSetAheadAndCancelled() {
        Dispute dispute = disputes.enter(clerk, direct("1号", request.number().toString(), false));
        steps.answered(clerk, dispute.id(), TODAY, dispute.version());
        steps.hearing(clerk, dispute.id(), LocalDate.of(2021, 2, 3));
        assertThat(tasks.tasksOf(clerk)).singleElement().satisfies(task -> assertThat(task.dueOn())
                .isEqualTo("2021-02-03"));
        steps.noHearing(clerk, dispute.id(), LocalDate.of(2021, 2, 3));
        assertThat(disputes.find(clerk, dispute.id()).hearings()).isEmpty();
    }

    @Test
    void aPaperIsSealedReadOnRecordAndGoesWithTheApplicant() throws IOException {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2021-01-05")));
        byte[] content = "申请人张某某".getBytes(StandardCharsets.UTF_8);
        papers.add(
                clerk,
                dispute.id(),
                DisputePaper.Kind.COPY,
                "张某某申请书.txt",
                content.length,
                new ByteArrayInputStream(content));
        DisputePaper paper = papers.of(clerk, dispute).get(0);
        assertThat(paper.name()).isEqualTo("张某某申请书.txt");
        assertThat(Files.readString(store.path(paper.file()), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(content, StandardCharsets.ISO_8859_1));
        assertThat(jdbc.sql("select * from dispute_paper").query().listOfRows().toString())
                .doesNotContain("张某某");
        try (InputStream read = papers.read(clerk, dispute.id(), paper)) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        assertThat(ledger.about(office.unit.code(), dispute.ledgerName()))
                .extracting(entry -> entry.act().act())
                .containsExactly("dispute.entered", "dispute.paper-added", "dispute.paper-read");
        assertThat(papers.of(office.as(Role.INSPECTOR), dispute)).isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(new RequestErased(request.id())));
        assertThat(papers.of(clerk, dispute)).isEmpty();
        assertThat(store.path(paper.file())).doesNotExist();
        assertThat(disputes.find(clerk, dispute.id()).proceeding().caseNumber()).isEqualTo("1号");
    }

    @Test
    void papersOverAPublicationAreSealedWithAKeyOfTheirOwn() throws IOException {
        Dispute dispute = disputes.enter(clerk, direct("1号", "2018年第3号", true));
        papers.add(clerk, dispute.id(), DisputePaper.Kind.OTHER, "a.txt", 1, new ByteArrayInputStream(new byte[] {7}));
        try (InputStream read =
                papers.read(clerk, dispute.id(), papers.of(clerk, dispute).get(0))) {
            assertThat(read.readAllBytes()).containsExactly(7);
        }
    }

    @Test
    void theClerkActsOthersLookAndStrangersSeeNothing() {
        Dispute dispute = disputes.enter(clerk, reconsideration("1号", course("2021-01-05")));
        for (Role role : List.of(Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR)) {
            assertThat(disputes.find(office.as(role), dispute.id())).isEqualTo(dispute);
            assertThatThrownBy(() -> steps.answered(office.as(role), dispute.id(), TODAY, 0))
                    .isInstanceOf(NotYoursException.class);
        }
        assertThatThrownBy(() -> disputes.find(office.as(Role.LIAISON), dispute.id()))
                .isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> disputes.find(stranger, dispute.id())).hasMessage("refused.dispute.gone");
    }

    private Dispute filed(LocalDate day, @Nullable LocalDate copy) {
        return new Dispute(
                0,
                office.unit.id(),
                DisputeKind.RECONSIDERATION,
                new DisputeSubject.Earlier("x"),
                new Proceeding("1号", "青石区人民政府", false, CoDefendant.NONE, null),
                new Course(null, day, null, copy, null, null),
                List.of(),
                null,
                null,
                null,
                0);
    }

    private void replied() {
        long seen = casework.dossier(clerk, request.id()).seen();
        casework.enter(
                clerk,
                request.id(),
                new Casework.NewEntry(EntryKind.WITHDRAWN, LocalDate.of(2020, 11, 30), Details.none(), null, seen));
    }

    private void end(
            Dispute dispute, DisputeResult result, String on, @Nullable String decision, @Nullable String term) {
        Ending ending = new Ending(
                result,
                LocalDate.parse(on),
                decision == null ? null : LocalDate.parse(decision),
                term == null ? null : LocalDate.parse(term));
        steps.end(clerk, dispute.id(), ending, dispute.version());
    }

    private DisputeClock clock(Dispute dispute, Purpose purpose) {
        return clocks.of(dispute, null, TODAY).stream()
                .filter(clock -> clock.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private NewDispute reconsideration(String number, Course course) {
        Proceeding proceeding = new Proceeding(number, "青石区人民政府", false, CoDefendant.NONE, null);
        return new NewDispute(DisputeKind.RECONSIDERATION, request.number().toString(), false, proceeding, course);
    }

    private static NewDispute direct(String number, String about, boolean earlier) {
        Proceeding proceeding = new Proceeding(number, "青石区人民法院", false, CoDefendant.NONE, null);
        return new NewDispute(DisputeKind.SUIT_DIRECT, about, earlier, proceeding, course("2020-12-30"));
    }

    private static NewDispute suit(String number, @Nullable Long after, CoDefendant beside) {
        Proceeding proceeding = new Proceeding(number, "青石区人民法院", false, beside, after);
        return new NewDispute(DisputeKind.SUIT_AFTER, "", false, proceeding, course("2021-01-08"));
    }

    private static Course course(String copy) {
        return new Course(null, null, null, LocalDate.parse(copy), null, null);
    }

    private static Course extended(String day) {
        return new Course(null, null, null, LocalDate.of(2020, 12, 7), null, LocalDate.parse(day));
    }
}
