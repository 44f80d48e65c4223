package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gongkai.rules.request.PeriodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class DeadlineCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aReplyIsDatedWithItsReckoningAndItsArticle() {
        assertThat(chinese("--received 2020-11-15").out().lines())
                .containsExactly(
                        "答复截止：2020年12月11日（星期五）", "计算：2020年11月15日（星期日）收到申请，当日不计，此后计入20个工作日", "依据：《政府信息公开条例》第三十三条");
        assertThat(english("--received 2020-11-15").out().lines())
                .containsExactly(
                        "Reply due: Friday 11 December 2020",
                        "Reckoned: request received on Sunday 15 November 2020, not counted; 20 working days after it",
                        "Source: Regulation on Open Government Information, art. 33");
    }

    @Test
    void everyStepOfARequestCanBeGivenInAnyOrder() {
        assertThat(chinese("--corrected 2020-04-19 --correction-asked 2020-04-02 --received 2020-04-01")
                        .out())
                .contains("2020年5月18日（星期一）", "2020年4月19日（星期日）收到补正");
        assertThat(chinese("--paid 2022-05-25 --fee-noticed 2022-05-09 --received 2022-05-04")
                        .out())
                .contains("2022年6月23日（星期四）", "2022年5月25日（星期三）缴费");
        assertThat(chinese(
                                "--consulted 2024-06-20..2024-06-28 --consulted 2024-06-04..2024-06-26 --received 2024-05-29")
                        .out())
                .contains("2024年7月22日（星期一）", "征求意见共24日不计");
        assertThat(chinese("--received 2020-06-02 --consulted 2020-06-08..2020-06-11 --extended 20")
                        .out())
                .contains("2020年8月3日（星期一）", "计入40个工作日");
    }

    @Test
    void stepsOfOneDayFollowEachOtherAsTheyMust() {
        String call = "--received 2025-03-17 --correction-asked 2025-03-17 --corrected 2025-03-17"
                + " --fee-noticed 2025-03-17 --paid 2025-03-17 --consulted 2025-03-17..2025-03-18";
        assertThat(chinese(call).out()).contains("2025年4月16日（星期三）", "2025年3月17日（星期一）缴费", "征求意见共1日不计");
    }

    @Test
    void anExtensionThatARestartDropsIsSaidToBeDropped() {
        String call = "--received 2025-03-17 --extended 10 --fee-noticed 2025-04-15 --paid 2025-04-21";
        assertThat(chinese(call).out()).contains("2025年5月21日（星期三）", "延期在重新起算之前作出，已随之失效");
        assertThat(chinese("--received 2025-03-17 --extended 10").out()).doesNotContain("失效");
    }

    @Test
    void everyDayIsExplainedInATableThatLinesUp() {
        CommandRun run = chinese("--received 2025-09-26 --consulted 2025-09-29..2025-09-30 --explain");
        assertThat(run.out())
                .contains(
                        "逐日说明（计入20日）：",
                        "日期        星期  第几日  说明",
                        "2025-09-26  周五          收到申请，当日不计",
                        "2025-09-27  周六          周末",
                        "2025-09-28  周日       1  调休上班：国庆节、中秋节",
                        "2025-09-30  周二          征求意见，不计（工作日）",
                        "2025-10-01  周三          放假：国庆节、中秋节",
                        "2025-10-09  周四       3  工作日");
        assertThat(english("--received 2025-09-26 --explain").out())
                .contains("2025-09-28  Sun        1  made-up workday: 国庆节、中秋节");
    }

    @Test
    void aYearThatIsNotLoadedIsNamedWithTheEarliestDayAndTheCure() {
        assertThat(chinese("--received 2026-12-04").out().lines())
                .contains(
                        "答复截止：2027年的节假日安排加载后方能计算，最早为2027年1月1日（星期五）",
                        "请将该年安排存为 " + folder.resolve("holidays-2027.csv") + "，每行一日，如 2027-01-01,off,元旦")
                .anyMatch(line -> line.startsWith("暂定："));
        assertThat(chinese("--received 2026-12-04 --explain").out()).contains("20  2027年安排未加载，按工作日计");
    }

    @Test
    void anOfficesOwnFileFillsTheYearIn() throws IOException {
        Files.writeString(folder.resolve("holidays-2027.csv"), "2027-01-01,off,元旦\n");
        assertThat(chinese("--received 2026-12-04").out())
                .contains("答复截止：2027年1月4日（星期一）")
                .doesNotContain("暂定");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--correction-asked 2025-04-29 | 等待申请人补正（2025年4月29日（星期二）告知补正） | 以补正告知书所定合理期限为准 | 第三十条",
                "--fee-noticed 2025-04-29 | 等待申请人缴费（2025年4月29日（星期二）通知缴费） | 其期限：2025年5月30日（星期五） | 109号",
                "--consulted 2025-04-29.. | 等待对方意见（2025年4月29日（星期二）发出征求意见书） | 自收到征求意见书之日起15个工作日 | 第三十三条",
            })
    void aStepThatWaitsIsNamedWithItsOwnLimitAndArticle(String step, String waiting, String limit, String article) {
        assertThat(chinese("--received 2025-04-24 " + step).out()).contains("答复截止：暂无，" + waiting, limit, article);
    }

    @Test
    void aFeesLimitThatNeedsAYearSaysSo() {
        assertThat(english("--received 2026-12-01 --fee-noticed 2026-12-15").out())
                .contains("Its limit: cannot be reckoned until the 2027", "Friday 8 January 2027 at the earliest");
    }

    @Test
    void anotherPeriodIsReckonedWithItsNameStartAndArticle() {
        assertThat(chinese("--period reconsideration_apply --from 2025-08-05")
                        .out()
                        .lines())
                .containsExactly(
                        "期限：申请行政复议，60日", "起算：2025年8月5日（星期二），知道该行政行为之日，当日不计", "截止：2025年10月9日（星期四）", "依据：《行政复议法》第二十条");
        assertThat(english("--period suit_file --from 2026-09-30").out())
                .contains("6 months", "Due: cannot be reckoned until the 2027", "Tuesday 30 March 2027");
    }

    @Test
    void theDayOfAcceptanceDecidesBetweenTheOldLawAndTheNew() {
        String call = "--period reconsideration_answer --from 2024-01-08";
        assertThat(chinese(call + " --accepted 2023-12-29").out()).contains("2024年1月18日（星期四）", "（2017年）");
        assertThat(chinese(call).out()).contains("2024年1月22日（星期一）", "10个工作日");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 没有说明算什么 | Nothing to reckon",
                "--explain | 没有说明算什么 | Nothing to reckon",
                "--corrected 2025-04-02 | --corrected 须与 --received 同用 | --corrected goes with --received",
                "--consulted 2025-04-02.. | --consulted 须与 --received 同用 | --consulted goes with --received",
                "--from 2025-04-02 | --from 须与 --period 同用 | --from goes with --period",
                "--received 2025-04-02 --accepted 2025-04-02 | --accepted 须与 --period 同用 | --accepted goes with --period",
                "--period reply | --period 须与 --from 同用 | --period goes with --from",
                "--period reply --from 2025-04-02 --received 2025-04-02 | --period 不能与 --received 同用 | cannot go with --received",
                "--period reply --from 2025-04-02 --paid 2025-04-02 | --period 不能与 --paid 同用 | cannot go with --paid",
                "--period replies --from 2025-04-02 | “replies”不是期限名称；可用：publish, reply | use one of: publish, reply",
                "--period reply --from 2025-04-02 --accepted 2025-04-02 | 请去掉 --accepted | take --accepted away",
                "--period reconsideration_answer --from 2025-04-02 --accepted 2025-04-03 | 2025-04-03 晚于 | 2025-04-03 is later",
                "--period reconsideration_answer_simplified --from 2023-12-31 | 自2024年1月1日（星期一）起才有 | not in force on Sunday 31 December 2023",
                "--received 2025-02-29 | “2025-02-29”不是日期 | \"2025-02-29\" is not a date",
                "--received 20250403 | 请写成 2021-01-12 | write it such as",
                "--received 0025-04-03 | 请核对年份 | check the year",
                "--received 2025-04-02 --consulted 2025-04-02 | 不是一段日期 | not a span of dates",
                "--received 2025-04-02 --consulted ..2025-04-02 | “”不是日期 | is not a date",
                "--received 2025-04-02 --consulted 2025-04-03..2025-04-02 | 请调换这两个日期 | swap the dates",
                "--received 2025-04-02 --extended 21 | “21”不是1至20的整数 | whole number from 1 to 20",
                "--received 2025-04-02 --extended 0 | “0”不是1至20的整数 | whole number from 1 to 20",
                "--received 2025-04-02 --extended ten | “ten”不是1至20的整数 | whole number from 1 to 20",
                "--received 2025-04-02 --corrected 2025-04-03 | 收到补正（2025-04-03）之前没有告知补正 | No correction was asked before the corrected request",
                "--received 2025-04-02 --paid 2025-04-03 | 缴费（2025-04-03）之前没有通知缴费 | No fee was noticed before the payment",
                "--received 2025-04-02 --fee-noticed 2025-04-01 | 早于收到申请之日（2025-04-02） | lies before the receipt (2025-04-02)",
                "--received 2025-04-02 --correction-asked 2025-04-03 --fee-noticed 2025-04-07 | 告知补正尚无答复 | the correction asked had no answer yet",
                "--received 2020-11-02 --fee-noticed 2020-11-09 | 缴纳信息处理费（fee_payment） | pay the processing fee",
                "--received 2025-04-02 --format xml | 请用 text 或 json | use text or json",
            })
    void aBadCallIsRefusedWithItsValueAndItsCure(String call, String inChinese, String inEnglish) {
        CommandRun run = chinese(call);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error()).contains(inChinese);
        assertThat(run.out()).isEmpty();
        assertThat(english(call).error()).contains(inEnglish);
    }

    @Test
    void aBrokenHolidayFileEndsTheCallWithItsLineAndItsCure() throws IOException {
        Path file = folder.resolve("holidays-2027.csv");
        Files.writeString(file, "date,kind,name\n2027-01-01,free,元旦\n");
        CommandRun run = chinese("--received 2025-04-02");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("节假日文件 " + file + " 第2行：“free”不是类别；放假写 off，调休上班写 work");
        assertThat(english("--received 2025-04-02").err()).contains("line 2", "\"free\"", "write off for a holiday");
    }

    @Test
    void aHolidayFileThatCannotBeOpenedEndsTheCall() throws IOException {
        Files.createDirectory(folder.resolve("holidays-2027.csv"));
        CommandRun run = chinese("--received 2025-04-02");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("节假日文件夹 " + folder + " 无法读取", "请检查其权限");
    }

    @Test
    void theHelpExplainsEveryOptionInBothLanguages() {
        assertThat(chinese("--help").exit()).isZero();
        assertThat(chinese("--help").out())
                .contains("计算期限", "用法：", "选项：", "退出状态：", "示例：")
                .contains("收到申请之日", "延期的工作日数", "逐日列出", "gongkai deadline --received 2020-11-15");
        assertThat(english("--help").out())
                .contains("Reckon due dates", "Usage:", "Options:", "Exit status:", "Examples:")
                .contains("Day the request was received", "Extension in working days", "--accepted 2023-12-29")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theLanguageIsAskedForOnlyOnceTheCallIsRead() {
        AtomicReference<Locale> language = new AtomicReference<>();
        Supplier<CommandContext> context = () -> new CommandRun.Context(Objects.requireNonNull(language.get()), folder);
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new DeadlineCommand(context)).setOut(new PrintWriter(out, true));
        language.set(Locale.ENGLISH);
        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString()).contains("Reckon due dates");
    }

    @ParameterizedTest
    @EnumSource(PeriodName.class)
    void theHelpNamesEveryPeriod(PeriodName name) {
        assertThat(english("--help").out()).containsPattern("(?m)^  " + name.id() + " +[a-z]");
        assertThat(chinese("--help").out()).containsPattern("(?m)^  " + name.id() + " +\\p{IsHan}");
    }

    private CommandRun chinese(String call) {
        return run(Locale.CHINA, call);
    }

    private CommandRun english(String call) {
        return run(Locale.ENGLISH, call);
    }

    private CommandRun run(Locale locale, String call) {
        String[] args = call.isEmpty() ? new String[0] : call.split(" ");
        return CommandRun.of(DeadlineCommand::new, locale, folder, args);
    }
}
