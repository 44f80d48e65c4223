package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.write.SampleReports.FORM_2019;
import static org.gongkai.report.write.SampleReports.FORM_2021;

import java.util.List;
import org.gongkai.report.write.FormGrid.Blank;
import org.gongkai.report.write.FormGrid.Cell;
import org.gongkai.report.write.FormGrid.Head;
import org.gongkai.report.write.FormGrid.Note;
import org.gongkai.report.write.FormGrid.Slot;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormData;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormGridTest {

    static List<ReportForm> forms() {
        return Forms.builtIn().all();
    }

    @Test
    void theListsOfChapterTwoAreOneTable() {
        assertThat(FormGrid.of(FORM_2019)).extracting(FormGrid::chapter).containsExactly(2, 3, 4);
        assertThat(FormGrid.of(FORM_2019).get(0).tables()).hasSize(5);
        assertThat(FormGrid.of(FORM_2021).get(0).tables()).hasSize(4);
    }

    @Test
    void listsOfThreeAndTwoFiguresShareFiveColumnsAsInTheNoticeOf2019() {
        assertThat(drawn(FormGrid.of(FORM_2019).get(0)))
                .containsExactly(
                        "第二十条第（一）项 1x5",
                        "信息内容 1x1 | 本年新制作数量 1x1 | 本年新公开数量 1x2 | 对外公开总数量 1x1",
                        "规章 1x1 | art20_1.rules.made 1x1 | art20_1.rules.published 1x2 | art20_1.rules.total 1x1",
                        "规范性文件 1x1 | art20_1.normative.made 1x1 | art20_1.normative.published 1x2"
                                + " | art20_1.normative.total 1x1",
                        "第二十条第（五）项 1x5",
                        "信息内容 1x1 | 上一年项目数量 1x1 | 本年增/减 1x2 | 处理决定数量 1x1",
                        "行政许可 1x1 | art20_5.licence.prior 1x1 | art20_5.licence.change 1x2 | art20_5.licence.decisions 1x1",
                        "其他对外管理服务事项 1x1 | art20_5.other_service.prior 1x1 | art20_5.other_service.change 1x2"
                                + " | art20_5.other_service.decisions 1x1",
                        "第二十条第（六）项 1x5",
                        "信息内容 1x1 | 上一年项目数量 1x1 | 本年增/减 1x2 | 处理决定数量 1x1",
                        "行政处罚 1x1 | art20_6.penalty.prior 1x1 | art20_6.penalty.change 1x2 | art20_6.penalty.decisions 1x1",
                        "行政强制 1x1 | art20_6.coercion.prior 1x1 | art20_6.coercion.change 1x2"
                                + " | art20_6.coercion.decisions 1x1",
                        "第二十条第（八）项 1x5",
                        "信息内容 1x1 | 上一年项目数量 1x2 | 本年增/减 1x2",
                        "行政事业性收费 1x1 | art20_8.fee.prior 1x2 | art20_8.fee.change 1x2",
                        "第二十条第（九）项 1x5",
                        "信息内容 1x1 | 采购项目数量 1x2 | 采购总金额 1x2",
                        "政府集中采购 1x1 | art20_9.procurement.projects 1x2 | art20_9.procurement.amount 1x2");
    }

    @Test
    void aSingleFigureSpansTheThreeColumnsBesideItsLabelAsInTheNoticeOf2021() {
        assertThat(drawn(FormGrid.of(FORM_2021).get(0)))
                .containsExactly(
                        "第二十条第（一）项 1x4",
                        "信息内容 1x1 | 本年制发件数 1x1 | 本年废止件数 1x1 | 现行有效件数 1x1",
                        "规章 1x1 | art20_1.rules.made 1x1 | art20_1.rules.repealed 1x1 | art20_1.rules.in_force 1x1",
                        "行政规范性文件 1x1 | art20_1.normative.made 1x1 | art20_1.normative.repealed 1x1"
                                + " | art20_1.normative.in_force 1x1",
                        "第二十条第（五）项 1x4",
                        "信息内容 1x1 | 本年处理决定数量 1x3",
                        "行政许可 1x1 | art20_5.licence.decisions 1x3",
                        "第二十条第（六）项 1x4",
                        "信息内容 1x1 | 本年处理决定数量 1x3",
                        "行政处罚 1x1 | art20_6.penalty.decisions 1x3",
                        "行政强制 1x1 | art20_6.coercion.decisions 1x3",
                        "第二十条第（八）项 1x4",
                        "信息内容 1x1 | 本年收费金额（单位：万元） 1x3",
                        "行政事业性收费 1x1 | art20_8.fee.amount 1x3");
    }

    @Test
    void theHeadOfChapterThreeHasItsRemarkInTheCornerAndThreeLevels() {
        FormGrid grid = FormGrid.of(FORM_2019).get(1);
        assertThat(grid.columns()).isEqualTo(10);
        assertThat(grid.labelColumns()).isEqualTo(3);
        assertThat(grid.headRows()).isEqualTo(3);
        assertThat(drawn(grid).subList(0, 3))
                .containsExactly(
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3x3 | 申请人情况 1x7",
                        "自然人 2x1 | 法人或其他组织 1x5 | 总计 2x1",
                        "商业企业 1x1 | 科研机构 1x1 | 社会公益组织 1x1 | 法律服务机构 1x1 | 其他 1x1");
    }

    @Test
    void theRowsOfChapterThreeStandUnderTheirMergedGroups() {
        FormGrid grid = FormGrid.of(FORM_2019).get(1);
        assertThat(labels(grid).subList(3, 26))
                .containsExactly(
                        "一、本年新收政府信息公开申请数量 1x3",
                        "二、上年结转政府信息公开申请数量 1x3",
                        "三、本年度办理结果 20x1 | （一）予以公开 1x2",
                        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1x2",
                        "（三）不予公开 8x1 | 1.属于国家秘密 1x1",
                        "2.其他法律行政法规禁止公开 1x1",
                        "3.危及“三安全一稳定” 1x1",
                        "4.保护第三方合法权益 1x1",
                        "5.属于三类内部事务信息 1x1",
                        "6.属于四类过程性信息 1x1",
                        "7.属于行政执法案卷 1x1",
                        "8.属于行政查询事项 1x1",
                        "（四）无法提供 3x1 | 1.本机关不掌握相关政府信息 1x1",
                        "2.没有现成信息需要另行制作 1x1",
                        "3.补正后申请内容仍不明确 1x1",
                        "（五）不予处理 5x1 | 1.信访举报投诉类申请 1x1",
                        "2.重复申请 1x1",
                        "3.要求提供公开出版物 1x1",
                        "4.无正当理由大量反复申请 1x1",
                        "5.要求行政机关确认或重新出具已获取信息 1x1",
                        "（六）其他处理 1x2",
                        "（七）总计 1x2",
                        "四、结转下年度继续办理 1x3");
    }

    @Test
    void theFormOf2021HasThreeWaysOfOtherHandling() {
        FormGrid grid = FormGrid.of(FORM_2021).get(1);
        assertThat(labels(grid).get(5)).isEqualTo("三、本年度办理结果 22x1 | （一）予以公开 1x2");
        assertThat(labels(grid).subList(23, 26))
                .containsExactly(
                        "（六）其他处理 3x1 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1x1",
                        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 1x1",
                        "3.其他 1x1");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void chapterFourIsOneRowOfFifteenFiguresUnderThreeLevels(ReportForm form) {
        FormGrid grid = FormGrid.of(form).get(2);
        String five = "结果维持 1x1 | 结果纠正 1x1 | 其他结果 1x1 | 尚未审结 1x1 | 总计 1x1";
        assertThat(grid.labelColumns()).isZero();
        assertThat(grid.headRows()).isEqualTo(3);
        assertThat(drawn(grid).subList(0, 3))
                .containsExactly(
                        "行政复议 1x5 | 行政诉讼 1x10",
                        "结果维持 2x1 | 结果纠正 2x1 | 其他结果 2x1 | 尚未审结 2x1 | 总计 2x1 | 未经复议直接起诉 1x5 | 复议后起诉 1x5",
                        five + " | " + five);
        assertThat(grid.rows()).hasSize(4);
        assertThat(grid.rows().get(3))
                .extracting(cell -> ((Slot) cell.content()).id())
                .isEqualTo(form.table("disputes").orElseThrow().cells());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCellOfTheFormHasExactlyOneSlot(ReportForm form) {
        List<CellId> slots = FormGrid.of(form).stream()
                .flatMap(grid -> grid.cells().stream())
                .filter(cell -> cell.content() instanceof Slot)
                .map(cell -> ((Slot) cell.content()).id())
                .toList();
        assertThat(slots).containsExactlyInAnyOrderElementsOf(form.cells());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theCellsOfEveryTableCoverItsGridOnceAndWhole(ReportForm form) {
        List<FormGrid> all = new java.util.ArrayList<>(FormGrid.of(form));
        form.tables().forEach(table -> all.add(FormGrid.of(form, table)));
        for (FormGrid grid : all) {
            int[][] covered = new int[grid.rows().size()][grid.columns()];
            grid.cells().forEach(cell -> cover(covered, cell));
            assertThat(java.util.Arrays.stream(covered).flatMapToInt(java.util.Arrays::stream))
                    .containsOnly(1);
        }
    }

    @Test
    void aFigureIsExplainedByTheLabelsAboveAndBesideItFromTheOutermost() {
        FormGrid grid = FormGrid.of(FORM_2019).get(1);
        assertThat(heads(grid, "requests.denied_secret.research"))
                .containsExactly("申请人情况", "法人或其他组织", "科研机构", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密");
        assertThat(heads(FormGrid.of(FORM_2019).get(0), "art20_8.fee.change"))
                .containsExactly("第二十条第（八）项", "本年增/减", "行政事业性收费");
        assertThat(heads(FormGrid.of(FORM_2019).get(2), "disputes.suit_after.total"))
                .containsExactly("行政诉讼", "复议后起诉", "总计");
    }

    @Test
    void aTableOfAnotherFormWithoutGroupsOrRemarkIsLaidOutToo() {
        ReportForm form = FormData.parse("own.yaml", """
                id: own
                source: none
                years: {from: 2030}
                chapters: [{label: A}]
                row_head: Item
                tables:
                  - id: t
                    chapter: 1
                    layout: cross
                    title: T
                    columns: {a: {label: A}, b: {label: B}}
                    rows: {x: {label: X}}
                  - id: l
                    chapter: 1
                    layout: list
                    title: L
                    note: Remark
                    columns: {a: {label: A}}
                    rows: {x: {label: X}}
                relations: []
                across_years: []
                """);
        assertThat(drawn(FormGrid.of(form).get(0)))
                .containsExactly("blank 1x1 | A 1x1 | B 1x1", "X 1x1 | t.x.a 1x1 | t.x.b 1x1");
        assertThat(drawn(FormGrid.of(form).get(1)))
                .containsExactly("L 1x2", "Remark 1x2", "Item 1x1 | A 1x1", "X 1x1 | l.x.a 1x1");
    }

    private static List<String> heads(FormGrid grid, String id) {
        Cell slot = grid.cells().stream()
                .filter(cell ->
                        cell.content() instanceof Slot at && at.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        return grid.heads().stream()
                .filter(head -> head.isHeadOf(slot))
                .map(cell -> ((Head) cell.content()).text())
                .toList();
    }

    private static void cover(int[][] covered, Cell cell) {
        for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                covered[r][c]++;
            }
        }
    }

    private static List<String> drawn(FormGrid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(FormGridTest::drawn).collect(java.util.stream.Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> labels(FormGrid grid) {
        return grid.rows().stream()
                .map(row -> row.stream()
                        .filter(cell -> !(cell.content() instanceof Slot))
                        .map(FormGridTest::drawn)
                        .collect(java.util.stream.Collectors.joining(" | ")))
                .toList();
    }

    private static String drawn(Cell cell) {
        return text(cell) + " " + cell.rowSpan() + "x" + cell.columnSpan();
    }

    private static String text(Cell cell) {
        if (cell.content() instanceof Head head) {
            return head.text();
        }
        if (cell.content() instanceof Note note) {
            return note.text();
        }
        return cell.content() instanceof Blank
                ? "blank"
                : ((Slot) cell.content()).id().toString();
    }
}
