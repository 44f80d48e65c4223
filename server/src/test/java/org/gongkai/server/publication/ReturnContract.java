package org.gongkai.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.calendar.HolidayEntry;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Staff;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a material that came back, and of one that does not go out; the same on every database. */
abstract class ReturnContract {

    @Autowired
    private PublicationLine line;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private NonDisclosure nonDisclosure;

    @Autowired
    private WorkQueue queue;

    @Autowired
    private LimitsAtStart limits;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Staff staff;

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
    void whatCameBackIsMendedAndGoesThroughAllReviewsAgain() {
        Material material = work.submitted("低保金发放情况。");
        work.approve(material, Role.SECTION_HEAD);
        work.sendBack(material, Role.SECRECY_REVIEWER, "请写清户数");
        mend(material, "低保金发放情况，共12户。", List.of(), List.of());
        work.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = work.published(material);
        assertThat(catalogue.versions(item).get(0).body()).isEqualTo("低保金发放情况，共12户。");
    }

    @Test
    void onlyWhoHasItInHandMendsIt() {
        Material material = work.submitted();
        assertThatThrownBy(() -> mend(material, "早了", List.of(), List.of())).hasMessage("refused.changed");
        work.sendBack(material, Role.SECTION_HEAD, "请核对");
        Actor head = office.also(Role.SECTION_HEAD, Role.LIAISON);
        assertThatThrownBy(() -> line.resubmit(head, material.id(), draft("代改"), List.of(), List.of(), 1))
                .hasMessage("refused.changed");
    }

    @Test
    void ofTheFilesOfWhatCameBackThoseAreKeptThatThePersonWantsToKeep() throws IOException {
        Draft draft = draft("名单见附件");
        Material material =
                line.submit(office.as(Role.LIAISON), office.section, draft, List.of(file("旧名单.txt"), file("说明.txt")));
        work.sendBack(material, Role.SECTION_HEAD, "名单有误");
        long kept = line.files(material).get(1).id();
        mend(material, "名单见附件", List.of(kept), List.of(file("新名单.txt")));
        assertThat(line.files(material)).extracting(AttachedFile::name).containsExactly("说明.txt", "新名单.txt");
    }

    @Test
    void whoTakesOverMendsWhatTheOtherHadInHand() {
        Material material = work.submitted();
        work.sendBack(material, Role.SECTION_HEAD, "请核对");
        Actor leaver = office.as(Role.LIAISON);
        Actor successor = office.as(Role.CLERK);
        staff.letGo(
                office.as(Role.ADMIN),
                leaver.account().id(),
                successor.account().id());
        successor = office.as(Role.CLERK);
        assertThat(queue.of(successor, 10)).extracting(Material::id).contains(material.id());
        line.resubmit(successor, material.id(), draft("改好了"), List.of(), List.of(), 1);
        assertThat(line.material(successor, material.id()).stage()).isEqualTo(Stage.SECTION);
    }

    @Test
    void whatDoesNotGoOutIsClosedWithoutAnIndexNumber() {
        Material material = notPublic();
        Actor clerk = office.as(Role.CLERK);
        int seen = line.material(clerk, material.id()).version();
        assertThatThrownBy(() -> catalogue.publish(clerk, material.id(), TestLine.record("不公开"), seen))
                .hasMessage("refused.not-public");
        nonDisclosure.keepBack(clerk, material.id(), seen);
        assertThat(line.material(clerk, material.id()).stage()).isEqualTo(Stage.DONE);
        assertThat(catalogue.summary(office.unit, 2021).publishedInAll()).isZero();
    }

    @Test
    void whatWasKeptBackCanBeMadePublicLaterAfterSecrecyReviewAndApproval() {
        Material material = notPublic();
        Actor clerk = office.as(Role.CLERK);
        nonDisclosure.keepBack(
                clerk, material.id(), line.material(clerk, material.id()).version());
        nonDisclosure.reopen(clerk, material.id());
        work.approve(material, Role.SECRECY_REVIEWER, Role.LEADER);
        assertThat(work.published(material).indexNumber()).endsWith("2021-00001");
    }

    @Test
    void aLimitThatNoCalendarReachedIsFilledInOnceTheArrangementIsThere() throws IOException {
        Draft late = new Draft("公示", "正文", "20-11", LocalDate.of(2030, 3, 1), null, Attribute.PUBLIC, null);
        Actor liaison = office.as(Role.LIAISON);
        Material material = line.submit(liaison, office.section, late, List.of());
        assertThat(material.dueOn()).as("2030 is not arranged").isNull();
        WorkingCalendar arranged = WorkingCalendar.builtIn()
                .with(List.of(new HolidayEntry(LocalDate.of(2030, 1, 1), HolidayEntry.Kind.OFF, "元旦")));
        PublicationTerm term = new PublicationTerm(new Calendars(() -> arranged));
        transaction.executeWithoutResult(status -> limits.fill(term));
        assertThat(line.material(liaison, material.id()).dueOn()).isEqualTo(LocalDate.of(2030, 3, 29));
    }

    private Material notPublic() {
        Material material = work.submitted("内部讨论稿。");
        work.holdBack(material);
        return material;
    }

    private void mend(Material material, String body, List<Long> kept, List<Upload> files) {
        Actor liaison = office.as(Role.LIAISON);
        int seen = line.material(liaison, material.id()).version();
        line.resubmit(liaison, material.id(), draft(body), kept, files, seen);
    }

    private static Draft draft(String body) {
        return new Draft("低保公示", body, "20-11", LocalDate.of(2021, 1, 8), null, Attribute.PUBLIC, null);
    }

    private Upload file(String name) throws IOException {
        return uploads.receive(name, new ByteArrayInputStream((name + "的内容").getBytes(StandardCharsets.UTF_8)));
    }
}
