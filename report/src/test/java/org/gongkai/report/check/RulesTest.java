package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.report.SampleReport;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule with an example that it must find; the clean reports show that none finds what is not there. */
class RulesTest {

    private static final ReportChecker CHECKER = new ReportChecker(CheckSettings.house(), Forms.builtIn());

    @Test
    void aCleanReportOnEitherFormHasNoFinding() {
        assertThat(findings(SampleReport.of(2020))).isEmpty();
        assertThat(findings(SampleReport.of(2023))).isEmpty();
    }

    @Test
    void aCleanReportHasNoFindingBesideLastYearsEither() {
        SampleReport last = SampleReport.of(2022)
                .replace("政策解读的形式不够丰富", "办事指南更新得不够及时")
                .replace("增加图解和现场讲解，安排社区轮流宣讲", "把更新期限写进科室职责，按月抽查通报结果")
                .replace("公文拟制时同步确定公开属性，每季度清理一次目录", "建立属性源头认定办法，集中清理旧文件一批")
                .replace("办事窗口和信件两种渠道畅通，答复文书统一由党政办核发", "制定答复范本，法律顾问参与疑难件会商")
                .replace("街道公开栏和区门户网站专栏同步更新，专人每日巡查", "完成专栏改版，增设无障碍浏览")
                .replace("公开工作列入年度考核，组织培训两次", "接受区政府评估，整改问题三项");
        assertThat(CHECKER.check(SampleReport.of(2023).read(), last.read())).isEmpty();
    }

    @Test
    void everySentenceOfEveryFindingExistsInBothLanguages() {
        List<Finding> all = findings(spoiled());
        assertThat(all).hasSizeGreaterThan(10);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.in(language);
            for (Finding finding : all) {
                assertThat(List.of(
                                messages.text(finding.expected()),
                                messages.text(finding.actual()),
                                messages.text(finding.law()),
                                messages.text(finding.advice())))
                        .allSatisfy(
                                sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
            }
        }
    }

