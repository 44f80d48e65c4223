package org.gongkai.server.publication.reexamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.NonDisclosure;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Stage;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly look at what is not public; the same on every database. */
abstract class ReExaminationContract {

    @Autowired
    private ReExaminations reExaminations;

    @Autowired
    private NonDisclosure nonDisclosure;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;
    private TestLine work;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        work = new TestLine(office, line, catalogue);
    }

    @Test
    void whatIsKeptBackIsDueAYearAfterItWasClosed() {
        keptBack();
        assertThat(reExaminations.of(office.as(Role.CLERK))).singleElement().satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2022, 1, 12));
            assertThat(one.examinedOn()).isNull();
        });
        assertThat(reExaminations.tasksOf(office.as(Role.CLERK))).isEmpty();
    }

    @Test
    void itIsATaskOnceTheYearIsOverAndForAnotherYearWhenItWasExamined() {
        Material material = keptBack();
        jdbc.sql("update material set done_at = done_at - :year where id = :id")
                .param("year", Duration.ofDays(370).toMillis())
                .param("id", material.id())
                .update();
        Actor clerk = office.as(Role.CLERK);
        assertThat(reExaminations.tasksOf(clerk)).singleElement().satisfies(task -> assertThat(task.of())
                .containsExactly("1"));
        assertThatThrownBy(() -> reExaminations.stays(clerk, material.id(), " "))
                .hasMessage("refused.reason");
        reExaminations.stays(clerk, material.id(), "仍在讨论");
        assertThat(reExaminations.tasksOf(clerk)).isEmpty();
        assertThat(reExaminations.of(clerk).get(0).dueOn()).isEqualTo(LocalDate.of(2022, 1, 12));
    }

    @Test
    void whatMayBePublicNowGoesThroughSecrecyReviewAgain() {
        Material material = keptBack();
        Actor clerk = office.as(Role.CLERK);
        reExaminations.open(clerk, material.id(), "事项已办结");
        assertThat(line.material(clerk, material.id()).stage()).isEqualTo(Stage.SECRECY);
        assertThat(reExaminations.of(clerk)).isEmpty();
    }

    @Test
    void nobodyExaminesWhatAnotherUnitKeepsBack() {
        Material material = keptBack();
        Actor other = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> reExaminations.stays(other, material.id(), "理由"))
                .hasMessage("refused.gone");
    }

    private Material keptBack() {
        Material material = work.submitted("内部讨论稿。");
        work.holdBack(material);
        Actor clerk = office.as(Role.CLERK);
        nonDisclosure.keepBack(
                clerk, material.id(), line.material(clerk, material.id()).version());
        return material;
    }
}
