package org.gongkai.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.EntryProblem;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.ledger.LedgerProof;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.notification.GroupRobots;
import org.gongkai.server.platform.notification.Robot;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The register and the docket; the same on every database. */
@RecordApplicationEvents
abstract class RequestContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Register register;

    @Autowired
    private RequestIrregularities irregularities;

    @Autowired
    private Casework casework;

    @Autowired
    private DueDates dueDates;

    @Autowired
    private Projections projections;

    @Autowired
    private Likeness likeness;

    @Autowired
    private Erasure erasure;

    @Autowired
    private DailyDigest digest;

    @Autowired
    private GroupMessages messages;

    @Autowired
    private GroupRobots robots;

    @Autowired
    private LedgerProof proof;

    @Autowired
    private Dockets dockets;

    @Autowired
    private Ledger ledger;

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

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void aRegisteredRequestHasItsNumberAndItsDueDate() {
        Request request = register.register(clerk, asking("2020-12-21"));
        assertThat(request.number()).hasToString("2020-001");
        assertThat(request.standing().due()).isEqualTo("2021-01-19");
        assertThat(register.register(clerk, asking("2020-12-22")).number()).hasToString("2020-002");
        assertThat(register.register(clerk, asking("2021-01-04")).number()).hasToString("2021-001");
    }

    @Test
    void whatIsMissingOrLiesInTheFutureIsRefusedAndUsesNoNumber() {
        assertThatThrownBy(() -> register.register(clerk, asking("2021-01-13"))).hasMessage("refused.request.future");
        Applicant unreachable = new Applicant(ApplicantKind.PERSON, "张某", "", "", "", "", "", false);
        NewRequest request = new NewRequest(
                RequestKind.DISCLOSURE,
                Channel.IN_PERSON,
                TODAY,
                unreachable,
                asking("2021-01-12").asked());
        assertThatThrownBy(() -> register.register(clerk, request)).hasMessage("refused.request.contact");
        assertThat(register.register(clerk, asking("2021-01-12")).number()).hasToString("2021-001");
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapOrDouble() throws Exception {
        int many = 24;
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService clerks = Executors.newFixedThreadPool(6);
        try {
            List<Future<Request>> registered = IntStream.range(0, many)
                    .mapToObj(i -> clerks.submit(() -> {
                        together.await();
                        return register.register(clerk, asking("2021-01-12"));
                    }))
                    .toList();
            together.countDown();
            assertThat(registered)
                    .extracting(one -> one.get().number().number())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, many).boxed().toList());
        } finally {
            clerks.shutdownNow();
        }
    }

    @Test
    void aRequestOfAYearWithoutArrangementIsRegisteredAndSaysWhichYearIsMissing() {
        List<DocketEntry> receipt =
                List.of(new DocketEntry(1, EntryKind.RECEIVED, LocalDate.of(2026, 12, 4), Details.none()));
        Standing standing =
                Standing.of(dockets.read(receipt, RequestKind.DISCLOSURE.answers(), LocalDate.of(2026, 12, 4)));
        assertThat(standing.due()).isNull();
        assertThat(standing.needsYear()).isEqualTo(2027);
    }

    @Test
    void fromReceiptToDelivery() {
        Request request = register.register(clerk, asking("2020-12-21"));
        enter(
                clerk,
                request,
                EntryKind.THIRD_PARTY_ASKED,
                "2020-12-23",
                Details.none().party("某公司"));
        Dossier asked = enter(clerk, request, EntryKind.LETTER_RECEIVED, "2020-12-24", Details.none());
        assertThat(asked.request().standing().consulting()).isTrue();
        assertThat(asked.request().standing().due()).isNull();
        Dossier told = enter(
                clerk,
                request,
                EntryKind.OPINION_RECEIVED,
                "2021-01-08",
                Details.none().text("同意公开"));
        assertThat(told.request().standing().due()).isEqualTo("2021-02-03");
        Actor leader = office.as(Role.LEADER);
        Details granted = Details.none().reply(dockets.replies().of("granted").orElseThrow());
        assertThatThrownBy(() -> enter(clerk, request, EntryKind.REPLIED, "2021-01-11", granted))
                .isInstanceOf(NotYoursException.class);
        enter(leader, request, EntryKind.REPLIED, "2021-01-11", granted);
        Dossier delivered = enter(
                clerk,
                request,
                EntryKind.DELIVERED,
                "2021-01-12",
                Details.none().manner(Manner.POST));
        assertThat(delivered.request().standing())
                .isEqualTo(new Standing(Stage.CLOSED, false, null, null, "granted", TODAY));
        assertThat(delivered.entries())
                .extracting(one -> one.entry().details().text())
                .contains("同意公开");
    }

    @Test
    void twoClerksOnOneDocketDoNotOverwriteEachOther() {
        Request request = register.register(clerk, asking("2020-12-21"));
        long seen = casework.dossier(clerk, request.id()).seen();
        casework.enter(clerk, request.id(), entry(EntryKind.SEARCHED, "2020-12-22", words(), seen));
        assertThatThrownBy(() ->
                        casework.enter(clerk, request.id(), entry(EntryKind.SEARCHED, "2020-12-23", words(), seen)))
                .hasMessage("refused.docket.changed");
        assertThat(casework.dossier(clerk, request.id()).entries()).hasSize(2);
    }

    @Test
    void aWrongStepIsStruckWithAReasonAndStaysVisible() {
        Request request = register.register(clerk, asking("2020-12-21"));
        Details correction = Details.none().until(LocalDate.of(2021, 1, 20)).text("请明确年度");
        Dossier waiting = enter(clerk, request, EntryKind.CORRECTION_ASKED, "2020-12-23", correction);
        assertThat(waiting.request().standing().stage()).isEqualTo(Stage.AWAITING_CORRECTION);
        assertThatThrownBy(() -> casework.strike(clerk, request.id(), 2, " ", waiting.seen()))
                .hasMessage("refused.reason");
        Dossier struck = casework.strike(clerk, request.id(), 2, "记错了申请", waiting.seen());
        assertThat(struck.request().standing().due()).isEqualTo("2021-01-19");
        assertThat(struck.entries()).hasSize(2);
        assertThat(struck.entries().get(1).struck().because()).isEqualTo("记错了申请");
        assertThatThrownBy(() -> casework.strike(clerk, request.id(), 1, "收到", struck.seen()))
                .hasMessage("refused.docket.not-struck");
    }

    @Test
    void aStepWithoutWhichAnotherCannotStandIsNotStruck() {
        Request request = register.register(clerk, asking("2020-12-21"));
        Details correction = Details.none().until(LocalDate.of(2021, 1, 20)).text("请明确年度");
        enter(clerk, request, EntryKind.CORRECTION_ASKED, "2020-12-23", correction);
        Dossier corrected = enter(clerk, request, EntryKind.CORRECTED, "2020-12-28", Details.none());
        assertThatExceptionOfType(ImpossibleEntryException.class)
                .isThrownBy(() -> casework.strike(clerk, request.id(), 2, "记错", corrected.seen()))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(EntryProblem.NOT_NOW));
        assertThat(casework.dossier(clerk, request.id()).entries()).allMatch(DossierEntry::stands);
    }

    @Test
    void eachLookAtTheApplicantStandsInTheLedger() {
        Request request = register.register(clerk, asking("2020-12-21"));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        assertThat(ledger.about(office.unit.code(), request.subject()))
                .extracting(entry -> entry.act().act())
                .containsExactly("request.registered", "request.applicant-seen");
        assertThatThrownBy(() -> register.look(office.as(Role.INSPECTOR), request.id()))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void nothingThatTellsOfAPersonStandsInTheDatabaseAsItIs() {
        Request request = register.register(clerk, asking("2020-12-21"));
        enter(clerk, request, EntryKind.SEARCHED, "2020-12-22", Details.none().text("在档案室找张某某的材料"));
        for (String table : List.of("applicant", "request", "docket_entry")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain("张某某", "11010119900307", "低保发放");
        }
    }

    @Test
    void anotherOfficeSeesNothing() {
        Request request = register.register(clerk, asking("2020-12-21"));
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> casework.dossier(stranger, request.id())).hasMessage("refused.gone");
        assertThat(register.list(stranger, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 10))
                .isEmpty();
    }

    @Test
    void theRegisterFindsWhatIsOverdue() {
        Request late = register.register(clerk, asking("2020-12-01"));
        register.register(clerk, asking("2020-12-21"));
        RegisterFilter overdue = new RegisterFilter(null, RegisterFilter.State.OVERDUE);
        assertThat(register.list(clerk, overdue, 0, 10)).extracting(Request::id).containsExactly(late.id());
        assertThat(register.count(clerk, overdue)).isEqualTo(1);
        assertThat(register.count(clerk, new RegisterFilter(2020, RegisterFilter.State.OPEN)))
                .isEqualTo(2);
    }

    @Test
    void anInspectorSeesWhatIsOverdueStruckOrTakenOutOfTime() {
        Request overdue = register.register(clerk, TestRequests.receivedOn("2020-11-02"));
        register.register(clerk, TestRequests.receivedOn("2021-01-04"));
        Request late = register.register(clerk, TestRequests.receivedOn("2020-12-01"));
        long seen = casework.dossier(clerk, late.id()).seen();
        Details details = Details.none().until(LocalDate.of(2021, 1, 25)).text("请写明年度");
        Dossier asked = casework.enter(
                clerk, late.id(), new Casework.NewEntry(EntryKind.CORRECTION_ASKED, TODAY, details, "经办人生病", seen));
        assertThat(irregularities.list(clerk.unit(), RequestIrregularity.REQUEST_OVERDUE, 2021, 0, 10))
                .extracting(RequestIrregularities.Found::request)
                .containsExactly(overdue.id());
        assertThat(irregularities.list(clerk.unit(), RequestIrregularity.REQUEST_LATE, 2021, 0, 10))
                .extracting(RequestIrregularities.Found::number, RequestIrregularities.Found::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(late.number(), "经办人生病"));
        casework.strike(clerk, late.id(), 2, "记错了", asked.seen());
        assertThat(irregularities.count(clerk.unit(), RequestIrregularity.REQUEST_LATE, 2021))
                .isZero();
        assertThat(irregularities.list(clerk.unit(), RequestIrregularity.REQUEST_STRUCK, 2021, 0, 10))
                .extracting(RequestIrregularities.Found::on, RequestIrregularities.Found::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TODAY, "记错了"));
        assertThat(irregularities.count(clerk.unit(), RequestIrregularity.REQUEST_STRUCK, 2020))
                .isZero();
    }

    @Test
    void theWholeRegisterShowsOpenRequestsByDueDateThenClosedOnesPageByPage() {
        long nearest = register.register(clerk, asking("2020-12-21")).id();
        Request closed = register.register(clerk, asking("2020-12-22"));
        long later = register.register(clerk, asking("2020-12-23")).id();
        enter(clerk, closed, EntryKind.WITHDRAWN, "2020-12-28", Details.none());
        assertThat(page(2020, RegisterFilter.State.ALL, 0, 9)).containsExactly(nearest, later, closed.id());
        assertThat(page(null, RegisterFilter.State.ALL, 0, 2)).containsExactly(nearest, later);
        assertThat(page(null, RegisterFilter.State.ALL, 1, 2)).containsExactly(later, closed.id());
        assertThat(page(null, RegisterFilter.State.ALL, 2, 2)).containsExactly(closed.id());
        assertThat(page(2020, RegisterFilter.State.CLOSED, 0, 9)).containsExactly(closed.id());
        assertThat(page(2019, RegisterFilter.State.ALL, 0, 9)).isEmpty();
    }

    @Test
    void pagesFromTheOtherEndAreThePagesOfTheWholeList() {
        for (int day = 1; day <= 9; day++) {
            Request request = register.register(clerk, asking("2020-12-0" + day));
            if (day % 2 == 0) {
                enter(clerk, request, EntryKind.WITHDRAWN, "2020-12-28", Details.none());
            }
        }
        for (RegisterFilter.State state : RegisterFilter.State.values()) {
            List<Long> whole = page(null, state, 0, 100);
            for (int most : List.of(1, 2, 4)) {
                List<Long> pages = new ArrayList<>();
                for (int behind = 0; behind < whole.size() + most; behind += most) {
                    pages.addAll(page(null, state, behind, most));
                }
                assertThat(pages).as(state + " by " + most).isEqualTo(whole);
            }
        }
        assertThat(page(null, RegisterFilter.State.ALL, 0, 100)).hasSize(9);
    }

    private List<Long> page(Integer year, RegisterFilter.State state, long behind, int most) {
        return register.list(clerk, new RegisterFilter(year, state), behind, most).stream()
                .map(Request::id)
                .toList();
    }

    @Test
    void aDueDateThatMovedByItselfIsNotedForTheClerk() {
        Request request = register.register(clerk, asking("2020-12-21"));
        jdbc.sql("update request set due_on = '2021-01-18' where id = :id")
                .param("id", request.id())
                .update(); // as an earlier arrangement had it
        dueDates.deriveAll();
        assertThat(register.find(clerk, request.id()).standing().due()).isEqualTo("2021-01-19");
        assertThat(register.moved(clerk)).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isEqualTo("2021-01-18");
            assertThat(moved.after()).isEqualTo("2021-01-19");
        });
        register.movedSeen(clerk);
        assertThat(register.moved(clerk)).isEmpty();
    }

    @Test
    void rebuildingFindsAndMendsWhatWasStoredOtherwiseThanTheDocketSays() {
        Request request = register.register(clerk, asking("2020-12-21"));
        jdbc.sql("update request set stage = 'CLOSED', outcome = 'granted' where id = :id")
                .param("id", request.id())
                .update();
        List<Projections.Difference> found = new ArrayList<>();
        assertThat(projections.rebuild(found::add)).isPositive();
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.stored().outcome()).isEqualTo("granted");
            assertThat(one.derived()).isEqualTo(request.standing());
        });
        assertThat(projections.rebuild(found::add)).isPositive();
        assertThat(found).hasSize(1);
    }

    @Test
    void afterTheRetentionTermNothingTellsOfTheApplicantAndTheStatisticsStay() {
        Request request = register.register(clerk, asking("2020-12-21"));
        enter(clerk, request, EntryKind.SEARCHED, "2020-12-22", words());
        Dossier closed = enter(clerk, request, EntryKind.WITHDRAWN, "2021-01-04", Details.none());
        erasure.erase(office.unit, LocalDate.of(2031, 1, 4));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        erasure.erase(office.unit, LocalDate.of(2031, 1, 5));
        assertThatThrownBy(() -> register.look(clerk, request.id())).hasMessage("refused.applicant-erased");
        Dossier left = casework.dossier(clerk, request.id());
        assertThat(left.request().standing()).isEqualTo(closed.request().standing());
        assertThat(left.request().asked()).isNull();
        assertThat(left.request().applicantKind()).isEqualTo(ApplicantKind.PERSON);
        assertThat(left.entries())
                .extracting(one -> one.entry().details().text())
                .doesNotContain("查了档案室");
        List<Projections.Difference> found = new ArrayList<>();
        projections.rebuild(found::add);
        assertThat(found).isEmpty();
        assertThat(ledger.about(office.unit.code(), request.subject()))
                .last()
                .satisfies(entry -> assertThat(entry.act().act()).isEqualTo("request.erased"));
        assertThat(proof.prove())
                .allSatisfy(result -> assertThat(result.broken()).isNull());
    }

    @Test
    void theGroupIsToldOnceADayWhatFallsDueByNumbersOnly(@Autowired ApplicationEvents raised) {
        register.register(clerk, asking("2020-12-01"));
        register.register(clerk, asking("2020-12-14"));
        register.register(clerk, asking("2020-12-21"));
        Robot robot = new Robot(
                0, office.unit.id(), Robot.Kind.WECOM, "公开群", "https://127.0.0.1:9/" + office.unit.code(), "", null);
        transaction.executeWithoutResult(status -> robots.add(robot));
        transaction.executeWithoutResult(status -> digest.tell(office.unit, TODAY));
        transaction.executeWithoutResult(status -> digest.tell(office.unit, TODAY));
        assertThat(messages.about(office.unit.id(), "requests")).singleElement().satisfies(message -> assertThat(
                        message.text())
                .contains("逾期 1 件：2020-001", "今天到期 1 件：2020-002", "还剩5个工作日 1 件：2020-003")
                .doesNotContain("张某某", "低保"));
        assertThat(raised.stream(DigestTold.class).filter(one -> one.unit().equals(office.unit)))
                .singleElement()
                .satisfies(told -> assertThat(told.text())
                        .isEqualTo(messages.about(office.unit.id(), "requests")
                                .get(0)
                                .text()));
    }

    @Test
    void anEarlierRequestForTheSameIsShownWithWhetherTheSamePersonAsked() {
        Request first = register.register(clerk, asking("2020-12-21"));
        Request other = register.register(clerk, asking("2020-12-22", "王某", "请公开2019年的低保发放情况"));
        register.register(clerk, asking("2020-12-23", "李某", "双阳小学的招生计划"));
        Request again = register.register(clerk, asking("2021-01-04"));
        assertThat(likeness.to(clerk, again.id()))
                .extracting(one -> one.request().id(), Likeness.Similar::sameApplicant)
                .containsExactly(tuple(first.id(), true), tuple(other.id(), false));
        assertThat(likeness.to(clerk, first.id())).isEmpty();
        assertThat(jdbc.sql("select * from request_likeness")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("低保");
    }

    private Dossier enter(Actor actor, Request request, EntryKind kind, String day, Details details) {
        long seen = casework.dossier(actor, request.id()).seen();
        return casework.enter(actor, request.id(), entry(kind, day, details, seen));
    }

    private static Casework.NewEntry entry(EntryKind kind, String day, Details details, long seen) {
        return new Casework.NewEntry(kind, LocalDate.parse(day), details, null, seen);
    }

    private static Details words() {
        return Details.none().text("查了档案室");
    }

    private static NewRequest asking(String received, String name, String information) {
        Applicant applicant = new Applicant(ApplicantKind.PERSON, name, "", "", "青石路2号", "", "", false);
        Asked asked = new Asked(information, Asked.Form.PAPER, Asked.Provision.POST);
        return new NewRequest(RequestKind.DISCLOSURE, Channel.IN_PERSON, LocalDate.parse(received), applicant, asked);
    }

    private static NewRequest asking(String received) {
        return TestRequests.receivedOn(received);
    }
}