    @Test
    void everyRuleHasItsFourSentencesInBothLanguages() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.in(language);
            for (Rule rule : Rule.values()) {
                if (rule != Rule.UNREADABLE && rule != Rule.LAST_YEAR_UNCLEAR) {
                    for (String part : List.of("expected", "actual", "law", "advice")) {
                        assertThat(messages.text(rule.id() + "." + part, "a", "b", "c"))
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void theGravestFindingsComeFirst() {
        assertThat(findings(spoiled())).extracting(Finding::severity).isSorted();
    }

    private static SampleReport spoiled() {
        return SampleReport.onForm("cn-2019", 2021)
                .cell("requests.new.person", 2)
                .cell("art20_1.rules.made", "若干")
                .cell("art20_5.licence.prior", "")
                .cell("art20_9.procurement.amount", "12")
                .replace("1月1日起", "2月30日起")
                .replace("1月12日", "6月1日")
                .replace("青石政〔2022〕", "青石政〔2020〕")
                .replace("（四）平台建设", "（四）其他")
                .replace("本年度未收取信息处理费。", "无。")
                .replace("云台区人民政府青石街道办事处", "云台区人民政府柳河街道办事处")
                .replace("规范性文件", "行政规范性文件");
    }

    @Nested
    class Relations {

        @Test
        void whatCameInMustGoOut() {
            assertRules(
                    SampleReport.of(2020).cell("requests.new.person", 1).cell("requests.new.total", 1),
                    "R1 requests.new.person",
                    "R1 requests.new.total");
        }

        @Test
        void answeredIsTheSumOfOutcomes() {
            assertRules(
                    SampleReport.of(2020).cell("requests.granted.person", 1).cell("requests.granted.total", 1),
                    "R2 requests.answered.person",
                    "R2 requests.answered.total");
        }

        @Test
        void theTotalColumnIsTheSumOfTheKindsOfApplicants() {
            assertRules(
                    SampleReport.of(2020).cell("requests.new.legal", 1).cell("requests.carried_out.legal", 1),
                    "R3 requests.new.total",
                    "R3 requests.carried_out.total");
        }

        @Test
        void disputesAddUp() {
            assertRules(SampleReport.of(2020).cell("disputes.suit_direct.total", 3), "R4 disputes.suit_direct.total");
        }

        @Test
        void aCountIsNeitherNegativeNorFractional() {
            assertRules(
                    SampleReport.of(2020).cell("art20_1.rules.made", "-3").cell("art20_6.penalty.decisions", "1.5"),
                    "R5 art20_1.rules.made",
                    "R5 art20_6.penalty.decisions");
        }

        @Test
        void aFindingSaysWhereWhatAndWhy() {
            Finding finding = findings(SampleReport.of(2020).cell("disputes.suit_direct.total", 3))
                    .get(0);
            Messages words = Messages.in(Locale.CHINESE);
            assertThat(finding.at().line()).isPositive();
            assertThat(finding.quote()).isEqualTo("3");
            assertThat(words.text(finding.expected())).startsWith("0（");
            assertThat(words.text(finding.actual())).startsWith("3（总计");
            assertThat(words.text(finding.law())).contains("国办公开办函〔2019〕60号");
            assertThat(words.text(finding.advice())).contains("未经复议直接起诉");
        }
    }

    @Nested
    class Tables {

        @Test
        void aReportOnTheFormOfAnotherYearIsOne() {
            assertThat(rules(SampleReport.onForm("cn-2019", 2021))).containsExactly("form-wrong-year");
            assertThat(rules(SampleReport.onForm("cn-2021", 2020))).containsExactly("form-wrong-year");
        }

        @Test
        void aMissingTableIsNamed() {
            SampleReport report = SampleReport.of(2020);
            String table = report.text().replaceFirst("(?s)^.*(\\t第二十条第（八）项.*?)\\t第二十条第（九）项.*$", "$1");
            assertThat(rules(report.replace(table, ""))).containsExactly("table-missing");
        }

        @Test
        void aMissingRowIsNamed() {
            assertThat(rules(SampleReport.of(2020).replace("\t规章\n\t0\n\t0\n\t0\n\n", "")))
                    .containsExactly("row-missing");
        }

        @Test
        void aMissingColumnIsNamed() {
            SampleReport report =
                    SampleReport.of(2020).replace("\t采购总金额\n", "").replace("\t政府集中采购\n\t0\n\t0\n", "\t政府集中采购\n\t0\n");
            assertThat(rules(report)).containsExactly("column-missing");
        }

        @Test
        void aDoubledRowTableOrColumnIsNamed() {
            String row = "\t规章\n\t0\n\t0\n\t0\n\n";
            String other = "\t规范性文件\n\t0\n\t0\n\t0\n\n";
            assertThat(rules(SampleReport.of(2020).replace(other, other + other)))
                    .containsExactly("row-doubled");
            assertThat(rules(SampleReport.of(2020).replace(row + other, row + other + row + other)))
                    .containsExactly("table-doubled");
            assertThat(rules(SampleReport.of(2020)
                            .replace("\t采购项目数量\n", "\t采购项目数量\n\t采购项目数量\n")
                            .replace("\t政府集中采购\n\t0\n", "\t政府集中采购\n\t0\n\t0\n")))
                    .containsExactly("column-doubled");
        }

        @Test
        void anAddedRowIsAHintAndCountsNowhere() {
            SampleReport report = SampleReport.of(2020)
                    .replace("\t规范性文件\n\t0\n\t0\n\t0\n", "\t规范性文件\n\t0\n\t0\n\t0\n\n\t其他公开文件\n\t7\n\t7\n\t70\n");
            assertThat(findings(report)).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("row-added");
                assertThat(finding.severity()).isEqualTo(Severity.HINT);
                assertThat(finding.quote()).isEqualTo("其他公开文件");
            });
        }

        @Test
        void aLabelInOtherWordsIsAHintBracketsAndWidthAreNot() {
            assertThat(rules(SampleReport.of(2020).replace("行政事业性收费", "行政事业型收费")))
                    .containsExactly("label-variant");
            assertThat(rules(SampleReport.of(2020)
                            .replace("（一）予以公开", "(一) 予以公开")
                            .replace("1.属于国家秘密", "１、属于国家秘密")
                            .replace("\t规章\n", "\t规章（设区的市应提供）\n")))
                    .isEmpty();
        }
    }

    @Nested
    class Cells {

        @Test
        void blanksOfATableAreOneFindingWithTheirIds() {
            SampleReport report = SampleReport.of(2020)
                    .cell("art20_1.rules.made", "")
                    .cell("art20_1.rules.total", "/")
                    .cell("art20_9.procurement.projects", "—");
            assertThat(findings(report))
                    .extracting(finding -> finding.rule() + " "
                            + finding.cells().stream().map(CellId::toString).toList())
                    .containsExactly(
                            "cell-blank [art20_1.rules.made, art20_1.rules.total]",
                            "cell-blank [art20_9.procurement.projects]");
        }

        @Test
        void theSentenceNamesTheFirstBlanksByRowAndColumn() {
            SampleReport report = SampleReport.of(2020).cell("art20_1.rules.made", "");
            for (String column : List.of("person", "business", "research", "nonprofit", "legal")) {
                report.cell("requests.new." + column, "");
            }
            assertThat(findings(report))
                    .extracting(finding -> Messages.in(Locale.CHINESE).text(finding.actual()))
                    .containsExactly(
                            "“第二十条第（一）项”有 1 格空白：“规章”行“本年新制作数量”列",
                            "“收到和处理政府信息公开申请情况”有 5 格空白：“一、本年新收政府信息公开申请数量”行“自然人”列、"
                                    + "“一、本年新收政府信息公开申请数量”行“商业企业”列、“一、本年新收政府信息公开申请数量”行“科研机构”列、"
                                    + "“一、本年新收政府信息公开申请数量”行“社会公益组织”列等");
        }

        @Test
        void whatIsNoNumberIsUnreadable() {
            assertRules(
                    SampleReport.of(2020).cell("art20_1.rules.made", "若干").cell("art20_1.rules.total", "1 2"),
                    "cell-unreadable art20_1.rules.made",
                    "cell-unreadable art20_1.rules.total");
        }

        @Test
        void moneyNeedsAUnitUnlessItIsNothing() {
            assertRules(
                    SampleReport.of(2020).cell("art20_9.procurement.amount", "477.35"),
                    "money-without-unit art20_9.procurement.amount");
            assertThat(rules(SampleReport.of(2020).cell("art20_9.procurement.amount", "477.35万元")))
                    .isEmpty();
            assertThat(rules(SampleReport.of(2020)
                            .cell("art20_9.procurement.amount", "477.35")
                            .replace("采购总金额", "采购总金额（万元）")))
                    .isEmpty();
        }
    }

    @Nested
    class DatesAndNames {

        @Test
        void aDayThatDoesNotExistIsAnErrorWhereverItStands() {
            assertThat(rules(SampleReport.of(2020).replace("组织培训两次", "2020年2月30日组织培训")))
                    .containsExactly("date-impossible");
        }

        @Test
        void thePeriodIsTheCalendarYear() {
            assertThat(rules(SampleReport.of(2020).replace("年12月31日止", "年12月30日止")))
                    .containsExactly("period-not-year");
            assertThat(rules(SampleReport.of(2020).replace("自2020年1月1日起至2020年12月31日止", "自2020年1月1日至12月31日")))
                    .isEmpty();
        }

        @Test
        void aDateWithoutSeparatorsIsReadAndNamed() {
            assertThat(rules(SampleReport.of(2021).replace("自2021年1月1日起至2021年12月31日止", "自202111日起至20211230日止")))
                    .containsExactly("period-not-year", "date-garbled");
        }

        @Test
        void figuresAreAsOfThePeriodsLastDay() {
            assertThat(rules(SampleReport.of(2020).replace("历年累计", "截至2020年12月30日，历年累计")))
                    .containsExactly("period-ends-differ");
            assertThat(rules(SampleReport.of(2020).replace("历年累计", "截至2021年1月5日，历年累计")))
                    .containsExactly("as-of-outside-period");
            assertThat(rules(SampleReport.of(2020).replace("历年累计", "截止至2020年12月31日，历年累计")))
                    .isEmpty();
        }

        @Test
        void theSignatureIsNeitherEarlyNorLate() {
            assertThat(rules(SampleReport.of(2020).replace("2021年1月12日", "2020年12月28日")))
                    .containsExactly("signed-early", "document-number");
            assertThat(rules(SampleReport.of(2020).replace("2021年1月12日", "2021年2月1日")))
                    .containsExactly("signed-late");
            assertThat(rules(SampleReport.of(2020).replace("2021年1月12日", "2021年1月31日")))
                    .isEmpty();
        }

        @Test
        void aWholeRegionsReportIsLateOnlyAfterTheLastOfMarch() {
            ReportChecker region = new ReportChecker(CheckSettings.house().dueBy(MonthDay.of(3, 31)), Forms.builtIn());
            SampleReport inTime = SampleReport.of(2020).replace("2021年1月12日", "2021年3月31日");
            SampleReport late = SampleReport.of(2020).replace("2021年1月12日", "2021年4月1日");
            assertThat(region.check(inTime.read(), null)).isEmpty();
            assertThat(region.check(late.read(), null))
                    .extracting(Finding::rule)
                    .containsExactly("signed-late");
        }

        @Test
        void theDocumentNumberIsOfTheYearOfSigning() {
            assertThat(rules(SampleReport.of(2020).replace("〔2021〕", "〔2020〕"))).containsExactly("document-number");
        }

        @Test
        void oneUnitHasOneName() {
            assertThat(rules(SampleReport.of(2020).replace("云台区人民政府青石街道办事处", "云台区人民政府柳河街道办事处")))
                    .containsExactly("unit-differs");
            assertThat(rules(SampleReport.of(2020).replace("编制青石街道", "编制柳河街道"))).containsExactly("unit-differs");
        }

        @Test
        void withoutAYearNothingThatDependsOnItIsJudged() {
            SampleReport report = SampleReport.of(2020)
                    .replace("青石街道2020年政府信息公开工作年度报告", "青石街道政府信息公开工作年度报告")
                    .replace("自2020年1月1日起至2020年12月31日止", "为全年");
            assertThat(rules(report)).containsExactly("year-unknown");
        }
    }

    @Nested
    class Text {

        @Test
        void aMissingChapterIsNamed() {
            assertThat(rules(SampleReport.of(2020).replace("五、存在的主要问题及改进情况\n", "")))
                    .containsExactly("chapter-missing");
        }

        @Test
        void chaptersStandInTheFormsOrder() {
            SampleReport report = SampleReport.of(2020)
                    .replace("五、存在的主要问题及改进情况", "甲")
                    .replace("六、其他需要报告的事项", "五、存在的主要问题及改进情况")
                    .replace("甲", "六、其他需要报告的事项");
            assertThat(rules(report)).containsExactly("chapter-order");
        }

        @Test
        void chapterOneTreatsFiveTopics() {
            assertThat(rules(SampleReport.of(2020).replace("（四）平台建设", "（四）阵地"))).containsExactly("topic-missing");
        }

        @Test
        void feesAreStatedFromReportYear2021On() {
            assertThat(rules(SampleReport.of(2023).replace("本年度未收取信息处理费。", "无。")))
                    .containsExactly("fee-statement-missing");
            assertThat(rules(SampleReport.of(2020).replace("本年度未收取信息处理费。", "无。")))
                    .isEmpty();
        }

        @Test
        void textAndTablesStateTheSameFigures() {
            assertThat(rules(SampleReport.of(2020).replace("办事窗口", "全年收到政府信息公开申请6件，办事窗口")))
                    .containsExactly("prose-table-conflict");
            assertThat(rules(SampleReport.of(2020).replace("组织培训两次", "行政复议案件134件，行政诉讼案件57件")))
                    .containsExactly("prose-table-conflict", "prose-table-conflict");
            assertThat(rules(SampleReport.of(2020).replace("办事窗口", "全年收到政府信息公开申请0件，其中网上申请3件，办事窗口")))
                    .isEmpty();
        }
    }

    @Nested
    class LastYear {

        @Test
        void whatIsCarriedInIsWhatLastYearCarriedOut() {
            SampleReport last = SampleReport.of(2019)
                    .cell("requests.new.person", 2)
                    .cell("requests.new.total", 2)
                    .cell("requests.carried_out.person", 2)
                    .cell("requests.carried_out.total", 2);
            assertThat(withoutHints(SampleReport.of(2020), last))
                    .containsExactly("Y1 requests.carried_in.person", "Y1 requests.carried_in.total");
        }

        @Test
        void whatIsInForceFollowsFromLastYear() {
            SampleReport last = SampleReport.of(2022).cell("art20_1.normative.in_force", 3);
            assertThat(withoutHints(SampleReport.of(2023), last)).containsExactly("Y2 art20_1.normative.in_force");
        }

        @Test
        void thePriorNumberFollowsFromLastYear() {
            SampleReport last = SampleReport.of(2019).cell("art20_6.penalty.change", "+19");
            assertThat(withoutHints(SampleReport.of(2020), last)).containsExactly("Y3 art20_6.penalty.prior");
        }

        @Test
        void aFigureThreeTimesOrAThirdOfLastYearsIsAJumpFromTenOn() {
            SampleReport last = SampleReport.of(2022).cell("art20_5.licence.decisions", 30);
            assertThat(jumps(SampleReport.of(2023).cell("art20_5.licence.decisions", 10), last))
                    .containsExactly("art20_5.licence.decisions");
            assertThat(jumps(SampleReport.of(2023).cell("art20_5.licence.decisions", 11), last))
                    .isEmpty();
            assertThat(jumps(
                            SampleReport.of(2023).cell("art20_5.licence.decisions", 9),
                            SampleReport.of(2022).cell("art20_5.licence.decisions", 1)))
                    .isEmpty();
        }

        @Test
        void aChapterThatRepeatsLastYearsIsBoilerplate() {
            assertThat(CHECKER.check(
                            SampleReport.of(2023).read(), SampleReport.of(2022).read()))
                    .extracting(Finding::rule, finding -> finding.quote())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("boilerplate", "一、总体情况"));
        }

        private List<String> withoutHints(SampleReport report, SampleReport last) {
            return CHECKER.check(report.read(), last.read()).stream()
                    .filter(finding -> finding.severity() != Severity.HINT)
                    .map(finding -> finding.rule() + " " + finding.cells().get(0))
                    .toList();
        }

        private List<String> jumps(SampleReport report, SampleReport last) {
            return CHECKER.check(report.read(), last.read()).stream()
                    .filter(finding -> finding.rule().equals("jump"))
                    .map(finding -> finding.cells().get(0).toString())
                    .toList();
        }
    }

    private static List<Finding> findings(SampleReport report) {
        return check(report.read(), null);
    }

    private static List<Finding> check(Reading reading, @Nullable Reading last) {
        return CHECKER.check(reading, last);
    }

    private static List<String> rules(SampleReport report) {
        return findings(report).stream().map(Finding::rule).toList();
    }

    private static void assertRules(SampleReport report, String... rulesAndCells) {
        assertThat(findings(report).stream()
                        .map(finding -> finding.rule() + " " + finding.cells().get(0)))
                .containsExactly(rulesAndCells);
    }
}
