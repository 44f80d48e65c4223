package org.gongkai.server.publication.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.platform.notification.GroupMessage;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.notification.GroupRobots;
import org.gongkai.server.platform.notification.Robot;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls for material, their answers and reminders, and the yearly list; the same on every database. */
abstract class CollectContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2021, 1, 20);

    @Autowired
    private Calls calls;

    @Autowired
    private YearlyDuties yearly;

    @Autowired
    private Reminders reminders;

    @Autowired
    private PublicationLine line;

    @Autowired
    private GroupMessages messages;

    @Autowired
    private GroupRobots robots;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Section other;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        other = offices.enter(office.unit, "财政所", Section.Kind.SECTION);
    }

    @Test
    void aCallStandsOnTheLiaisonsPageUntilItIsAnsweredWithMaterial() {
        long call = called(List.of(office.section.id(), other.id()));
        Actor liaison = office.as(Role.LIAISON);
        assertThat(calls.tasksOf(liaison)).singleElement().satisfies(task -> {
            assertThat(task.of()).containsExactly("一月低保发放情况");
            assertThat(task.dueOn()).isEqualTo(DUE);
        });
        Material material = line.submit(liaison, office.section, draft(), List.of(), call);
        assertThat(calls.tasksOf(liaison)).isEmpty();
        assertThat(calls.answers(calls.find(liaison, call)))
                .extracting(Answer::section, Answer::materialId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("社会事务办公室", material.id()),
                        org.assertj.core.groups.Tuple.tuple("财政所", null));
        assertThat(calls.find(liaison, call)).satisfies(found -> {
            assertThat(found.answered()).isEqualTo(1);
            assertThat(found.asked()).isEqualTo(2);
        });
    }

    @Test
    void nothingThisTimeNeedsAReason() {
        long call = called(List.of(office.section.id()));
        Actor liaison = office.as(Role.LIAISON);
        long section = office.section.id();
        assertThatThrownBy(() -> calls.nothing(liaison, call, section, "")).hasMessage("refused.reason");
        calls.nothing(liaison, call, section, "本月无新增");
        assertThat(calls.find(liaison, call).isComplete()).isTrue();
        assertThatThrownBy(() -> calls.nothing(liaison, call, section, "又一次")).hasMessage("refused.call.answered");
    }

    @Test
    void nobodyAnswersForASectionThatIsNotTheirs() {
        long call = called(List.of(other.id()));
        Actor liaison = office.as(Role.LIAISON);
        assertThatThrownBy(() -> calls.nothing(liaison, call, other.id(), "没有")).isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.LIAISON);
        assertThatThrownBy(() -> calls.find(stranger, call)).hasMessage("refused.gone");
    }

    @Test
    void whatWasHandedInBeforeMayAnswerToo() {
        Actor liaison = office.as(Role.LIAISON);
        Material material = line.submit(liaison, office.section, draft(), List.of());
        long call = called(List.of(office.section.id()));
        calls.answer(liaison, call, office.section.id(), material.id());
        assertThat(calls.find(liaison, call).isComplete()).isTrue();
    }

    @Test
    void aCallAsksForSomethingOfSomebodyByADayToCome() {
        Actor clerk = office.as(Role.CLERK);
        List<Long> sections = List.of(other.id());
        assertThatThrownBy(() -> calls.call(clerk, call(" ", DUE, sections))).hasMessage("refused.call.title");
        assertThatThrownBy(() -> calls.call(clerk, call("低保", TODAY.minusDays(1), sections)))
                .hasMessage("refused.call.day");
        assertThatThrownBy(() -> calls.call(clerk, call("低保", DUE, List.of()))).hasMessage("refused.call.sections");
        assertThatThrownBy(() -> calls.call(clerk, call("低保", DUE, List.of(-1L))))
                .hasMessage("refused.call.sections");
    }

    @Test
    void theGroupIsToldOfACallAndRemindedTwoDaysBeforeOnTheDayAndAfter() {
        Robot robot = new Robot(
                0, office.unit.id(), Robot.Kind.WECOM, "信息员群", "https://127.0.0.1:9/" + office.unit.code(), "", null);
        transaction.executeWithoutResult(status -> robots.add(robot));
        long call = called(List.of(office.section.id(), other.id()));
        assertThat(said(call)).singleElement().asString().contains("【材料征集】一月低保发放情况", "2021-01-20");
        reminders.remind(DUE.minusDays(3));
        assertThat(said(call)).hasSize(1);
        reminders.remind(DUE.minusDays(2));
        reminders.remind(DUE.minusDays(2));
        assertThat(said(call)).as("once a day").hasSize(2);
        Actor liaison = office.as(Role.LIAISON);
        calls.nothing(liaison, call, office.section.id(), "本月无新增");
        reminders.remind(DUE.plusDays(1));
        assertThat(said(call)).hasSize(3).anySatisfy(text -> assertThat(text)
                .contains("已于 2021-01-20 到期", "财政所")
                .doesNotContain("社会事务办公室"));
    }

    @ParameterizedTest
    @CsvSource({
        "1-12, 20, 2021-01-20",
        "1-11, 20, 2021-01-20",
        "1-21, 20, 2021-02-20",
        "2-21, 20, 2022-01-20",
        "1-31, 31, 2021-01-31",
        "2-01, 31, 2021-02-28"
    })
    void aYearlyDutyIsDueOnItsDayOfItsMonthsOrTheLastOfAShortOne(String today, int day, LocalDate due) {
        YearlyDuty duty = new YearlyDuty(1, 1, "财政所", "预算", "20-7", List.of(1, 2), day);
        String[] parts = today.split("-");
        assertThat(duty.nextAfter(LocalDate.of(2021, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))))
                .isEqualTo(due);
    }

    @Test
    void whatIsDueEveryYearIsCalledForOnceEachTime() {
        Actor clerk = office.as(Role.CLERK);
        yearly.add(clerk, other.id(), "部门预算公开", "20-7", List.of(1), 31);
        YearlyDuties.Next next = yearly.of(clerk).get(0);
        assertThat(next.dueOn()).isEqualTo(LocalDate.of(2021, 1, 31));
        assertThat(next.called()).isFalse();
        calls.call(
                clerk,
                new Calls.NewCall(
                        "部门预算公开",
                        "",
                        "20-7",
                        next.dueOn(),
                        List.of(other.id()),
                        next.duty().id()));
        assertThat(yearly.of(clerk).get(0).called()).isTrue();
        yearly.end(clerk, next.duty().id());
        assertThat(yearly.of(clerk)).isEmpty();
    }

    private long called(List<Long> sections) {
        return calls.call(office.as(Role.CLERK), call("一月低保发放情况", DUE, sections));
    }

    private static Calls.NewCall call(String title, LocalDate due, List<Long> sections) {
        return new Calls.NewCall(title, "", "20-11", due, sections, null);
    }

    private static Draft draft() {
        return new Draft("低保公示", "正文", "20-11", LocalDate.of(2021, 1, 8), null, Attribute.PUBLIC, null);
    }

    private List<String> said(long call) {
        return messages.about(office.unit.id(), "call/" + call).stream()
                .map(GroupMessage::text)
                .toList();
    }
}
