package org.gongkai.server.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Entry;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers send back and what becomes of it; the same on every database. */
abstract class FeedbackContract {

    @Autowired
    private Feedback feedback;

    @Autowired
    private ReportClosing closing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void verdictsAreCountedByPage() {
        feedback.count(office.unit, "/guide", true);
        feedback.count(office.unit, "/guide", true);
        feedback.count(office.unit, "/guide", false);
        feedback.count(office.unit, "/services", true);
        assertThat(feedback.verdicts(office.as(Role.CLERK), 10))
                .containsExactly(new PageVerdict("/guide", 2, 1), new PageVerdict("/services", 1, 0));
    }

    @Test
    void aReportStandsOnTheClerksFirstPageForThirtyDaysUntilItIsAnswered() {
        ProblemReport report = reported();
        Actor clerk = office.as(Role.CLERK);
        assertThat(feedback.tasksOf(clerk)).singleElement().satisfies(task -> {
            assertThat(task.of()).containsExactly("/guide");
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2021, 2, 11));
            assertThat(task.path()).isEqualTo("/office/feedback/" + report.id());
        });
        assertThat(feedback.tasksOf(office.as(Role.LEADER))).isEmpty();
        assertThatThrownBy(() -> feedback.answer(clerk, report.id(), " ")).hasMessage("refused.feedback.note");
        feedback.answer(clerk, report.id(), "已更正电话");
        assertThat(feedback.tasksOf(clerk)).isEmpty();
        assertThat(feedback.own(clerk, report.id()).contact()).isEqualTo("13800000000");
        assertThatThrownBy(() -> feedback.answer(clerk, report.id(), "再答")).hasMessage("refused.changed");
    }

    @Test
    void theContactIsForTheClerkOnlyAndErasedWhenTheReportIsClosed() {
        ProblemReport report = reported();
        Actor inspector = office.as(Role.INSPECTOR);
        assertThat(feedback.own(inspector, report.id()).contact()).isNull();
        assertThat(feedback.in(inspector, ProblemReport.State.NEW, 10))
                .singleElement()
                .extracting(ProblemReport::contact)
                .isNull();
        assertThatThrownBy(() -> feedback.own(office.as(Role.LIAISON), report.id()))
                .isInstanceOf(NotYoursException.class);
        Actor clerk = office.as(Role.CLERK);
        feedback.close(clerk, report.id(), "已电话答复");
        ProblemReport closed = feedback.own(clerk, report.id());
        assertThat(closed.state()).isEqualTo(ProblemReport.State.CLOSED);
        assertThat(closed.contact()).isNull();
        assertThat(closed.note()).isEqualTo("已电话答复");
        assertThat(acts(report)).containsExactly("report.received", "report.closed");
    }

    @Test
    void whatWasAnsweredThirtyDaysAgoIsClosedByItself() {
        ProblemReport report = reported();
        feedback.answer(office.as(Role.CLERK), report.id(), "已更正");
        closing.run();
        assertThat(feedback.own(office.as(Role.CLERK), report.id()).state()).isEqualTo(ProblemReport.State.ANSWERED);
        jdbc.sql("update problem_report set answered_at = :at where id = :id")
                .param("at", Instant.parse("2020-12-01T00:00:00Z").toEpochMilli())
                .param("id", report.id())
                .update();
        closing.run();
        ProblemReport closed = feedback.own(office.as(Role.CLERK), report.id());
        assertThat(closed.state()).isEqualTo(ProblemReport.State.CLOSED);
        assertThat(closed.contact()).isNull();
        assertThat(acts(report)).containsExactly("report.received", "report.answered", "report.closed");
    }

    @Test
    void anotherUnitsReportsAreNotSeen() {
        ProblemReport report = reported();
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThat(feedback.in(stranger, ProblemReport.State.NEW, 10)).isEmpty();
        assertThatThrownBy(() -> feedback.close(stranger, report.id(), "无")).hasMessage("refused.gone");
    }

    private ProblemReport reported() {
        feedback.report(office.unit, ReaderMessage.of("/guide", "电话打不通", "13800000000"));
        return feedback.in(office.as(Role.CLERK), ProblemReport.State.NEW, 10).get(0);
    }

    private List<String> acts(ProblemReport report) {
        return ledger.about(office.unit.code(), report.subject()).stream()
                .map(Entry::act)
                .map(Act::act)
                .toList();
    }
}
