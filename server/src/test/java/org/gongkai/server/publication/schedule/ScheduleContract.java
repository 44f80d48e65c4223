package org.gongkai.server.publication.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.PublishForm;
import org.gongkai.server.publication.Stage;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishing at a time to come; the same on every database. */
abstract class ScheduleContract {

    private static final PublishForm FORM = new PublishForm("20-11", "民政", "概述", "公示", "低保");

    @Autowired
    private Schedule schedule;

    @Autowired
    private ScheduledPublication chore;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOffice office;
    private TestLine work;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        work = new TestLine(office, line, catalogue);
    }

    @Test
    void aMaterialGoesOutOnceItsTimeHasComeInTheNameOfWhoSetIt() {
        Material material = ready();
        set(material);
        chore.run();
        assertThat(stage(material)).as("not before its time").isEqualTo(Stage.CATALOGUE);
        arrive(material);
        chore.run();
        assertThat(stage(material)).isEqualTo(Stage.DONE);
        assertThat(catalogue.summary(office.unit, 2021).publishedInYear()).isEqualTo(1);
        assertThat(schedule.of(material)).isEmpty();
        long clerk = office.as(Role.CLERK).account().id();
        assertThat(ledger.entries(office.unit.code(), 0, 100))
                .filteredOn(entry -> entry.act().act().equals("item.published"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().accountId()).isEqualTo(clerk));
    }

    @Test
    void whatHasChangedMeanwhileStaysWithTheClerkWhoIsToldWhy() {
        Material material = ready();
        set(material);
        arrive(material);
        jdbc.sql("update material set version = version + 1 where id = :id")
                .param("id", material.id())
                .update();
        chore.run();
        assertThat(stage(material)).isEqualTo(Stage.CATALOGUE);
        assertThat(schedule.of(material).orElseThrow().problem()).isEqualTo("refused.changed");
    }

    @Test
    void whatWasCalledOffDoesNotGoOut() {
        Material material = ready();
        set(material);
        schedule.cancel(office.as(Role.CLERK), material.id());
        assertThat(schedule.of(material)).isEmpty();
    }

    @Test
    void aTimeThatHasGoneByIsRefused() {
        Material material = ready();
        Instant past = clock.instant().minusSeconds(1);
        assertThatThrownBy(() -> schedule.set(office.as(Role.CLERK), material.id(), FORM, past, version(material)))
                .hasMessage("refused.schedule.past");
    }

    @Test
    void onlyWhatHasPassedItsReviewsIsScheduled() {
        Material material = work.submitted();
        assertThatThrownBy(() -> set(material)).hasMessage("refused.changed");
    }

    private Material ready() {
        Material material = work.submitted();
        work.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        return material;
    }

    private void set(Material material) {
        Instant later = clock.instant().plusSeconds(3600);
        schedule.set(office.as(Role.CLERK), material.id(), FORM, later, version(material));
    }

    /** As if the hour had gone by. */
    private void arrive(Material material) {
        jdbc.sql("update scheduled_publication set at = :now where material_id = :id")
                .param("now", clock.millis())
                .param("id", material.id())
                .update();
    }

    private int version(Material material) {
        return line.material(office.as(Role.CLERK), material.id()).version();
    }

    private Stage stage(Material material) {
        return line.material(office.as(Role.CLERK), material.id()).stage();
    }
}
