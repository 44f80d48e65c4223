package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the prose rests on, and how it is changed; the same on every database. */
abstract class YearRegisterContract extends AnnualScene {

    private static final LocalDate DUE = LocalDate.of(2021, 6, 30);

    @Autowired
    private YearRegister register;

    @Autowired
    private DraftChanges changes;

    @Autowired
    private EarlierReports earlier;

    @Test
    void chapterFiveStatesEachProblemWithItsMeasureItsOwnerAndItsDay() {
        reports.begin(clerk, 2020);
        register.state(clerk, 2020, "公开不够及时。", "每月{核对}一次。", "党政办公室", DUE);
        register.state(clerk, 2020, "方式单一", "增设大屏", "李某", DUE);
        assertThat(chapter(2020, 4))
                .isEqualTo("（一）存在的主要问题。1.公开不够及时。2.方式单一。\n"
                        + "（二）改进情况。1.每月{核对}一次（党政办公室负责，2021年6月30日前完成）。"
                        + "2.增设大屏（李某负责，2021年6月30日前完成）。");
    }

    @Test
    void nextYearsDraftOpensWithWhatBecameOfLastYearsMeasures() {
        register.state(clerk, 2020, "公开不够及时", "每月核对一次", "党政办公室", DUE);
        long problem = register.problems(clerk, 2020).get(0).problem().id();
        register.settle(clerk, 2020, problem, ProblemState.DONE, "全年核对十二次。");
        reports.begin(clerk, 2021);
        assertThat(chapter(2021, 4)).startsWith("上年度报告提出的改进措施落实情况：1.每月核对一次，已完成。全年核对十二次。\n（一）");
        assertThatThrownBy(() -> register.settle(office.as(Role.INSPECTOR), 2020, problem, ProblemState.OPEN, ""))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> register.settle(clerk, 2021, problem, ProblemState.OPEN, ""))
                .hasMessage("refused.gone");
    }

    @Test
    void aMeasureRepeatedUnchangedIsPointedOut() {
        register.state(clerk, 2020, "公开不够及时", "每月核对一次。", "党政办公室", DUE);
        register.state(clerk, 2021, "仍不够及时", "每月核对一次", "党政办公室", DUE.plusYears(1));
        register.state(clerk, 2021, "方式单一", "增设大屏", "党政办公室", DUE.plusYears(1));
        assertThat(register.problems(clerk, 2021))
                .extracting(YearRegister.Listed::repeated)
                .containsExactly(true, false);
    }

    @Test
    void aProblemIsRefusedWithoutAnyOfItsPartsAndTakenOutAgain() {
        assertThatThrownBy(() -> register.state(clerk, 2020, "公开不够及时", " ", "党政办公室", DUE))
                .hasMessage("refused.annual.problem");
        register.state(clerk, 2020, "公开不够及时", "每月核对", "党政办公室", DUE);
        register.withdraw(
                clerk, 2020, register.problems(clerk, 2020).get(0).problem().id());
        assertThat(register.problems(clerk, 2020)).isEmpty();
    }

    @Test
    void trainingsMeetingsAndInspectionsAreQuotedByChapterOne() {
        reports.begin(clerk, 2020);
        enter(ActivityKind.TRAINING, LocalDate.of(2020, 3, 5), 40);
        enter(ActivityKind.TRAINING, LocalDate.of(2020, 9, 8), 25);
        enter(ActivityKind.INSPECTION, LocalDate.of(2020, 12, 31), 0);
        assertThat(chapter(2020, 0)).contains("召开政府信息公开工作会议0次，组织业务培训2次、65人次，开展检查1次");
        assertThatThrownBy(() -> enter(ActivityKind.MEETING, LocalDate.of(2021, 1, 4), 0))
                .hasMessage("refused.annual.activity-day");
        register.remove(clerk, 2020, register.activities(clerk, 2020).get(0).id());
        assertThat(chapter(2020, 0)).contains("组织业务培训1次、25人次");
    }

    @Test
    void whatAFrozenReportSaysOfTheRegisterStays() {
        enter(ActivityKind.TRAINING, LocalDate.of(2020, 3, 5), 40);
        published(2020);
        register.remove(clerk, 2020, register.activities(clerk, 2020).get(0).id());
        assertThat(chapter(2020, 0)).contains("组织业务培训1次、40人次");
    }

    @Test
    void eachTextOfADraftIsKeptWithWhoWroteItAndWhatChangedIsMarked() {
        YearReport report = reports.begin(clerk, 2020);
        List<String> chapters = new ArrayList<>(report.chapters());
        chapters.set(5, "无其他事项需要报告。");
        reports.write(clerk, 2020, report.version(), chapters, "", null);
        reports.write(clerk, 2020, version(), chapters, "青街〔2021〕1号", null);
        chapters.set(5, "没有其他事项需要报告。");
        reports.write(clerk, 2020, version(), chapters, "", null);
        List<Edit> edits = changes.edits(clerk, reports.find(clerk, 2020));
        assertThat(edits).extracting(Edit::number).containsExactly(0, 1, 2);
        assertThat(edits).allSatisfy(edit -> assertThat(edit.by())
                .isEqualTo(clerk.account().name()));
        DraftChanges.Chapter last =
                changes.between(clerk, report, edits.get(1), edits.get(2)).get(5);
        assertThat(last.pieces())
                .containsExactly(
                        new TextChange(TextChange.Sort.REMOVED, "无"),
                        new TextChange(TextChange.Sort.ADDED, "没有"),
                        new TextChange(TextChange.Sort.KEPT, "其他事项需要报告。"));
        assertThat(changes.between(clerk, report, edits.get(0), edits.get(2)))
                .extracting(DraftChanges.Chapter::isChanged)
                .containsExactly(false, false, false, false, false, true);
    }

    @Test
    void theShareOfTextRepeatedFromLastYearStandsAtEachChapter() {
        published(2020);
        YearReport report = reports.begin(clerk, 2021);
        List<BesideChapter> beside = earlier.beside(clerk, 2021, reports.print(clerk, report));
        assertThat(beside).hasSize(6);
        assertThat(beside.get(0).percent()).isGreaterThan(80);
        assertThat(beside.get(0).text()).contains("2020年");
        assertThat(beside.get(4).percent()).isLessThan(80);
    }

    private void enter(ActivityKind kind, LocalDate on, int people) {
        register.enter(clerk, 2020, new Activity(0, kind, on, "某次活动", people));
    }

    private String chapter(int year, int index) {
        return reports.print(clerk, reports.find(clerk, year))
                .chapters()
                .get(index)
                .text();
    }
}
