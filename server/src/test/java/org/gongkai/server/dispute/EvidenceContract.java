package org.gongkai.server.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.TestOffice;
import org.gongkai.server.dispute.paper.DisputePaper;
import org.gongkai.server.dispute.paper.DisputePapers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestErasure;
import org.gongkai.server.request.TestRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is evidence in a dispute outlives the retention term; the same on every database. Today is 2021-01-12. */
abstract class EvidenceContract {

    private static final LocalDate TERM_HAS_ENDED = LocalDate.of(2021, 1, 12);

    @Autowired
    private Disputes disputes;

    @Autowired
    private DisputeSteps steps;

    @Autowired
    private DisputePapers papers;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Settings settings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Request request;

    @BeforeEach
    void aRequestWhoseRetentionTermOfAYearHasEnded() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        settings.change(office.as(Role.ADMIN), Map.of(Setting.REQUEST_RETENTION, "1"));
        request = closed();
    }

    @Test
    void whilstADisputeIsPendingItsRequestIsKeptAndTheTrailSaysWhyOnce() throws IOException {
        Dispute dispute = disputed("1号");
        papers.add(clerk, dispute.id(), DisputePaper.Kind.COPY, "a.txt", 1, new ByteArrayInputStream(new byte[] {7}));
        Request other = closed();
        erase(TERM_HAS_ENDED);
        erase(TERM_HAS_ENDED.plusDays(1));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        assertThat(papers.of(clerk, dispute)).hasSize(1);
        assertThat(ledger.about(office.unit.code(), request.subject()))
                .filteredOn(entry -> entry.act().act().equals("request.erasure-put-off"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().after()).isEqualTo(dispute.ledgerName()));
        assertErased(other);
    }

    @Test
    void onceTheDisputeHasEndedItIsErasedWithThePapers() throws IOException {
        Dispute dispute = disputed("1号");
        papers.add(clerk, dispute.id(), DisputePaper.Kind.COPY, "a.txt", 1, new ByteArrayInputStream(new byte[] {7}));
        erase(TERM_HAS_ENDED);
        end(dispute, null);
        erase(TERM_HAS_ENDED.plusDays(1));
        assertErased(request);
        assertThat(papers.of(clerk, dispute)).isEmpty();
    }

    @Test
    void aReconsiderationCanStillGoToCourtForFifteenDays() {
        end(disputed("1号"), LocalDate.of(2021, 1, 11));
        erase(LocalDate.of(2021, 1, 26));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        erase(LocalDate.of(2021, 1, 27));
        assertErased(request);
    }

    @Test
    void aJudgmentCanStillBeAppealedAgainstForFifteenDays() {
        end(disputed(DisputeKind.SUIT_DIRECT, "1号"), LocalDate.of(2021, 1, 11));
        erase(LocalDate.of(2021, 1, 26));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        erase(LocalDate.of(2021, 1, 27));
        assertErased(request);
    }

    @Test
    void theSecondDisputeKeepsItWhenTheFirstHasEnded() {
        Dispute first = disputed("1号");
        Dispute second = disputed("2号");
        erase(TERM_HAS_ENDED);
        end(first, null);
        erase(TERM_HAS_ENDED.plusDays(1));
        assertThat(register.look(clerk, request.id()).name()).isEqualTo("张某某");
        assertThat(ledger.about(office.unit.code(), request.subject()))
                .filteredOn(entry -> entry.act().act().equals("request.erasure-put-off"))
                .extracting(entry -> entry.act().after())
                .containsExactlyElementsOf(List.of(first.ledgerName(), second.ledgerName()));
    }

    private Request closed() {
        Request received = register.register(clerk, TestRequests.receivedOn("2019-11-04"));
        long seen = casework.dossier(clerk, received.id()).seen();
        LocalDate day = LocalDate.of(2019, 11, 25);
        casework.enter(
                clerk, received.id(), new Casework.NewEntry(EntryKind.WITHDRAWN, day, Details.none(), null, seen));
        return received;
    }

    private Dispute disputed(String number) {
        return disputed(DisputeKind.RECONSIDERATION, number);
    }

    private Dispute disputed(DisputeKind kind, String number) {
        Proceeding proceeding = new Proceeding(number, "青石区人民政府", false, CoDefendant.NONE, null);
        Course course = new Course(null, null, null, LocalDate.of(2020, 12, 7), null, null);
        return disputes.enter(clerk, new NewDispute(kind, request.number().toString(), false, proceeding, course));
    }

    private void end(Dispute dispute, @Nullable LocalDate received) {
        Ending ending = new Ending(DisputeResult.MAINTAINED, LocalDate.of(2021, 1, 8), received, null);
        steps.end(clerk, dispute.id(), ending, dispute.version());
    }

    private void erase(LocalDate day) {
        TestErasure.run(beans, office.unit, day);
    }

    private void assertErased(Request gone) {
        assertThatThrownBy(() -> register.look(clerk, gone.id())).hasMessage("refused.applicant-erased");
    }
}
