package org.gongkai.server.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Units, settings, people, deputies and handing over; the same on every database. */
abstract class OfficeContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Settings settings;

    @Autowired
    private Structure structure;

    @Autowired
    private Staff staff;

    @Autowired
    private Deputies deputies;

    @Autowired
    private LeadingGroup group;

    @Autowired
    private Ledger ledger;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void aSettingIsAtItsUsualValueUntilItIsChangedAndAgainWhenItIsEmptied() {
        Actor admin = office.as(Role.ADMIN);
        assertThat(settings.of(office.unit, Setting.INDEX_PATTERN)).isEqualTo("UNIT/YEAR-NNNNN");
        settings.change(admin, Map.of(Setting.INDEX_PATTERN, "UNIT/YEARMONTH-NNN", Setting.TELEPHONE, "0595-22600000"));
        assertThat(settings.of(office.unit, Setting.INDEX_PATTERN)).isEqualTo("UNIT/YEARMONTH-NNN");
        settings.change(admin, Map.of(Setting.INDEX_PATTERN, ""));
        assertThat(settings.of(office.unit))
                .containsEntry(Setting.INDEX_PATTERN, "UNIT/YEAR-NNNNN")
                .containsEntry(Setting.TELEPHONE, "0595-22600000");
    }

    @ParameterizedTest
    @CsvSource({
        "SITE_ADDRESS, gk.example.cn",
        "SITE_ADDRESS, https://gk.example.cn/",
        "INDEX_PATTERN, UNIT-NNNN",
        "INDEX_PATTERN, UNIT/YEAR",
        "MASK_HEAD, 9",
        "TELEPHONE, <b>",
        "BOARD_DAYS, 0"
    })
    void aSettingThatCannotBeIsRefusedAndNothingIsChanged(Setting setting, String value) {
        Actor admin = office.as(Role.ADMIN);
        Map<Setting, String> before = settings.of(office.unit);
        assertThatThrownBy(() -> settings.change(admin, Map.of(Setting.POSTAL_ADDRESS, "青石街1号", setting, value)))
                .hasMessage("refused.setting." + setting);
        assertThat(settings.of(office.unit)).isEqualTo(before);
    }

    @Test
    void onlyTheAdministratorChangesSettingsPeopleAndSections() {
        Actor clerk = office.as(Role.CLERK);
        long clerkId = clerk.account().id();
        assertThatThrownBy(() -> settings.change(clerk, Map.of())).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> structure.addSection(clerk, "财政所", Section.Kind.SECTION))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> staff.letGo(clerk, clerkId, null)).isInstanceOf(NotYoursException.class);
    }

    @Test
    void aSectionIsClosedOnceNobodyWorksThere() {
        Actor admin = office.as(Role.ADMIN);
        structure.addSection(admin, "桥头社区", Section.Kind.COMMUNITY);
        assertThatThrownBy(() -> structure.addSection(admin, "桥头社区", Section.Kind.COMMUNITY))
                .hasMessage("refused.section.taken");
        office.as(Role.LIAISON);
        assertThatThrownBy(() -> structure.closeSection(admin, office.section.id()))
                .hasMessage("refused.section.people");
        long added = offices.sections(office.unit).get(1).id();
        structure.closeSection(admin, added);
        assertThat(offices.sections(office.unit)).extracting(Section::name).containsExactly("社会事务办公室");
    }

    @Test
    void unitsBelowAreATreeByTheirCodesAndEachHasItsOwnPeople() {
        Actor admin = office.as(Role.ADMIN);
        Unit street = structure.add(admin, office(office.unit.code() + "-1", "street"));
        Actor there = actor(street, "street-" + office.unit.code());
        Unit village = structure.add(there, office(office.unit.code() + "-1-1", "village"));
        assertThat(structure.below(office.unit))
                .containsExactly(new Structure.Branch(street, 1), new Structure.Branch(village, 2));
        assertThat(structure.below(village)).isEmpty();
        assertThat(staff.of(there)).singleElement().extracting(Person::name).isEqualTo("某专员");
    }

    @ParameterizedTest
    @CsvSource({
        "350504, 350504002, true",
        "350500, 350504, true",
        "350504, 350505001, false",
        "350504002, 350504002, false",
        "350504, 11350504003746123X, true"
    })
    void aDivisionCodeBelowAnotherBeginsAlike(String above, String code, boolean below) {
        assertThat(Structure.isBelow(above, code)).isEqualTo(below);
    }

    @Test
    void aDeputyHasTheRoleForTheDaysNamedAndActsUnderBothNames() {
        Actor leader = office.as(Role.LEADER);
        Actor clerk = office.as(Role.CLERK);
        long appointment =
                staff.appointments(leader, leader.account().id()).get(0).id();
        deputies.name(
                leader, leader.account().id(), appointment, clerk.account().id(), TODAY, TODAY.plusDays(3));
        assertThat(office.as(Role.CLERK).as(Role.LEADER).deputyFor())
                .isEqualTo(leader.account().id());
        assertThat(offices.dutiesOf(clerk.account().id(), office.unit, TODAY.plusDays(4)))
                .noneMatch(duty -> duty.role() == Role.LEADER);
        assertThat(deputies.of(leader, leader.account().id())).singleElement().satisfies(deputy -> {
            assertThat(deputy.name()).isEqualTo(clerk.account().name());
            deputies.end(leader, leader.account().id(), deputy.id());
        });
        assertThat(office.as(Role.CLERK).is(Role.LEADER)).isFalse();
    }

    @Test
    void aDeputyIsAColleagueForDaysThatAreStillToCome() {
        Actor leader = office.as(Role.LEADER);
        long self = leader.account().id();
        long appointment = staff.appointments(leader, self).get(0).id();
        long clerk = office.as(Role.CLERK).account().id();
        long stranger =
                new TestOffice(offices, accounts).as(Role.CLERK).account().id();
        assertThatThrownBy(() -> deputies.name(leader, self, appointment, self, TODAY, TODAY))
                .hasMessage("refused.deputy.whom");
        assertThatThrownBy(() -> deputies.name(leader, self, appointment, stranger, TODAY, TODAY))
                .hasMessage("refused.deputy.whom");
        assertThatThrownBy(() -> deputies.name(leader, self, appointment, clerk, TODAY, TODAY.minusDays(1)))
                .hasMessage("refused.deputy.days");
        assertThatThrownBy(() -> deputies.name(office.as(Role.LIAISON), self, appointment, clerk, TODAY, TODAY))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void whoLeavesHandsTheirRolesOverAndTheirAccountIsClosedNotDeleted() {
        Actor admin = office.as(Role.ADMIN);
        Account leaver = office.as(Role.LIAISON).account();
        Account successor = office.as(Role.INSPECTOR).account();
        staff.letGo(admin, leaver.id(), successor.id());
        assertThat(office.as(Role.INSPECTOR).duty(Role.LIAISON, office.section.id()))
                .isPresent();
        assertThat(offices.unitsOf(leaver.id(), TODAY)).isEmpty();
        assertThat(staff.of(admin))
                .filteredOn(person -> person.account() == leaver.id())
                .singleElement()
                .satisfies(person -> assertThat(person.closed()).isTrue());
        assertThat(ledger.about(office.unit.code(), "account/" + leaver.id()))
                .extracting(entry -> entry.act().act())
                .contains("person.left");
        assertThatThrownBy(() -> staff.letGo(admin, admin.account().id(), null)).hasMessage("refused.person");
    }

    @Test
    void aRoleEndsAtOnceAndTheAdministratorKeepsTheirOwn() {
        Actor admin = office.also(Role.ADMIN, Role.CLERK);
        long account = admin.account().id();
        List<Appointment> roles = staff.appointments(admin, account);
        assertThatThrownBy(() -> staff.dismiss(admin, account, roles.get(0).id()))
                .hasMessage("refused.person");
        staff.dismiss(admin, account, roles.get(1).id());
        assertThat(office.as(Role.ADMIN).is(Role.CLERK)).isFalse();
    }

    @Test
    void theLeadingGroupIsKeptWithTheDaysOfAppointment() {
        Actor clerk = office.as(Role.CLERK);
        group.appoint(clerk, member("林主任", GroupMember.Place.MEMBER, TODAY.minusYears(1)));
        group.appoint(clerk, member("郑书记", GroupMember.Place.HEAD, TODAY.minusDays(30)));
        assertThat(group.on(office.unit, TODAY)).extracting(GroupMember::name).containsExactly("郑书记", "林主任");
        assertThat(group.on(office.unit, TODAY.minusDays(31)))
                .extracting(GroupMember::name)
                .containsExactly("林主任");
        group.dismiss(clerk, group.all(office.unit).get(1).id());
        assertThat(group.on(office.unit, TODAY)).extracting(GroupMember::name).containsExactly("郑书记");
        assertThat(group.all(office.unit)).hasSize(2);
        assertThatThrownBy(() -> group.appoint(clerk, member(" ", GroupMember.Place.MEMBER, TODAY)))
                .hasMessage("refused.member");
    }

    private static GroupMember member(String name, GroupMember.Place place, LocalDate from) {
        return new GroupMember(0, name, "主任", place, "", from, null);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        Account account = office.as(Role.CLERK).account();
        assertThat(accounts.changePassword(account, "not it", "another long one"))
                .isFalse();
        assertThat(accounts.changePassword(account, "long enough to pass", "another long one"))
                .isTrue();
        assertThat(accounts.changePassword(account, "another long one", "a third long one"))
                .isTrue();
    }

    private static SetUp.NewOffice office(String code, String signIn) {
        return new SetUp.NewOffice(
                code,
                "某单位" + code,
                "某" + code,
                List.of("党政办公室"),
                "某专员",
                signIn + "-" + code.split("-")[0],
                "long enough to pass");
    }

    private Actor actor(Unit unit, String signIn) {
        Person person = staff.colleagues(new Actor(new Account(0, "", ""), unit, List.of()))
                .get(0);
        assertThat(person.signIn()).isEqualTo(signIn);
        return new Actor(
                new Account(person.account(), signIn, person.name()),
                unit,
                offices.dutiesOf(person.account(), unit, TODAY));
    }
}
