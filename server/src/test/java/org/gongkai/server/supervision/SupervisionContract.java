package org.gongkai.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Entry;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Irregularities;
import org.gongkai.server.publication.Irregularity;
import org.gongkai.server.publication.Mark;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PreScreen;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What inspectors see, the same on every database. */
abstract class SupervisionContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 11, 2);
    private static final Supervision.Search EVERYTHING = new Supervision.Search("", null, null, null);

    @Autowired
    private Supervision supervision;

    @Autowired
    private PublicationLine line;

    @Autowired
    private PreScreen preScreen;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;
    private Actor inspector;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        inspector = office.as(Role.INSPECTOR);
    }

    @Test
    void wherePeopleDoAsTheyShouldThereIsNothingToSee() {
        publish(submitted("一切正常", TODAY));
        assertThat(supervision.counts(inspector, 2021).values()).containsOnly(0L);
    }

    @Test
    void aReviewThatOverturnsTheOneBeforeIsSeenWithItsReason() {
        Material material = submitted("低保金发放情况", TODAY);
        approve(material, Role.SECTION_HEAD);
        review(material, Role.SECRECY_REVIEWER, Review.Verdict.RETURNED, Attribute.PUBLIC, "有身份证号");
        Material other = submitted("信访件处理情况", TODAY);
        approve(other, Role.SECTION_HEAD);
        review(other, Role.SECRECY_REVIEWER, Review.Verdict.APPROVED, Attribute.NOT_PUBLIC, "内部事务");
        Material returnedAtOnce = submitted("办公时间", TODAY);
        review(returnedAtOnce, Role.SECTION_HEAD, Review.Verdict.RETURNED, Attribute.PUBLIC, "缺附件");
        assertThat(found(Irregularity.REVERSED))
                .extracting(Irregularities.Found::title, Irregularities.Found::note)
                .containsExactlyInAnyOrder(tuple("信访件处理情况", "内部事务"), tuple("低保金发放情况", "有身份证号"));
        assertThat(found(Irregularity.RETURNED))
                .extracting(Irregularities.Found::note)
                .containsExactlyInAnyOrder("有身份证号", "缺附件");
        assertThat(found(Irregularity.REVERSED).get(0).account())
                .isEqualTo(office.as(Role.SECRECY_REVIEWER).account().id());
    }

    @Test
    void whatIsOverdueIsSeenWithWhoHasIt() {
        Material material = submitted("安全生产检查情况", LONG_AGO);
        submitted("办公时间", TODAY);
        approve(material, Role.SECTION_HEAD);
        assertThat(found(Irregularity.OVERDUE)).singleElement().satisfies(found -> {
            assertThat(found.title()).isEqualTo("安全生产检查情况");
            assertThat(found.on()).isEqualTo(LocalDate.of(2020, 11, 30));
            assertThat(found.holder()).isEqualTo(Role.SECRECY_REVIEWER);
        });
    }

    @Test
    void whatWasPublishedLateCorrectedOrWithdrawnIsSeen() {
        Material material = submitted("安全生产检查情况", LONG_AGO);
        CatalogueItem item = publish(material);
        assertThat(found(Irregularity.OVERDUE)).isEmpty();
        assertThat(found(Irregularity.PUBLISHED_LATE)).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo("item/" + item.id());
            assertThat(found.note()).isEqualTo("2020-11-30");
        });
        Actor clerk = office.as(Role.CLERK);
        amendments.correct(clerk, item.id(), new Amendments.Correction("更正日期", item.record(), "正文"), 1);
        amendments.withdraw(clerk, item.id(), "内容过期");
        assertThat(found(Irregularity.CORRECTED))
                .extracting(Irregularities.Found::note)
                .containsExactly("更正日期");
        assertThat(found(Irregularity.WITHDRAWN))
                .extracting(Irregularities.Found::note)
                .containsExactly("内容过期");
        assertThat(supervision.counts(inspector, 2020)).containsEntry(Irregularity.WITHDRAWN, 0L);
    }

    @Test
    void whatWentOutUnmaskedIsSeenWithItsReasonThoughOtherPlacesWereMasked() {
        Material material = line.submit(
                office.as(Role.LIAISON),
                office.section,
                draft("便民通知", "值班手机13805951234，经办人手机13805954321。", TODAY),
                List.of());
        approve(material, Role.SECTION_HEAD);
        Actor reviewer = office.as(Role.SECRECY_REVIEWER);
        preScreen.decide(reviewer, material.id(), 1, new Mark.Decision(Mark.Verdict.EXPLAINED, "对外公布的值班手机"), 1);
        preScreen.decide(reviewer, material.id(), 2, new Mark.Decision(Mark.Verdict.MASKED, ""), 1);
        assertThat(found(Irregularity.EXPLAINED)).isEmpty();
        approve(material, Role.SECRECY_REVIEWER);
        assertThat(found(Irregularity.EXPLAINED)).singleElement().satisfies(found -> {
            assertThat(found.note()).isEqualTo("对外公布的值班手机");
            assertThat(found.account()).isEqualTo(reviewer.account().id());
        });
    }

    @Test
    void oneWhoDidWhatTwoAreToDoIsSeenHoweverItCameAbout() {
        Material material = submitted("办公时间", TODAY);
        jdbc.sql("""
                        insert into review (material_id, step, verdict, attribute, reason, account_id, at)
                        values (?, 'SECTION', 'APPROVED', 'PUBLIC', '', ?, ?)""")
                .params(
                        material.id(),
                        material.submittedBy(),
                        material.submittedAt().toEpochMilli())
                .update();
        assertThat(found(Irregularity.FOUR_EYES))
                .extracting(Irregularities.Found::title)
                .containsExactly("办公时间");
    }

    @Test
    void failedSignInsOfTheUnitsPeopleAreSeen() {
        String name = office.as(Role.LIAISON).account().signIn();
        assertThatThrownBy(() -> signIn.authenticate(new UsernamePasswordAuthenticationToken(name, "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(supervision.signInFailures(inspector, 10)).singleElement().satisfies(failure -> {
            assertThat(failure.signIn().outcome()).isEqualTo(Accounts.Outcome.WRONG_PASSWORD);
            assertThat(failure.account())
                    .isEqualTo(office.as(Role.LIAISON).account().id());
        });
        Actor stranger = new TestOffice(offices, accounts).as(Role.INSPECTOR);
        assertThat(supervision.signInFailures(stranger, 10)).isEmpty();
    }

    @Test
    void theTrailIsSearchedBySubjectPersonAndDay() {
        Material material = submitted("办公时间", TODAY);
        Material other = submitted("办公地址", TODAY);
        approve(material, Role.SECTION_HEAD);
        assertThat(acts(EVERYTHING)).containsExactly("review.approved", "material.submitted", "material.submitted");
        String subject = "material/" + material.id();
        assertThat(acts(new Supervision.Search(subject, null, null, null)))
                .containsExactly("review.approved", "material.submitted");
        assertThat(acts(new Supervision.Search("item", null, null, null))).isEmpty();
        assertThat(acts(new Supervision.Search("material", other.submittedBy(), TODAY, TODAY)))
                .containsExactly("material.submitted", "material.submitted");
        assertThat(acts(new Supervision.Search("", null, TODAY.plusDays(1), null)))
                .isEmpty();
        assertThat(acts(new Supervision.Search("", null, null, TODAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void theLedgerIsProvedAtOnce() {
        submitted("办公时间", TODAY);
        Supervision.Proof proof = supervision.prove(inspector);
        assertThat(proof.ledger().broken()).isNull();
        assertThat(proof.ledger().entries()).isEqualTo(1);
    }

    @Test
    void theLeaderSeesItTooAndNobodyElseDoes() {
        assertThat(supervision.counts(office.as(Role.LEADER), 2021)).hasSize(Irregularity.values().length);
        for (Role role : List.of(Role.CLERK, Role.LIAISON, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.ADMIN)) {
            Actor actor = office.as(role);
            assertThatThrownBy(() -> supervision.counts(actor, 2021)).isInstanceOf(NotYoursException.class);
            assertThatThrownBy(() -> supervision.trail(actor, EVERYTHING, 0, 10))
                    .isInstanceOf(NotYoursException.class);
            assertThatThrownBy(() -> supervision.prove(actor)).isInstanceOf(NotYoursException.class);
        }
    }

    /** Those of a kind this year; that they are as many as are counted is checked in passing. */
    private List<Irregularities.Found> found(Irregularity kind) {
        List<Irregularities.Found> found = supervision.list(inspector, kind, 2021, 0, 100);
        Map<Irregularity, Long> counts = supervision.counts(inspector, 2021);
        assertThat(counts).containsEntry(kind, (long) found.size());
        return found;
    }

    private List<String> acts(Supervision.Search search) {
        List<Entry> entries = supervision.trail(inspector, search, 0, 100);
        assertThat(supervision.count(inspector, search)).isEqualTo(entries.size());
        return entries.stream().map(entry -> entry.act().act()).toList();
    }

    private Material submitted(String title, LocalDate formedOn) {
        return line.submit(office.as(Role.LIAISON), office.section, draft(title, "正文。", formedOn), List.of());
    }

    private static Draft draft(String title, String body, LocalDate formedOn) {
        return new Draft(title, body, "20-11", formedOn, null, Attribute.PUBLIC, null);
    }

    private CatalogueItem publish(Material material) {
        approve(material, Role.SECTION_HEAD);
        approve(material, Role.SECRECY_REVIEWER);
        approve(material, Role.LEADER);
        CatalogueRecord record = new CatalogueRecord(
                material.draft().title(),
                "",
                "20-11",
                "公告",
                "",
                null,
                material.draft().formedOn(),
                CatalogueRecord.Validity.IN_FORCE);
        return catalogue.publish(office.as(Role.CLERK), material.id(), record, version(material));
    }

    private void approve(Material material, Role reviewer) {
        review(material, reviewer, Review.Verdict.APPROVED, Attribute.PUBLIC, "");
    }

    private void review(Material material, Role reviewer, Review.Verdict verdict, Attribute attribute, String reason) {
        String article = attribute == Attribute.PUBLIC ? "" : "条例第十六条";
        PublicationLine.Decision decision = new PublicationLine.Decision(verdict, attribute, article, reason);
        line.review(office.as(reviewer), material.id(), decision, version(material));
    }

    private int version(Material material) {
        return line.material(inspector, material.id()).version();
    }
}
