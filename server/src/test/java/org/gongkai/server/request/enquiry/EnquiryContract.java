package org.gongkai.server.request.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enquiries to sections and notes; the same on every database. */
abstract class EnquiryContract {

    private static final LocalDate DUE = LocalDate.of(2021, 1, 15);

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private Actor liaison;
    private Request request;

    @BeforeEach
    void registered() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        liaison = office.as(Role.LIAISON);
        request = register.register(clerk, TestRequests.receivedOn("2020-12-21"));
    }

    @Test
    void anEnquiryStandsOnTheLiaisonsPageUntilItIsAnswered() {
        enquiries.ask(clerk, request.id(), office.section.id(), "有没有低保发放表？", DUE);
        long id = enquiries.about(clerk, request.id()).get(0).id();
        assertThat(enquiries.tasksOf(liaison)).singleElement().satisfies(task -> {
            assertThat(task.of()).containsExactly("2020-001");
            assertThat(task.dueOn()).isEqualTo(DUE);
        });
        assertThat(enquiries.find(liaison, id).question()).isEqualTo("有没有低保发放表？");
        enquiries.answer(liaison, id, "有，在档案室");
        assertThat(enquiries.tasksOf(liaison)).isEmpty();
        assertThat(enquiries.about(clerk, request.id()))
                .extracting(Enquiry::answer)
                .containsExactly("有，在档案室");
        assertThatThrownBy(() -> enquiries.answer(liaison, id, "再答")).hasMessage("refused.enquiry.answered");
    }

    @Test
    void onlyTheSectionAskedAnswersAndAnotherOfficeSeesNothing() {
        enquiries.ask(clerk, request.id(), office.section.id(), "有没有低保发放表？", DUE);
        long id = enquiries.about(clerk, request.id()).get(0).id();
        assertThatThrownBy(() -> enquiries.answer(clerk, id, "有")).isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.LIAISON);
        assertThatThrownBy(() -> enquiries.find(stranger, id)).hasMessage("refused.gone");
    }

    @Test
    void whatIsMissingIsRefused() {
        long section = office.section.id();
        assertThatThrownBy(() -> enquiries.ask(clerk, request.id(), section, " ", DUE))
                .hasMessage("refused.enquiry.question");
        assertThatThrownBy(() -> enquiries.ask(clerk, request.id(), section, "问", LocalDate.of(2021, 1, 11)))
                .hasMessage("refused.enquiry.day");
        assertThatThrownBy(() -> enquiries.ask(clerk, request.id(), -1, "问", DUE))
                .hasMessage("refused.enquiry.section");
    }

    @Test
    void notesStandInOrderAndSealed() {
        enquiries.note(clerk, request.id(), "已电话联系张某某");
        enquiries.note(clerk, request.id(), "约定周五再打");
        assertThat(enquiries.notes(clerk, request.id())).extracting(Note::words).containsExactly("已电话联系张某某", "约定周五再打");
        for (String table : List.of("docket_note", "enquiry")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain("张某某");
        }
    }
}
